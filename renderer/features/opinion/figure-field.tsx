import {
  useImperativeHandle,
  useRef,
  type ChangeEvent,
  type ClipboardEvent,
  type KeyboardEvent,
  type Ref,
} from 'react';
import { figureBeside, snapCaret, snapSelection } from './caret.ts';
import styles from './figure-field.module.css';
import type { FieldChange } from './section-draft.ts';
import { insertIntoField } from './insert-into-field.ts';
import {
  parseSegments,
  placeSegments,
  replaceRange,
  serializeSegments,
  showSegment,
  showSegments,
  type ReadFigure,
  type Segment,
} from './segments.ts';

/** Figures survive copying inside the application; elsewhere the clipboard has plain words. */
const CLIPBOARD_TYPE = 'application/x-paneldesk-opinion';

export interface FieldHandle {
  /** Puts segments where the caret is, as if they had been typed. */
  readonly insert: (segments: readonly Segment[]) => void;
  /** Takes the focus and selects a range of the shown text. */
  readonly select: (from: number, to: number) => void;
}

interface FigureFieldProps {
  readonly ref: Ref<FieldHandle>;
  readonly label: string;
  readonly describedBy: string;
  readonly segments: readonly Segment[];
  readonly read: ReadFigure;
  readonly stale: ReadonlySet<string>;
  readonly onEdit: (change: FieldChange) => void;
  readonly onHold: (composing: boolean) => void;
  readonly onCaret: (caret: number) => void;
  readonly onLeave: () => void;
}

/**
 * A plain text field, so that input methods, spell checking, Undo and screen readers work as everywhere; the figures in
 * it are tinted by a copy of the text behind it. The caret passes over a figure and deleting takes it away whole.
 */
export const FigureField = ({
  ref,
  label,
  describedBy,
  segments,
  read,
  stale,
  onEdit,
  onHold,
  onCaret,
  onLeave,
}: FigureFieldProps) => {
  const field = useRef<HTMLTextAreaElement>(null);
  /** What the words that are about to be inserted stand for. */
  const pending = useRef<readonly Segment[] | null>(null);
  const composing = useRef(false);
  const caret = useRef(0);
  const shown = showSegments(segments, read);
  const placed = placeSegments(segments, read);

  const insert = (inserted: readonly Segment[]): void => {
    if (!field.current) return;
    pending.current = inserted;
    insertIntoField(field.current, showSegments(inserted, read));
  };
  useImperativeHandle(ref, () => ({
    insert,
    select: (from, to) => {
      field.current?.focus();
      field.current?.setSelectionRange(from, to);
    },
  }));

  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart } = event.currentTarget;
    const insertedAs = pending.current ?? undefined;
    pending.current = null;
    caret.current = selectionStart;
    onEdit({ after: value, caret: selectionStart, insertedAs });
  };

  const select = (): void => {
    const element = field.current;
    if (!element || composing.current || element.value !== shown) return;
    const { selectionStart, selectionEnd, selectionDirection } = element;
    if (selectionStart === selectionEnd) {
      const at = snapCaret(placed, selectionStart, caret.current);
      if (at !== selectionStart) element.setSelectionRange(at, at);
      caret.current = at;
    } else {
      const { start, end } = snapSelection(placed, selectionStart, selectionEnd);
      if (start !== selectionStart || end !== selectionEnd)
        element.setSelectionRange(start, end, selectionDirection);
      caret.current = selectionDirection === 'backward' ? start : end;
    }
    onCaret(caret.current);
  };

  const keyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart, selectionEnd } = event.currentTarget;
    const back = event.key === 'Backspace';
    if (event.nativeEvent.isComposing || selectionStart !== selectionEnd) return;
    if (!back && event.key !== 'Delete') return;
    const figure = figureBeside(placed, selectionStart, back);
    // The field's own deletion then takes the selection: Undo stays its own.
    if (figure) event.currentTarget.setSelectionRange(figure.from, figure.to);
  };

  const copy = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const { selectionStart: from, selectionEnd: to } = event.currentTarget;
    if (from === to) return;
    const before = replaceRange(segments, read, { from: to, to: shown.length }, []);
    const part = replaceRange(before, read, { from: 0, to: from }, []);
    event.preventDefault();
    event.clipboardData.setData(CLIPBOARD_TYPE, serializeSegments(part));
    event.clipboardData.setData(
      'text/plain',
      part.map((segment) => (segment.kind === 'text' ? segment.text : (read(segment.key) ?? '—'))).join(''),
    );
    if (event.type === 'cut') insertIntoField(event.currentTarget, '');
  };

  const paste = (event: ClipboardEvent<HTMLTextAreaElement>): void => {
    const stored = event.clipboardData.getData(CLIPBOARD_TYPE);
    if (stored === '') return;
    event.preventDefault();
    insert(parseSegments(stored));
  };

  const hold = (next: boolean): void => {
    composing.current = next;
    onHold(next);
  };

  return (
    <div className={styles.stack}>
      <div className={styles.mirror} aria-hidden="true">
        {segments.map((segment, index) =>
          segment.kind === 'text' ? (
            segment.text
          ) : (
            <mark
              key={index}
              className={
                read(segment.key) === undefined
                  ? styles.gone
                  : stale.has(segment.key)
                    ? styles.stale
                    : styles.figure
              }
            >
              {showSegment(segment, read)}
            </mark>
          ),
        )}
        {'\u200B'}
      </div>
      <textarea
        ref={field}
        className={styles.field}
        aria-label={label}
        aria-describedby={describedBy}
        value={shown}
        lang="zh-CN"
        spellCheck={false}
        onChange={change}
        onSelect={select}
        onKeyDown={keyDown}
        onCopy={copy}
        onCut={copy}
        onPaste={paste}
        onCompositionStart={() => hold(true)}
        onCompositionEnd={() => hold(false)}
        onBlur={onLeave}
      />
    </div>
  );
};

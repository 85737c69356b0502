import { createAutosave } from './autosave.ts';
import { parseSegments, serializeSegments, showSegments, type ReadFigure, type Segment } from './segments.ts';
import { applyShownEdit } from './shown-edit.ts';

export interface FieldChange {
  /** What the text field reads now. */
  readonly after: string;
  readonly caret: number;
  /** The inserted words stand for these segments. */
  readonly insertedAs?: readonly Segment[] | undefined;
}

export interface SectionDraft {
  readonly subscribe: (listener: () => void) => () => void;
  /** Stable between changes. */
  readonly segments: () => readonly Segment[];
  readonly edit: (change: FieldChange, read: ReadFigure) => void;
  /** While an input method composes, nothing is sent: half-typed letters are nobody's words. */
  readonly hold: (composing: boolean) => void;
  /** The host's text: taken unless something typed here is not saved yet. */
  readonly receive: (stored: string) => void;
  /** Saves the text as it stands; the person thereby confirms its figures. */
  readonly confirm: () => Promise<void>;
  readonly flush: () => Promise<void>;
}

/** States that Undo can come back to. */
const REMEMBERED = 300;

/**
 * One section while it is edited. Remembers what earlier texts were bound to, so that the field's own Undo and Redo
 * bring figures back as figures, not as words that look like them.
 */
export const createSectionDraft = (stored: string, save: (text: string) => Promise<void>): SectionDraft => {
  let segments = parseSegments(stored);
  let composing = false;
  const listeners = new Set<() => void>();
  const earlier = new Map<string, readonly Segment[]>();
  const autosave = createAutosave(save);

  const set = (next: readonly Segment[]): void => {
    segments = next;
    for (const listener of listeners) listener();
  };

  const remember = (read: ReadFigure): void => {
    const shown = showSegments(segments, read);
    earlier.delete(shown);
    earlier.set(shown, segments);
    const oldest = earlier.size > REMEMBERED ? earlier.keys().next() : undefined;
    if (oldest && !oldest.done) earlier.delete(oldest.value);
  };

  const recall = (after: string, read: ReadFigure): readonly Segment[] | undefined => {
    const found = earlier.get(after);
    // A figure may have changed since; then the words of that time are no longer what it shows.
    return found && showSegments(found, read) === after ? found : undefined;
  };

  return {
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    segments: () => segments,
    edit: ({ after, caret, insertedAs }, read) => {
      remember(read);
      const known = insertedAs ? undefined : recall(after, read);
      set(known ?? applyShownEdit(segments, read, after, caret, insertedAs));
      if (!composing) autosave.change(serializeSegments(segments));
    },
    hold: (next) => {
      if (composing && !next) autosave.change(serializeSegments(segments));
      composing = next;
    },
    receive: (text) => {
      if (!autosave.isDirty() && !composing && text !== serializeSegments(segments)) set(parseSegments(text));
    },
    confirm: () => {
      autosave.change(serializeSegments(segments));
      return autosave.flush();
    },
    flush: () => autosave.flush(),
  };
};

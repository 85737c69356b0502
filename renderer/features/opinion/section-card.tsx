import { useId, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { useLocalText } from '../../ui/text.ts';
import { figureAt } from './caret.ts';
import { FigureField, type FieldHandle } from './figure-field.tsx';
import { FigureSources } from './figure-sources.tsx';
import { InsertFigure } from './insert-figure.tsx';
import type { OpinionAt } from './opinion-queries.ts';
import styles from './section-card.module.css';
import { placeSegments } from './segments.ts';
import { StaleNotice } from './stale-notice.tsx';
import { TrailDialog } from './trail-dialog.tsx';
import { useSectionDraft } from './use-section-draft.ts';

type Section = OpinionView['sections'][number];

interface SectionCardProps {
  readonly at: OpinionAt;
  readonly section: Section;
  readonly number: number;
  readonly figures: OpinionView['figures'];
  readonly onSaved: () => void;
}

export const sectionAnchor = (id: string): string => `opinion-section-${id}`;

/** Head and frame of a section, edited or read. */
export const SectionFrame = ({
  section,
  number,
  tools,
  children,
}: {
  readonly section: Section;
  readonly number: number;
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}) => {
  const { t } = useTranslation();
  const text = useLocalText();
  return (
    <section
      className={styles.card}
      id={sectionAnchor(section.id)}
      tabIndex={-1}
      aria-label={t('opinion:section', { number, title: text(section.title) })}
    >
      <div className={styles.head}>
        <h2 className={styles.title}>{t('opinion:section', { number, title: text(section.title) })}</h2>
        {tools}
      </div>
      {children}
    </section>
  );
};

/** One section being written: its text with bound figures, what they are, and what has changed under it. */
export const SectionCard = ({ at, section, number, figures, onSaved }: SectionCardProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const { draft, segments, failure } = useSectionDraft(at, section, onSaved);
  const field = useRef<FieldHandle>(null);
  const [caretKey, setCaretKey] = useState<string>();
  const [traced, setTraced] = useState<string | null>(null);
  const hint = useId();
  const table = useMemo(
    () => new Map(figures.map((figure) => [figure.key, figure.text] as const)),
    [figures],
  );
  const read = useMemo(() => (key: string) => table.get(key), [table]);
  const stale = useMemo(() => new Set(section.stale.map(({ key }) => key)), [section.stale]);
  const keys = [...new Set(segments.flatMap((each) => (each.kind === 'figure' ? [each.key] : [])))];

  const insert = (key: string): void => {
    // After the menu has given the focus back, so that the field keeps the place where the caret was.
    requestAnimationFrame(() => field.current?.insert([{ kind: 'figure', key }]));
  };
  const find = (key: string): void => {
    const place = placeSegments(segments, read).find(
      ({ segment }) => segment.kind === 'figure' && segment.key === key,
    );
    if (!place) return;
    field.current?.select(place.from, place.to);
    setCaretKey(key);
  };
  const caret = (position: number): void => {
    const segment = figureAt(placeSegments(segments, read), position)?.segment;
    setCaretKey(segment?.kind === 'figure' ? segment.key : undefined);
  };

  return (
    <SectionFrame
      section={section}
      number={number}
      tools={<InsertFigure figures={figures} onInsert={insert} />}
    >
      <FigureField
        ref={field}
        label={text(section.title)}
        describedBy={hint}
        segments={segments}
        read={read}
        stale={stale}
        onEdit={(change) => draft.edit(change, read)}
        onHold={draft.hold}
        onCaret={caret}
        onLeave={() => void draft.flush()}
      />
      <p id={hint} className="pd-sr-only">
        {t('opinion:figure.hint')}
      </p>
      {segments.length === 0 ? <p className={styles.empty}>{t('opinion:emptySection')}</p> : null}
      {failure ? (
        <FailureNotice failure={failure} onRetry={() => void draft.confirm()} />
      ) : (
        <StaleNotice stale={section.stale} figures={figures} onConfirm={() => void draft.confirm()} />
      )}
      <FigureSources keys={keys} figures={figures} at={caretKey} onFind={find} onTrace={setTraced} />
      {traced === null ? null : <TrailDialog at={at} figureKey={traced} onClose={() => setTraced(null)} />}
    </SectionFrame>
  );
};

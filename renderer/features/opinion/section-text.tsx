import { Tooltip } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import { useLocalText } from '../../ui/text.ts';
import type { OpinionAt } from './opinion-queries.ts';
import styles from './section-card.module.css';
import { SectionFrame } from './section-card.tsx';
import { parseSegments } from './segments.ts';
import { StaleNotice } from './stale-notice.tsx';
import { TrailDialog } from './trail-dialog.tsx';

interface SectionTextProps {
  readonly at: OpinionAt;
  readonly section: OpinionView['sections'][number];
  readonly number: number;
  readonly figures: OpinionView['figures'];
}

/** A section to read: figures take the focus and say where they come from. */
export const SectionText = ({ at, section, number, figures }: SectionTextProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const [traced, setTraced] = useState<string | null>(null);
  const segments = useMemo(() => parseSegments(section.text), [section.text]);
  const stale = new Set(section.stale.map(({ key }) => key));
  return (
    <SectionFrame section={section} number={number}>
      {section.text.trim() === '' ? (
        <p className={styles.none}>{t('opinion:emptySection')}</p>
      ) : (
        <p className={styles.text}>
          {segments.map((segment, index) => {
            if (segment.kind === 'text') return segment.text;
            const figure = figures.find(({ key }) => key === segment.key);
            const words = figure
              ? t('opinion:figure.source', { label: text(figure.label), value: figure.text })
              : t('opinion:figure.gone');
            return (
              <Tooltip key={index} label={words}>
                <button
                  type="button"
                  className={stale.has(segment.key) ? styles.readStale : styles.readFigure}
                  aria-label={words}
                  onClick={() => (figure ? setTraced(figure.key) : undefined)}
                >
                  {figure?.text ?? '—'}
                </button>
              </Tooltip>
            );
          })}
        </p>
      )}
      <StaleNotice stale={section.stale} figures={figures} />
      {traced === null ? null : <TrailDialog at={at} figureKey={traced} onClose={() => setTraced(null)} />}
    </SectionFrame>
  );
};

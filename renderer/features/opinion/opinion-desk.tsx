import { useMediaQuery } from '@mantine/hooks';
import { Group, Panel } from 'react-resizable-panels';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { usePreferences } from '../../ui/theme/preferences.ts';
import { PaneSeparator } from '../../ui/pane-separator.tsx';
import styles from './opinion.module.css';
import { OpinionPreview } from './opinion-preview.tsx';
import { useOpinion, type OpinionAt } from './opinion-queries.ts';
import { OpinionSections } from './opinion-sections.tsx';
import { sectionAnchor } from './section-card.tsx';

/** Width of a window of the base text size, in pixels, below which text and page do not fit side by side. */
const NARROW = 960;

interface OpinionDeskProps {
  readonly at: OpinionAt;
  readonly name: string;
  /** A section to go to once it is there. */
  readonly wanted: string | null;
}

/** Left the text, right the page; below each other where there is no room. */
export const OpinionDesk = ({ at, name, wanted }: OpinionDeskProps) => {
  const { t } = useTranslation();
  const textSize = usePreferences((state) => state.textSize);
  const isNarrow = useMediaQuery(`(max-width: ${(NARROW * textSize) / 100}px)`) ?? false;
  const { data, error, refetch } = useOpinion(at);
  const loaded = data !== undefined;
  useEffect(() => {
    if (!loaded || wanted === null) return;
    const card = document.getElementById(sectionAnchor(wanted));
    card?.scrollIntoView({ block: 'start' });
    (card?.querySelector('textarea') ?? card)?.focus();
  }, [loaded, wanted]);
  const sections = data ? (
    <OpinionSections at={at} opinion={data} />
  ) : error ? (
    <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
  ) : (
    <SkeletonRows rows={10} />
  );
  const page = <OpinionPreview at={at} name={name} />;
  const label = t('opinion:textLabel', { name });
  if (isNarrow) {
    return (
      <div className={styles.column} role="region" tabIndex={0} aria-label={label}>
        {sections}
        <div className={styles.below}>{page}</div>
      </div>
    );
  }
  return (
    <Group orientation="horizontal" className={styles.desk}>
      <Panel id="opinion-text" defaultSize="54%" minSize="30%" className={styles.text}>
        <div className={styles.scroll} role="region" tabIndex={0} aria-label={label}>
          {sections}
        </div>
      </Panel>
      <PaneSeparator label={t('opinion:resize')} />
      <Panel id="opinion-page" minSize="25%" style={{ overflow: 'hidden' }}>
        {page}
      </Panel>
    </Group>
  );
};

import { useMediaQuery } from '@mantine/hooks';
import { Group, Panel, Separator } from 'react-resizable-panels';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../host/failure.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import styles from './opinion.module.css';
import { OpinionPreview } from './opinion-preview.tsx';
import { useOpinion, type OpinionAt } from './opinion-queries.ts';
import { OpinionSections } from './opinion-sections.tsx';
import { sectionAnchor } from './section-card.tsx';

interface OpinionDeskProps {
  readonly at: OpinionAt;
  readonly name: string;
  /** A section to go to once it is there. */
  readonly wanted: string | null;
}

/** Left the text, right the page; below each other where there is no room. */
export const OpinionDesk = ({ at, name, wanted }: OpinionDeskProps) => {
  const { t } = useTranslation();
  const isNarrow = useMediaQuery('(max-width: 60rem)') ?? false;
  const { data, error, refetch } = useOpinion(at);
  const loaded = data !== undefined;
  useEffect(() => {
    if (!loaded || wanted === null) return;
    const card = document.getElementById(sectionAnchor(wanted));
    card?.scrollIntoView({ block: 'start' });
    (card?.querySelector('textarea') ?? card)?.focus();
  }, [loaded, wanted]);
  return (
    <Group orientation={isNarrow ? 'vertical' : 'horizontal'} className={styles.desk}>
      <Panel id="opinion-text" defaultSize="54%" minSize="30%" className={styles.text}>
        <div
          className={styles.scroll}
          role="region"
          tabIndex={0}
          aria-label={t('opinion:textLabel', { name })}
        >
          {data ? (
            <OpinionSections at={at} opinion={data} />
          ) : error ? (
            <FailureNotice failure={failureOf(error)} onRetry={() => void refetch()} />
          ) : (
            <SkeletonRows rows={10} />
          )}
        </div>
      </Panel>
      <Separator className={styles.separator} aria-label={t('opinion:resize')} />
      <Panel id="opinion-page" minSize="25%">
        <OpinionPreview at={at} name={name} />
      </Panel>
    </Group>
  );
};

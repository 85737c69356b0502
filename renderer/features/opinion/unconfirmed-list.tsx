import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { queryKeys } from '../../host/queries.ts';
import { ChangeList } from '../../ui/reconsideration/change-list.tsx';
import { useLocalText } from '../../ui/text.ts';
import styles from './opinion.module.css';

/** Entries that nobody confirmed since what they rest on changed: whose they are and what changed. It is no hindrance. */
export const UnconfirmedList = ({
  reviewId,
  session,
}: {
  readonly reviewId: ReviewId;
  readonly session: string;
}) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const { data } = useQuery({
    queryKey: queryKeys.reconsiderations(reviewId, session),
    queryFn: () => host.corrections.reconsiderations({ reviewId, session }),
    staleTime: 0,
  });
  const open = data?.reconsiderations.filter(({ settled }) => settled === null) ?? [];
  const entries = [
    ...Map.groupBy(open, (each) => `${each.submissionId} ${each.member} ${each.indicator}`).values(),
  ];
  if (entries.length === 0) return null;
  return (
    <section className={styles.unconfirmed} aria-labelledby="unconfirmed">
      <h3 id="unconfirmed">{t('corrections:reconsider.openCount', { count: entries.length })}</h3>
      <p>{t('corrections:reconsider.openWhat')}</p>
      <ul>
        {entries.map((changes) => {
          const [first] = changes;
          return first ? (
            <li key={first.id}>
              {t('corrections:reconsider.openItem', {
                member: first.memberName,
                base: first.baseName,
                indicator: text(first.indicatorTitle),
              })}
              <ChangeList changes={changes} />
            </li>
          ) : null;
        })}
      </ul>
    </section>
  );
};

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../shared/domain/ids.ts';
import { STAGES } from '../../shared/domain/review/stage.ts';
import { useSchemeShown } from '../features/scheme/scheme-place.ts';
import { host } from '../host/client.ts';
import { useNavigation } from '../host/navigation.ts';
import { queryKeys } from '../host/queries.ts';
import { RailStage } from './rail-stage.tsx';
import styles from './stage-rail.module.css';

interface StageRailProps {
  readonly reviewId: ReviewId;
  readonly onScheme: () => void;
  readonly onHelp: () => void;
}

/** Below the stages. The papers are made on the panel's host only. */
const PLACES = ['reading', 'papers', 'laptops', 'activity', 'settings'] as const;

/** The stages of the review: what is done, what blocks the next one, and why. */
export const StageRail = ({ reviewId, onScheme, onHelp }: StageRailProps) => {
  const { t } = useTranslation();
  const stage = useNavigation((state) => state.stage);
  const schemeShown = useSchemeShown((state) => state.place !== null);
  const goTo = useNavigation((state) => state.goTo);
  const { data } = useQuery({
    queryKey: queryKeys.summary(reviewId),
    queryFn: () => host.reviews.summary({ reviewId }),
  });
  const statuses =
    data?.stages ?? STAGES.map((each) => ({ stage: each, state: 'not-yet' as const, done: 0, total: 0 }));
  return (
    <nav className={styles.rail} aria-label={t('frame:rail.label')}>
      <button type="button" className={styles.brand} onClick={() => goTo('home')} title={t('frame:home')}>
        <span className={styles.name}>{t('common:brand')}</span>
        <span className={styles.latin}>{t('frame:rail.toHome')}</span>
      </button>
      <ol className={styles.stages}>
        {statuses.map((status) => (
          <RailStage
            key={status.stage}
            status={status}
            isCurrent={status.stage === stage && !schemeShown}
            onGo={goTo}
          />
        ))}
      </ol>
      <ul className={styles.more}>
        <li>
          <button
            type="button"
            className={styles.link}
            aria-current={schemeShown ? 'page' : undefined}
            onClick={onScheme}
          >
            {t('scheme:title')}
          </button>
        </li>
        {PLACES.filter((place) => place !== 'papers' || data?.seatOf === null).map((place) => (
          <li key={place}>
            <button
              type="button"
              className={styles.link}
              aria-current={stage === place && !schemeShown ? 'page' : undefined}
              onClick={() => goTo(place)}
            >
              {place === 'laptops' && data?.seatOf ? t('laptops:seat.title') : t(`frame:place.${place}`)}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className={styles.link} onClick={onHelp}>
            {t('frame:help.open')}
          </button>
        </li>
      </ul>
    </nav>
  );
};

import { useTranslation } from 'react-i18next';
import type { IndicatorId, ReviewId } from '../../../shared/domain/ids.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { EvidenceAbsence } from '../../../shared/domain/scoring/sheet.ts';
import { useNavigation } from '../../host/navigation.ts';
import { useLocalText } from '../../ui/text.ts';
import styles from './cell-pane.module.css';
import { useReviewScheme } from './review-scheme.ts';

interface MissingDocumentsProps {
  readonly indicator: IndicatorId;
  readonly absences: readonly EvidenceAbsence[];
}

const Reasons = ({
  reviewId,
  indicator,
  absences,
}: MissingDocumentsProps & { readonly reviewId: ReviewId }) => {
  const { t } = useTranslation();
  const local = useLocalText();
  const scheme = useReviewScheme(reviewId);
  const row = scheme && listIndicators(scheme).find((each) => each.indicator.id === indicator)?.indicator;
  const titleOf = (requirement: string): string =>
    row?.requiredEvidence
      .find(({ id }) => id === requirement)
      ?.anyOf.map((kind) => local(kind.title))
      .join(t('deliberation:missing.or')) ?? requirement;
  return absences.map(({ requirement, reason }) => (
    <p key={requirement} className={styles.quiet}>
      {t('deliberation:missing.what', { title: titleOf(requirement), reason })}
    </p>
  ));
};

/** What a member said to documents that the policy asks for and nobody handed in. */
export const MissingDocuments = (props: MissingDocumentsProps) => {
  const reviewId = useNavigation((state) => state.reviewId);
  return reviewId === null ? null : <Reasons reviewId={reviewId} {...props} />;
};

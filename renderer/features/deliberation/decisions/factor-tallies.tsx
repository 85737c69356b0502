import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/text.ts';
import type { MatrixSubmission } from '../cell-values.ts';
import { useIndicatorWords } from '../tally-words.ts';
import styles from './decision-basis.module.css';
import { listFactors } from './list-factors.ts';

interface FactorTalliesProps {
  readonly submission: MatrixSubmission;
  /** The track that the decision is about; undefined for the whole submission. */
  readonly part: string | undefined;
}

/** 评审要素: how the members judged what has no points, as far as it concerns the decision. */
export const FactorTallies = ({ submission, part }: FactorTalliesProps) => {
  const { t } = useTranslation();
  const text = useLocalText();
  const words = useIndicatorWords();
  const factors = listFactors(submission, part);
  if (factors.length === 0) return null;
  return (
    <>
      <h3 className={styles.heading}>{t('deliberation:standing.factors')}</h3>
      <dl className={styles.facts}>
        {factors.map((factor) => (
          <div key={factor.id} className={styles.fact}>
            <dt>{text(factor.title)}</dt>
            <dd>{words.tally(factor)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
};

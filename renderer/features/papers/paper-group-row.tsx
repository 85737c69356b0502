import { useTranslation } from 'react-i18next';
import type { PaperRow } from './list-rows.ts';
import styles from './papers.module.css';

interface PaperGroupRowProps {
  readonly row: Extract<PaperRow, { readonly type: 'group' }>;
  readonly index: number;
  /** Pixels that stand for the lines left out before it. */
  readonly gap: number;
  readonly measure: (line: HTMLElement | null) => void;
}

/** 专家组, a submission's name, or 评审报告, above the papers of that group. */
export const PaperGroupRow = ({ row: { group, papers }, index, gap, measure }: PaperGroupRowProps) => {
  const { t } = useTranslation();
  const name = group.of === 'submission' ? group.baseName : t(`papers:group.${group.of}`);
  return (
    <>
      {gap > 0 ? <li role="presentation" style={{ height: gap }} /> : null}
      <li ref={measure} data-index={index} className={styles.group}>
        <h2 className={styles.groupName}>{name}</h2>
        <span className={styles.note}>{t('papers:group.count', { papers })}</span>
      </li>
    </>
  );
};

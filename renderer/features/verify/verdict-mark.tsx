import { useTranslation } from 'react-i18next';
import type { VerificationFinding } from '../../../shared/contract/verification.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import styles from './verify.module.css';

type Verdict = VerificationFinding['verdict'];

const ICONS: Readonly<Record<Verdict, IconName>> = {
  valid: 'check',
  invalid: 'cross',
  indeterminate: 'info',
};

/** 有效, 无效, 无法判定: in words and a drawing, never by colour alone. */
export const VerdictMark = ({ verdict }: { readonly verdict: Verdict }) => {
  const { t } = useTranslation();
  return (
    <span className={styles.mark} data-verdict={verdict}>
      <Icon name={ICONS[verdict]} size={16} />
      {t(`verify:verdict.${verdict}`)}
    </span>
  );
};

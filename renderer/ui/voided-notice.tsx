import { useTranslation } from 'react-i18next';
import { Icon } from './icon.tsx';
import { useMoments } from './moments.ts';
import styles from './voided-notice.module.css';

interface VoidedFreeze {
  readonly at: string;
  readonly reason: string;
  readonly signatures: number;
}

interface VoidedNoticeProps {
  readonly voided: readonly VoidedFreeze[];
  /** Somebody still has to sign again. */
  readonly again: boolean;
}

/** Signatures that a change of data voided: how many, when and why; nothing where nobody had signed. */
export const VoidedNotice = ({ voided, again }: VoidedNoticeProps) => {
  const { t } = useTranslation();
  const { moment } = useMoments();
  const tell = ({ at, reason, signatures }: VoidedFreeze): string => {
    const words = { at: moment(at), reason, people: signatures };
    return again ? t('signing:voidedAgain', words) : t('signing:voided', words);
  };
  const signed = voided.filter(({ signatures }) => signatures > 0);
  if (signed.length === 0) return null;
  return (
    <div className={styles.notice} role="note">
      <Icon name="warning" size={18} />
      <ul className={styles.list}>
        {signed.map((each) => (
          <li key={each.at}>{tell(each)}</li>
        ))}
      </ul>
    </div>
  );
};

import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';
import { groupFingerprint } from '../../ui/seat/group-fingerprint.ts';
import styles from './roster-table.module.css';

/** Whether the seat has a key, and its fingerprint: the first groups at once, the whole on demand. */
export const SeatCell = ({ member }: { readonly member: PanelMember }) => {
  const { t } = useTranslation();
  if (!member.hasSeat || member.fingerprint === null)
    return <span className={styles.quiet}>{t('panel:noSeat')}</span>;
  return (
    <details>
      <summary className={styles.summary}>
        <span className={styles.prefix}>
          {groupFingerprint(member.fingerprint).slice(0, 2).join(' ')}
          {'…'}
        </span>
      </summary>
      <Fingerprint value={member.fingerprint} />
      <span className={styles.quiet}>
        {member.issuer === undefined ? t('panel:madeHere') : t('panel:issuedBy', { issuer: member.issuer })}
      </span>
    </details>
  );
};

import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { MemberMark } from '../../ui/seat/member-mark.tsx';
import styles from './roster-table.module.css';
import { SeatCell } from './seat-cell.tsx';
import { SignInCell } from './sign-in-cell.tsx';

interface RosterTableProps {
  readonly reviewId: ReviewId;
  readonly members: readonly PanelMember[];
}

export const RosterTable = ({ reviewId, members }: RosterTableProps) => {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption className="pd-sr-only">{t('panel:caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panel:column.name')}</th>
          <th scope="col">{t('panel:column.role')}</th>
          <th scope="col">{t('panel:column.expertise')}</th>
          <th scope="col">{t('panel:column.organisation')}</th>
          <th scope="col">{t('panel:column.signIn')}</th>
          <th scope="col">{t('panel:column.seat')}</th>
        </tr>
      </thead>
      <tbody>
        {members.map((member) => (
          <tr key={member.id} data-member={member.id}>
            <th scope="row">
              <span className={styles.person}>
                <MemberMark member={member} quiet={member.signedInAt === null} />
                {member.name}
              </span>
            </th>
            <td className={styles.short}>{t(`common:role.${member.role}`)}</td>
            <td className={styles.short}>{member.expertise}</td>
            <td>
              {member.organisation}
              {member.title ? <span className={styles.quiet}> {member.title}</span> : null}
            </td>
            <td>
              <SignInCell reviewId={reviewId} member={member} />
            </td>
            <td>
              <SeatCell member={member} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

import { useTranslation } from 'react-i18next';
import { MemberMark } from '../../ui/seat/member-mark.tsx';
import { usePanelDesk } from './panel-desk.ts';
import { RecusalMarks } from './recusal-marks.tsx';
import styles from './roster-table.module.css';
import { RowMenu } from './row-menu.tsx';
import { SeatCell } from './seat-cell.tsx';
import { StandingCell } from './standing-cell.tsx';

/** 名单: who sits here, in what role, and how far each of them is. */
export const RosterTable = () => {
  const { t } = useTranslation();
  const { panel } = usePanelDesk();
  return (
    <table className={styles.table}>
      <caption className="pd-sr-only">{t('panel:caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('panel:column.name')}</th>
          <th scope="col">{t('panel:column.expertise')}</th>
          <th scope="col">{t('panel:column.steps')}</th>
          <th scope="col">{t('panel:column.seat')}</th>
          <th scope="col">
            <span className="pd-sr-only">{t('panel:column.menu')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {panel.members.map((member) => (
          <tr key={member.id} data-member={member.id} data-standing={member.standing}>
            <th scope="row">
              <span className={styles.person}>
                <MemberMark member={member} quiet={member.signedInAt === null} />
                <span>
                  {member.name}
                  <span className={styles.role} data-role={member.role}>
                    {t(`common:role.${member.role}`)}
                    {member.added ? t('panel:addedMark') : null}
                  </span>
                </span>
              </span>
            </th>
            <td>
              {member.expertise}
              <span className={styles.quiet}>
                {member.organisation}{' '}
                {member.title === undefined ? null : <span className={styles.title}>{member.title}</span>}
              </span>
            </td>
            <td>
              <StandingCell member={member} />
              <RecusalMarks member={member} />
            </td>
            <td>
              <SeatCell member={member} />
            </td>
            <td className={styles.menu}>
              <RowMenu member={member} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};

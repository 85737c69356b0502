import { useTranslation } from 'react-i18next';
import { Figure } from '../../ui/figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { MemberMark } from '../../ui/seat/member-mark.tsx';
import type { ExpertRow } from './expert-rows.ts';
import styles from './expert-table.module.css';

const ExpertLine = ({ row }: { readonly row: ExpertRow }) => {
  const { t } = useTranslation();
  const { moment, today } = useMoments();
  const { member, unready, whereabouts } = row;
  const when = (at: string): string => today(at) ?? moment(at);
  return (
    <tr data-member={member.id} data-whereabouts={whereabouts}>
      <th scope="row">
        <span className={styles.person}>
          <MemberMark member={member} quiet={unready !== null} />
          <span>
            {member.name}
            <span className={styles.note}>
              {t('common:dotted', { first: t(`common:role.${member.role}`), second: member.expertise })}
            </span>
          </span>
        </span>
      </th>
      <td>
        {row.writtenAt ? (
          t('laptops:table.writtenAt', { time: when(row.writtenAt) })
        ) : (
          <span className={styles.none}>{t('laptops:table.notWritten')}</span>
        )}
      </td>
      <td>
        {row.receivedAt ? (
          <>
            <Figure>{t('laptops:table.submitted', { done: row.submitted, count: row.sheets })}</Figure>
            <span className={styles.note}>
              {t('laptops:table.receivedAt', { time: when(row.receivedAt), device: row.device ?? '' })}
            </span>
          </>
        ) : (
          <span className={styles.none}>{t('laptops:table.notReceived')}</span>
        )}
      </td>
      <td>
        <span className={styles.state} data-whereabouts={whereabouts}>
          {whereabouts === 'all-in' ? <Icon name="check" size={15} /> : null}
          {whereabouts === 'two-versions' ? <Icon name="warning" size={15} /> : null}
          {unready ? t(`laptops:unready.${unready}`) : t(`laptops:whereabouts.${whereabouts}`)}
        </span>
      </td>
    </tr>
  );
};

/** Every expert: last seat file, what came back, and where the sheets are, in words. */
export const ExpertTable = ({ rows }: { readonly rows: readonly ExpertRow[] }) => {
  const { t } = useTranslation();
  return (
    <table className={styles.table}>
      <caption className="pd-sr-only">{t('laptops:table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('laptops:table.expert')}</th>
          <th scope="col">{t('laptops:table.seatFile')}</th>
          <th scope="col">{t('laptops:table.cameBack')}</th>
          <th scope="col">{t('laptops:table.state')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <ExpertLine key={row.member.id} row={row} />
        ))}
      </tbody>
    </table>
  );
};

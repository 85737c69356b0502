import { useTranslation } from 'react-i18next';
import type { PanelView } from '../../../shared/contract/panel.ts';
import { useChange } from '../../host/change.ts';
import { host } from '../../host/client.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ActButton } from './act-button.tsx';
import { refusalToCount, refusalToOpenBallot } from './acts.ts';
import { nameOf, usePanelDesk } from './panel-desk.ts';
import styles from './side-pane.module.css';

type Ballot = NonNullable<PanelView['ballot']>;

const Counted = ({ ballot }: { readonly ballot: Ballot }) => {
  const { t } = useTranslation();
  const { panel } = usePanelDesk();
  return (
    <>
      <table className={styles.counts}>
        <caption>{t('panel:ballot.counted', { number: ballot.number })}</caption>
        <tbody>
          {ballot.counts.map(({ candidate, votes }) => (
            <tr key={candidate} data-votes={votes}>
              <th scope="row">{nameOf(panel, candidate)}</th>
              <td>{t('panel:ballot.votes', { count: votes })}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.what}>
        {ballot.elected === null
          ? t('panel:ballot.runOff', {
              names: ballot.runOff.map((id) => nameOf(panel, id)).join(t('panel:and')),
            })
          : t('panel:ballot.elected', { name: nameOf(panel, ballot.elected) })}
      </p>
    </>
  );
};

const Running = ({ ballot }: { readonly ballot: Ballot }) => {
  const { t } = useTranslation();
  const { panel } = usePanelDesk();
  const voters = panel.members.filter(({ role, signedInAt }) => role !== 'secretary' && signedInAt !== null);
  const names = (ids: readonly string[]): string => ids.map((id) => nameOf(panel, id)).join(t('panel:and'));
  return (
    <>
      <p className={styles.what}>
        {t('panel:ballot.running', { number: ballot.number, voted: ballot.voted.length, of: voters.length })}
      </p>
      <p className={styles.reason}>{t('panel:ballot.candidates', { names: names(ballot.candidates) })}</p>
      {ballot.voted.length > 0 ? (
        <p className={styles.reason}>{t('panel:ballot.voted', { names: names(ballot.voted) })}</p>
      ) : null}
      <p className={styles.reason}>{t('panel:ballot.how')}</p>
    </>
  );
};

/** 推选: open, n of m voted, counted, and a run-off where nobody has more than half. */
export const BallotCard = () => {
  const { t } = useTranslation();
  const { reviewId, panel, session, actor, begin } = usePanelDesk();
  const change = useChange(reviewId, session);
  const { ballot } = panel;
  const isOpen = ballot?.open === true;
  const needsRunOff = ballot !== null && !isOpen && ballot.elected === null && ballot.runOff.length > 0;
  const count = (): void => {
    if (session !== undefined) void change.run(() => host.convening.closeBallot({ reviewId, session }));
  };
  return (
    <section className={styles.card} data-tone="plain" data-ballot={ballot?.number ?? 0}>
      <h3 className={styles.heading}>{t('panel:ballot.title')}</h3>
      {ballot === null ? <p className={styles.reason}>{t('panel:ballot.never')}</p> : null}
      {ballot && isOpen ? <Running ballot={ballot} /> : null}
      {ballot && !isOpen ? <Counted ballot={ballot} /> : null}
      {change.failure ? <FailureNotice failure={change.failure} onClose={change.clear} /> : null}
      {isOpen ? (
        <ActButton
          label={t('panel:ballot.count')}
          variant="filled"
          refusal={refusalToCount(actor)}
          busy={change.busy}
          onAct={count}
        />
      ) : (
        <ActButton
          label={needsRunOff ? t('panel:ballot.openRunOff') : t('panel:ballot.open')}
          variant={needsRunOff ? 'filled' : 'default'}
          refusal={refusalToOpenBallot(panel, actor)}
          onAct={() => begin({ kind: 'elect' })}
        />
      )}
    </section>
  );
};

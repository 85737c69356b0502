import { useTranslation } from 'react-i18next';
import { Icon } from '../../ui/icon.tsx';
import { ActingChairs } from './acting-chairs.tsx';
import { BallotCard } from './ballot-card.tsx';
import { nameOf, usePanelDesk } from './panel-desk.ts';
import styles from './side-pane.module.css';

/** 组长: who chairs and how it came to that; elections; who stands in where the chair is recused. */
export const ChairTab = () => {
  const { t } = useTranslation();
  const { panel } = usePanelDesk();
  const { member, how, reason } = panel.chair;
  const isHere = panel.members.some(({ id, signedInAt }) => id === member && signedInAt !== null);
  return (
    <>
      <section
        className={styles.card}
        data-tone={member === null ? 'hard' : isHere ? 'good' : 'soft'}
        data-chair={member ?? ''}
      >
        <p className={styles.what}>
          <Icon name={member === null ? 'warning' : isHere ? 'check' : 'info'} />
          <span>
            {member === null ? t('panel:chair.none') : t('panel:chair.is', { name: nameOf(panel, member) })}
            {how === null ? null : <span className={styles.state}>{t(`panel:chair.how.${how}`)}</span>}
          </span>
        </p>
        {reason === undefined ? null : <p className={styles.reason}>{t('panel:rule.reason', { reason })}</p>}
        {isHere ? null : (
          <p className={styles.reason}>
            {member === null ? t('panel:chair.whatNow') : t('panel:chair.notHere')}
          </p>
        )}
      </section>
      <BallotCard />
      <ActingChairs />
    </>
  );
};

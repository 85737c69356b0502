import { useTranslation } from 'react-i18next';
import type { HintView } from '../../../shared/contract/convening.ts';
import { HintWords } from '../../ui/hint-words.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ActButton } from './act-button.tsx';
import { refusalToDismiss, refusalToRecuse } from './acts.ts';
import { usePanelDesk } from './panel-desk.ts';
import styles from './side-pane.module.css';

/** One likeness: a person decides whether it means anything. */
export const HintCard = ({ hint }: { readonly hint: HintView }) => {
  const { t } = useTranslation();
  const { panel, actor, begin } = usePanelDesk();
  const member = panel.members.find(({ id }) => id === hint.member);
  const between = t('panel:hints.between', { name: hint.memberName, submission: hint.baseName });
  const isOpen = hint.state === 'open';
  return (
    <section className={styles.card} data-hint={hint.state} data-tone={isOpen ? 'soft' : 'past'}>
      <p className={styles.what}>
        <Icon name={isOpen ? 'warning' : 'check'} />
        <span>
          {between}
          <span className={styles.state}>{t(`panel:hints.state.${hint.state}`)}</span>
        </span>
      </p>
      <p className={styles.reason}>
        <HintWords hint={hint} />
      </p>
      {hint.state === 'dismissed' ? (
        <p className={styles.reason}>
          {t('panel:hints.dismissed', { name: hint.dismissedBy ?? '', reason: hint.reason ?? '' })}
        </p>
      ) : null}
      {isOpen && member ? (
        <div className={styles.buttons}>
          <ActButton
            label={t('panel:dismiss.open')}
            about={between}
            refusal={refusalToDismiss(panel, actor, hint, member)}
            onAct={() => begin({ kind: 'dismiss', hint })}
          />
          <ActButton
            label={t('panel:recuse.open')}
            about={between}
            refusal={refusalToRecuse(panel, actor, member)}
            onAct={() => begin({ kind: 'recuse', member, submissionId: hint.submissionId })}
          />
        </div>
      ) : null}
    </section>
  );
};

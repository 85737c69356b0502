import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { useMoments } from '../../ui/moments.ts';
import { usePanelDesk } from './panel-desk.ts';
import { SignInButton } from './sign-in-button.tsx';
import { listSteps } from './standing-steps.ts';
import styles from './standing-cell.module.css';

/** The way of one person to a seat that is ready: what is done, and what comes next. */
export const StandingCell = ({ member }: { readonly member: PanelMember }) => {
  const { t } = useTranslation();
  const { moment, today } = useMoments();
  const { reviewId } = usePanelDesk();
  if (member.signedInAt === null) return <SignInButton reviewId={reviewId} member={member} />;
  const at = today(member.signedInAt) ?? moment(member.signedInAt);
  return (
    <ol className={styles.steps} aria-label={t('panel:steps.label', { name: member.name })}>
      {listSteps(member).map(({ step, state }) => (
        <li key={step} className={styles.step} data-step={step} data-state={state}>
          {state === 'done' ? <Icon name="check" size={13} /> : null}
          <span>{step === 'signIn' ? t('panel:steps.signedIn', { at }) : t(`panel:steps.${step}`)}</span>
          {state === 'done' ? null : <span className="pd-sr-only">{t(`panel:steps.state.${state}`)}</span>}
        </li>
      ))}
    </ol>
  );
};

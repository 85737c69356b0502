import { useTranslation } from 'react-i18next';
import { host } from '../../host/client.ts';
import { HintWords } from '../../ui/hint-words.tsx';
import { PolicyQuote } from '../../ui/policy-quote.tsx';
import { ActingDialog } from './acting-dialog.tsx';
import { AddDialog } from './add-dialog.tsx';
import { ElectDialog } from './elect-dialog.tsx';
import type { PanelAct } from './panel-act.ts';
import { baseNameOf, usePanelDesk } from './panel-desk.ts';
import { ReasonDialog } from './reason-dialog.tsx';
import { RecuseDialog } from './recuse-dialog.tsx';
import { ReplaceDialog } from './replace-dialog.tsx';
import { useRuleWords } from './rule-words.ts';

interface ActDialogProps {
  readonly act: PanelAct;
  readonly onClose: () => void;
}

/** The dialog of what somebody is about to do. */
export const ActDialog = ({ act, onClose }: ActDialogProps) => {
  const { t } = useTranslation();
  const wordRule = useRuleWords();
  const { reviewId, panel, session } = usePanelDesk();
  if (act.kind === 'add') return <AddDialog onClose={onClose} />;
  // Everything else wants a seat; without one its button says so instead of leading here.
  if (session === undefined) return null;
  switch (act.kind) {
    case 'elect':
      return <ElectDialog session={session} onClose={onClose} />;
    case 'replace':
      return <ReplaceDialog member={act.member} session={session} onClose={onClose} />;
    case 'recuse':
      return (
        <RecuseDialog
          member={act.member}
          submissionId={act.submissionId}
          session={session}
          onClose={onClose}
        />
      );
    case 'acting':
      return <ActingDialog submissionId={act.submissionId} session={session} onClose={onClose} />;
    case 'appoint':
      return (
        <ReasonDialog
          title={t('panel:appoint.title', { name: act.member.name })}
          text={t('panel:appoint.text')}
          confirmLabel={t('panel:appoint.confirm')}
          send={(reason) =>
            host.convening.appointChair({ reviewId, session, memberId: act.member.id, reason })
          }
          onClose={onClose}
        />
      );
    case 'lift':
      return (
        <ReasonDialog
          title={t('panel:lift.title', { name: act.member.name })}
          text={t('panel:lift.text', { submission: baseNameOf(panel, act.submissionId) })}
          confirmLabel={t('panel:lift.confirm')}
          send={(reason) =>
            host.convening.liftRecusal({
              reviewId,
              session,
              memberId: act.member.id,
              submissionId: act.submissionId,
              reason,
            })
          }
          onClose={onClose}
        />
      );
    case 'dismiss': {
      const { hint } = act;
      return (
        <ReasonDialog
          title={t('panel:dismiss.title', { name: hint.memberName, submission: hint.baseName })}
          text={t('panel:dismiss.text')}
          confirmLabel={t('panel:dismiss.confirm')}
          send={(reason) =>
            host.convening.dismissHint({
              reviewId,
              session,
              memberId: hint.member,
              submissionId: hint.submissionId,
              hint: hint.id,
              reason,
            })
          }
          onClose={onClose}
        >
          <p>
            <HintWords hint={hint} />
          </p>
        </ReasonDialog>
      );
    }
    case 'override': {
      const { rule } = act;
      return (
        <ReasonDialog
          title={t('panel:override.title')}
          text={wordRule(rule)}
          confirmLabel={t('panel:override.confirm')}
          send={(reason) =>
            host.convening.overrideRule({
              reviewId,
              session,
              rule: rule.id,
              ...(rule.submissionId === undefined ? {} : { submissionId: rule.submissionId }),
              reason,
            })
          }
          onClose={onClose}
        >
          <PolicyQuote quote={rule.source.quote} article={rule.source.article} />
          <p>{t('panel:override.text')}</p>
        </ReasonDialog>
      );
    }
  }
};

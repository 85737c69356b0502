import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { IntakeReport } from '../../../shared/contract/intake.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { refreshReview } from '../../host/queries.ts';
import { useStatusLine } from '../../host/status-line.ts';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { Fingerprint } from '../../ui/seat/fingerprint.tsx';

interface TrustDialogProps {
  readonly report: IntakeReport;
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** A person compares the fingerprint with the one on paper, or accepts that the package is unsigned. */
export const TrustDialog = ({ report, opened, onClose }: TrustDialogProps) => {
  const { t } = useTranslation();
  const saved = useStatusLine((state) => state.saved);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const { signature, reviewId } = report;
  const fingerprint = signature.state === 'unsigned' ? '' : signature.fingerprint;

  const trust = async (): Promise<void> => {
    setBusy(true);
    setFailure(null);
    try {
      const { savedAt } = await host.intake.trust({ reviewId, fingerprint });
      await refreshReview(reviewId);
      saved(savedAt);
      onClose();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };

  return signature.state === 'unsigned' ? (
    <ConfirmDialog
      opened={opened}
      title={t('intake:unsigned.title')}
      confirmLabel={t('intake:unsigned.confirm')}
      onConfirm={trust}
      onClose={onClose}
      destructive
      busy={busy}
      failure={failure}
    >
      <p>{t('intake:unsigned.text', { bureau: report.bureau })}</p>
    </ConfirmDialog>
  ) : (
    <ConfirmDialog
      opened={opened}
      title={t('intake:trust.title')}
      confirmLabel={t('intake:trust.confirm')}
      onConfirm={trust}
      onClose={onClose}
      busy={busy}
      failure={failure}
    >
      <p>{t('intake:trust.text', { bureau: report.bureau })}</p>
      <Fingerprint value={signature.fingerprint} />
      <p>{t('intake:trust.after')}</p>
    </ConfirmDialog>
  );
};

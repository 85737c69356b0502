import { Button } from '@mantine/core';
import { useId, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { UndertakingView } from '../../../shared/contract/convening.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { isEmptyInk } from '../../../shared/domain/signing/ink.ts';
import { useChange } from '../../host/change.ts';
import { host } from '../../host/client.ts';
import type { Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { InkField } from '../../ui/ink/ink-field.tsx';
import { toInkInput } from '../../ui/ink/ink-input.ts';
import type { PadHandle } from '../../ui/ink/ink-pad.tsx';
import { toInk } from '../../ui/ink/pad-ink.ts';
import styles from './standing.module.css';

interface UndertakingFormProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly view: UndertakingView;
}

/** The pad beside the words. What was written stays where saving fails. */
export const UndertakingForm = ({ reviewId, seat, view }: UndertakingFormProps) => {
  const { t } = useTranslation();
  const { session, member } = seat;
  const pad = useRef<PadHandle | null>(null);
  const [isMissing, setMissing] = useState(false);
  const change = useChange(reviewId, session);
  const why = useId();

  const sign = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (!pad.current || change.busy) return;
    const ink = toInk(pad.current.strokes(), pad.current.size());
    setMissing(isEmptyInk(ink));
    if (isEmptyInk(ink)) return;
    await change.run(() =>
      host.convening.signUndertaking({ reviewId, session, sha256: view.sha256, ink: toInkInput(ink) }),
    );
  };

  return (
    <form className={styles.sign} onSubmit={sign} noValidate>
      <div className={styles.signScroll}>
        <h2 className={styles.signTitle}>{t('convening:undertaking.sign', { name: member.name })}</h2>
        <InkField
          pad={pad}
          hint={t('convening:undertaking.hint')}
          disabled={change.busy}
          onWrite={() => setMissing(false)}
        />
        {change.failure ? <FailureNotice failure={change.failure} onClose={change.clear} /> : null}
      </div>
      <div className={styles.confirm}>
        <p id={why} className={styles.why} role={isMissing ? 'alert' : undefined}>
          {isMissing ? t('convening:undertaking.missing') : t('convening:undertaking.effect')}
        </p>
        <Button type="submit" fullWidth loading={change.busy} aria-describedby={why}>
          {t('convening:undertaking.confirm')}
        </Button>
      </div>
    </form>
  );
};

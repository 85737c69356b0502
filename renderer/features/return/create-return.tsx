import { Button, PasswordInput } from '@mantine/core';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Progress } from '../../../shared/domain/progress.ts';
import { host } from '../../host/client.ts';
import { useLongWork } from '../../host/long-work.ts';
import type { Seat } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import styles from './return.module.css';
import { keepReceipt } from './return-queries.ts';

/** Opening the key with the PIN takes a moment before the packing is reported. */
const STARTED: Progress = { phase: 'packing', done: 0, total: 0 };

interface CreateReturnProps {
  readonly reviewId: ReviewId;
  readonly seat: Seat;
  readonly documents: number;
}

/** 打包: the chair's key signs the package that goes back to the bureau. */
export const CreateReturn = ({ reviewId, seat, documents }: CreateReturnProps) => {
  const { t } = useTranslation();
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState(false);
  const work = useLongWork();
  const form = useId();
  const isChair = seat.member.role === 'chair';

  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setMissing(pin === '');
    if (pin === '' || work.running) return;
    const { session } = seat;
    const receipt = await work.run((signal) => host.returns.create({ reviewId, session, pin }, { signal }));
    setPin('');
    if (receipt) await keepReceipt(reviewId, session, receipt);
  };

  return (
    <StagePane
      screen="return"
      ready
      title={t('return:title')}
      subtitle={t('return:create.subtitle')}
      hint={isChair ? t('return:create.hint') : t('return:create.chairOnly')}
      actions={
        isChair && !work.running ? (
          <Button type="submit" form={form}>
            {t('return:create.action')}
          </Button>
        ) : null
      }
    >
      <div className={styles.narrow}>
        <h2 className={styles.heading}>{t('return:create.heading')}</h2>
        <ul className={styles.plain}>
          <li>{t('return:create.documents', { documents })}</li>
          <li>{t('return:create.results')}</li>
          <li>{t('return:create.manifest')}</li>
        </ul>
        {isChair ? (
          <form id={form} onSubmit={create} noValidate className={styles.pin}>
            <PasswordInput
              label={t('return:create.pin')}
              value={pin}
              onChange={(event) => setPin(event.currentTarget.value)}
              maxLength={64}
              autoComplete="off"
              disabled={work.running}
              error={missing && pin === '' ? t('return:create.pinMissing') : null}
              visibilityToggleButtonProps={{ 'aria-label': t('common:showTyped'), tabIndex: 0 }}
            />
          </form>
        ) : null}
        {work.running ? (
          <ProgressPanel progress={work.progress ?? STARTED} onCancel={work.cancel} unit="bytes" />
        ) : null}
        {work.failure ? <FailureNotice failure={work.failure} onClose={work.clear} /> : null}
        {work.cancelled ? <p role="status">{t('return:create.cancelled')}</p> : null}
      </div>
    </StagePane>
  );
};

import { Button } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Progress } from '../../../shared/domain/progress.ts';
import type { useLongWork } from '../../host/long-work.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import type { SayingTally } from './said.ts';
import styles from './signing.module.css';
import { useSayingWords } from './use-saying-words.ts';
import { useSignedWords } from './use-signed-words.ts';

export type Missing = 'ink' | 'pin' | 'words' | null;

/** Opening the key with the PIN takes a moment before the first document is reported. */
const STARTED: Progress = { phase: 'signing', done: 0, total: 0 };

interface SignConfirmProps {
  readonly work: ReturnType<typeof useLongWork>;
  readonly missing: Missing;
  readonly tally: SayingTally;
  /** Beside the opinions. */
  readonly papers: number;
}

/** What is going to happen, in a sentence, and the button that does it. */
export const SignConfirm = ({ work, missing, tally, papers }: SignConfirmProps) => {
  const { t } = useTranslation();
  const why = useId();
  const saySummary = useSayingWords();
  const nameSigned = useSignedWords();
  const isPlain = tally.dissents === 0 && tally.refuses === 0;
  const sentence = (): string => {
    switch (missing) {
      case 'ink':
        return t('signing:missing.ink');
      case 'pin':
        return t('signing:missing.pin');
      case 'words':
        return t('signing:missing.words');
      case null:
        return isPlain ? t('signing:form.allOrNone') : saySummary(tally, papers);
    }
  };
  const label = (): string => {
    if (tally.signs + papers === 0) return t('signing:form.confirmRefusal');
    const what = nameSigned({ opinions: tally.signs, papers });
    return tally.signs === 0 && tally.refuses > 0
      ? t('signing:form.confirmBoth', { what })
      : t('signing:form.confirm', { what });
  };
  return (
    <div className={styles.confirm}>
      {work.running ? (
        <ProgressPanel progress={work.progress ?? STARTED} onCancel={work.cancel} unit="pieces" />
      ) : (
        <>
          {work.failure ? (
            <div className={styles.failure}>
              <FailureNotice failure={work.failure} onClose={work.clear} />
            </div>
          ) : null}
          {work.cancelled ? <p role="status">{t('signing:cancelled')}</p> : null}
          <p className={styles.why} id={why} role={missing ? 'alert' : undefined}>
            {sentence()}
          </p>
          <Button type="submit" fullWidth aria-describedby={why} className={styles.submit}>
            {label()}
          </Button>
        </>
      )}
    </div>
  );
};

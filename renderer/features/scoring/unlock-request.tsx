import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnlockView } from '../../../shared/contract/corrections.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { useMoments } from '../../ui/moments.ts';
import styles from './unlock-requests.module.css';

interface UnlockRequestProps {
  readonly unlock: UnlockView;
  readonly busy: boolean;
  readonly onAnswer: (granted: boolean, answer: string) => void;
}

/** One request that waits: granted with one press, refused in words. */
export const UnlockRequest = ({ unlock, busy, onAnswer }: UnlockRequestProps) => {
  const { t } = useTranslation();
  const { moment, today } = useMoments();
  const [refusing, setRefusing] = useState(false);
  const [words, setWords] = useState('');
  const who = t('corrections:requests.who', { name: unlock.memberName, base: unlock.baseName });
  const at = today(unlock.requestedAt) ?? moment(unlock.requestedAt);
  return (
    <li className={styles.request}>
      <div className={styles.words}>
        <p className={styles.who}>
          <strong>{who}</strong> <span className={styles.quiet}>{at}</span>
        </p>
        <p className={styles.reason}>{unlock.reason}</p>
      </div>
      {unlock.mayAnswer && !refusing ? (
        <div className={styles.buttons}>
          <Button
            variant="default"
            disabled={busy}
            aria-label={t('corrections:requests.refuseWho', { who })}
            onClick={() => setRefusing(true)}
          >
            {t('corrections:requests.refuse')}
          </Button>
          <Button
            loading={busy}
            aria-label={t('corrections:requests.grantWho', { who })}
            onClick={() => onAnswer(true, '')}
          >
            {t('corrections:requests.grant')}
          </Button>
        </div>
      ) : null}
      {unlock.mayAnswer ? null : <p className={styles.quiet}>{t('corrections:requests.byOthers')}</p>}
      {refusing ? (
        <div className={styles.refusal}>
          <Textarea
            label={t('corrections:requests.why')}
            value={words}
            maxLength={MAX_COMMENT}
            autosize
            minRows={2}
            maxRows={6}
            autoFocus
            onChange={(event) => setWords(event.currentTarget.value)}
          />
          <div className={styles.buttons}>
            <Button variant="default" disabled={busy} onClick={() => setRefusing(false)}>
              {t('common:cancel')}
            </Button>
            <Button loading={busy} disabled={words.trim() === ''} onClick={() => onAnswer(false, words)}>
              {t('corrections:requests.doRefuse')}
            </Button>
          </div>
        </div>
      ) : null}
    </li>
  );
};

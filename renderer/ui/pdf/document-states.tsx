import { Button, PasswordInput, Progress } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../moments.ts';
import type { PdfProblem } from './pdf-document.ts';
import styles from './pdf.module.css';
import type { PdfLoad } from './use-pdf-document.ts';

const Note = ({ title, children }: { readonly title: string; readonly children?: ReactNode }) => (
  <div className={styles.state}>
    <div className={styles.note}>
      <p className={styles.noteTitle}>{title}</p>
      {children}
    </div>
  </div>
);

const PasswordForm = ({
  wrong,
  onPassword,
}: {
  readonly wrong: boolean;
  readonly onPassword: (word: string) => void;
}) => {
  const { t } = useTranslation();
  const [word, setWord] = useState('');
  return (
    <Note title={t('viewer:password.title')}>
      <p>{t('viewer:password.what')}</p>
      <form
        className={styles.noteForm}
        onSubmit={(event) => {
          event.preventDefault();
          if (word !== '') onPassword(word);
        }}
      >
        <PasswordInput
          label={t('viewer:password.label')}
          value={word}
          autoComplete="off"
          error={wrong && word === '' ? t('viewer:password.wrong') : undefined}
          onChange={(event) => setWord(event.currentTarget.value)}
        />
        <Button type="submit">{t('viewer:password.open')}</Button>
      </form>
    </Note>
  );
};

const Failed = ({
  problem,
  onRetry,
}: {
  readonly problem: PdfProblem;
  readonly onRetry: PdfLoad['retry'];
}) => {
  const { t } = useTranslation();
  switch (problem) {
    case 'password-needed':
      return <PasswordForm wrong={false} onPassword={onRetry} />;
    case 'password-wrong':
      return <PasswordForm wrong onPassword={onRetry} />;
    case 'damaged':
      return (
        <Note title={t('viewer:damaged.title')}>
          <p>{t('viewer:damaged.what')}</p>
        </Note>
      );
    case 'missing':
    case 'unreadable':
      return (
        <Note title={t('viewer:unreadable.title')}>
          <p>{t('viewer:unreadable.what')}</p>
          <Button variant="default" onClick={() => onRetry()}>
            {t('viewer:retry')}
          </Button>
        </Note>
      );
  }
};

/** What stands in the pane until there is a document: a sheet of grey, words and Cancel when slow, or why it cannot be shown. */
export const DocumentState = ({ load }: { readonly load: PdfLoad }) => {
  const { t } = useTranslation();
  const { bytes } = useMoments();
  const { state } = load;
  switch (state.phase) {
    case 'loading':
      return (
        <div className={styles.state} role="status" aria-label={t('viewer:loading')}>
          <div className={styles.blankSheet} />
          {state.slow ? (
            <div className={styles.slow}>
              <p>{t('viewer:slow.what')}</p>
              {state.total > 0 ? (
                <>
                  <Progress value={(100 * state.loaded) / state.total} aria-label={t('viewer:loading')} />
                  <p>{t('viewer:slow.bytes', { done: bytes(state.loaded), total: bytes(state.total) })}</p>
                </>
              ) : null}
              <Button variant="default" onClick={load.cancel}>
                {t('viewer:slow.cancel')}
              </Button>
            </div>
          ) : null}
        </div>
      );
    case 'cancelled':
      return (
        <Note title={t('viewer:cancelled.title')}>
          <p>{t('viewer:cancelled.what')}</p>
          <Button variant="default" onClick={() => load.retry()}>
            {t('viewer:retry')}
          </Button>
        </Note>
      );
    case 'failed':
      return <Failed key={state.problem} problem={state.problem} onRetry={load.retry} />;
    case 'ready':
      return null;
  }
};

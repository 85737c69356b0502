import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { chooseFiles } from '../../host/files.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { StagePane } from '../../ui/stage-pane.tsx';
import { useWindowDrop } from '../../ui/use-window-drop.ts';
import { FileFinding } from './file-finding.tsx';
import { useVerify } from './use-verify.ts';
import { VerifyActions } from './verify-actions.tsx';
import styles from './verify.module.css';

/** 核验文件: whether files that travel are what they say; no review is open, no seat is taken, nothing is kept. */
export const VerifyScreen = () => {
  const { t } = useTranslation();
  const { work, verified, verify } = useVerify();
  const hovering = useWindowDrop((files) => {
    if (!work.running) void verify(files);
  });
  const choose = async (): Promise<void> => verify(await chooseFiles('.zip,.pdf'));
  return (
    <StagePane
      screen="verify"
      ready={!work.running}
      title={t('verify:title')}
      subtitle={t('verify:subtitle')}
      actions={
        work.running ? undefined : (
          <>
            {verified ? <VerifyActions verified={verified} /> : null}
            <Button onClick={() => void choose()}>
              {verified ? t('verify:chooseMore') : t('verify:choose')}
            </Button>
          </>
        )
      }
    >
      <div className={styles.findings}>
        {work.running ? <ProgressPanel progress={work.progress} onCancel={work.cancel} /> : null}
        {work.failure ? <FailureNotice failure={work.failure} onClose={work.clear} /> : null}
        {work.cancelled ? <p role="status">{t('verify:cancelled')}</p> : null}
        {!work.running && (!verified || hovering) ? (
          <div className={styles.drop} data-hovering={hovering}>
            <p className={styles.dropTitle}>{hovering ? t('verify:drop.release') : t('verify:drop.title')}</p>
            <p className={styles.quiet}>{t('verify:drop.text')}</p>
          </div>
        ) : null}
        <div className={styles.findings} aria-live="polite">
          {verified?.findings.map((finding, at) => (
            <FileFinding key={`${at} ${finding.file}`} finding={finding} at={at} />
          ))}
        </div>
      </div>
    </StagePane>
  );
};

import { Button, Modal } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChange } from '../../host/change.ts';
import { host } from '../../host/client.ts';
import { chooseFile, registerFile } from '../../host/files.ts';
import type { PapersAt } from '../../host/papers.ts';
import { CameraDialog } from '../camera/camera-dialog.tsx';
import { FailureNotice } from '../failure-notice.tsx';
import {
  isWordless,
  markAll,
  splitLines,
  toPenSignatures,
  type PenLine,
  type PenSubject,
} from './pen-choice.ts';
import { PenFile } from './pen-file.tsx';
import { PenMarkList } from './pen-mark-list.tsx';
import { PenPrint } from './pen-print.tsx';
import { PenSteps, type PenStep } from './pen-steps.tsx';
import styles from './papers-ui.module.css';

/** What the host takes: print-outs come back as a PDF of the scanner or as photographs. */
const ACCEPT = '.pdf,.jpg,.jpeg,.png,.heic';

interface PenDialogProps {
  readonly at: PapersAt;
  /** All that a scan can still show. */
  readonly lines: readonly PenLine[];
  readonly subject: PenSubject;
  /** Of the member, or of the paper. */
  readonly about: string;
  readonly onClose: () => void;
}

/** 纸质签署 in three steps: print, sign and scan, say whose signatures are on it. */
export const PenDialog = ({ at, lines, subject, about, onClose }: PenDialogProps) => {
  const { t } = useTranslation();
  const { wanted, others } = splitLines(lines, subject);
  const [step, setStep] = useState<PenStep>('print');
  const [file, setFile] = useState<File | null>(null);
  const [camera, setCamera] = useState(false);
  const [marks, setMarks] = useState(() => markAll(wanted));
  const change = useChange(at.reviewId, at.session);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!camera) heading.current?.focus();
  }, [step, camera]);

  const take = (next: File): void => {
    setFile(next);
    change.clear();
  };
  const choose = async (): Promise<void> => {
    setCamera(false);
    const next = await chooseFile(ACCEPT);
    if (next) take(next);
  };
  const signatures = toPenSignatures(marks, lines);
  const blocked =
    signatures.length === 0 ? 'none' : [...marks.values()].some(isWordless) ? 'words' : undefined;
  const attach = async (): Promise<void> => {
    if (!file || blocked) return;
    const saved = await change.run(async () => {
      const offered = await registerFile(file);
      return host.papers.attachScan({ ...at, file: offered.file, name: file.name, signatures });
    });
    if (saved) onClose();
  };

  if (camera)
    return (
      <CameraDialog
        onClose={() => setCamera(false)}
        onChooseFile={() => void choose()}
        onPhoto={(photo) => {
          setCamera(false);
          take(photo);
        }}
      />
    );
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('papers:pen.title', { about })}
      size="xl"
      closeOnClickOutside={file === null}
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <PenSteps step={step} />
      <div className={styles.step} data-step={step}>
        <h3 ref={heading} tabIndex={-1} className={styles.stepTitle}>
          {t(`papers:pen.${step}.title`)}
        </h3>
        {step === 'print' ? <PenPrint at={at} lines={wanted} /> : null}
        {step === 'file' ? (
          <PenFile
            file={file}
            onFile={take}
            onChoose={() => void choose()}
            onCamera={() => setCamera(true)}
          />
        ) : null}
        {step === 'mark' ? (
          <PenMarkList wanted={wanted} others={others} marks={marks} onMarks={setMarks} />
        ) : null}
      </div>
      {change.failure ? <FailureNotice failure={change.failure} onClose={change.clear} /> : null}
      <div className={styles.buttons}>
        <span className={styles.why} id="pen-blocked" role="status">
          {step === 'file' && !file ? t('papers:pen.blocked.file') : null}
          {step === 'mark' && blocked ? t(`papers:pen.blocked.${blocked}`) : null}
        </span>
        {step === 'print' ? (
          <>
            <Button variant="default" onClick={onClose}>
              {t('common:cancel')}
            </Button>
            <Button onClick={() => setStep('file')}>{t('papers:pen.print.next')}</Button>
          </>
        ) : null}
        {step === 'file' ? (
          <>
            <Button variant="default" onClick={() => setStep('print')}>
              {t('papers:pen.back')}
            </Button>
            <Button disabled={!file} aria-describedby="pen-blocked" onClick={() => setStep('mark')}>
              {t('papers:pen.file.next')}
            </Button>
          </>
        ) : null}
        {step === 'mark' ? (
          <>
            <Button variant="default" onClick={() => setStep('file')} disabled={change.busy}>
              {t('papers:pen.back')}
            </Button>
            <Button
              disabled={blocked !== undefined}
              aria-describedby="pen-blocked"
              loading={change.busy}
              onClick={() => void attach()}
            >
              {t('papers:pen.mark.confirm', { signatures: signatures.length })}
            </Button>
          </>
        ) : null}
      </div>
    </Modal>
  );
};

import { Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MAX_COMMENT } from '../../../../shared/formats/evidence-schema.ts';
import { host } from '../../../host/client.ts';
import { registerFile } from '../../../host/files.ts';
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx';
import { useVisitDesk } from '../visit-desk.ts';
import { useVisitChange } from '../visit-queries.ts';
import { FilePreview } from './file-preview.tsx';
import styles from './photos.module.css';

interface PhotoAddDialogProps {
  readonly subject: string;
  readonly about: string;
  readonly files: readonly File[];
  readonly onClose: () => void;
}

/** What the photos show, in a few words, before they are added. Those that were added stay where a later one is refused. */
export const PhotoAddDialog = ({ subject, about, files, onClose }: PhotoAddDialogProps) => {
  const { t } = useTranslation();
  const { at } = useVisitDesk();
  const change = useVisitChange(at);
  const [note, setNote] = useState('');
  const [done, setDone] = useState(0);
  const stop = useRef<AbortController | null>(null);
  useEffect(() => () => stop.current?.abort(), []);
  const waiting = files.slice(done);

  const addOne = (file: File, signal: AbortSignal) =>
    change.run(async () => {
      const offered = await registerFile(file, { signal });
      return host.siteVisit.addPhoto({
        ...at,
        subject,
        file: offered.file,
        name: file.name,
        note: note.trim(),
      });
    });
  const add = async (): Promise<void> => {
    const { signal } = (stop.current = new AbortController());
    for (const file of waiting) {
      if (signal.aborted || !(await addOne(file, signal))) return;
      setDone((before) => before + 1);
    }
    onClose();
  };
  return (
    <ConfirmDialog
      opened
      title={t('site-visit:photo.addTitle', { about })}
      confirmLabel={t('site-visit:photo.add', { photos: waiting.length })}
      onConfirm={() => void add()}
      onClose={onClose}
      busy={change.busy}
      failure={change.failure}
    >
      <ul className={styles.strip}>
        {waiting.map((file) => (
          <li key={`${file.name} ${file.lastModified}`} className={styles.thumb}>
            <FilePreview file={file} />
            <span className={styles.caption}>{file.name}</span>
          </li>
        ))}
      </ul>
      {change.busy && files.length > 1 ? (
        <p role="status">{t('site-visit:photo.progress', { done, total: files.length })}</p>
      ) : null}
      <Textarea
        size="lg"
        label={t('site-visit:photo.note')}
        autosize
        minRows={2}
        maxRows={4}
        maxLength={MAX_COMMENT}
        value={note}
        data-autofocus
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <p className={styles.hint}>{t('site-visit:photo.kept')}</p>
    </ConfirmDialog>
  );
};

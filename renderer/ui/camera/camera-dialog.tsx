import { Button, Modal, Select } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './camera-dialog.module.css';
import { stampOf, takePhoto } from './take-photo.ts';
import { useCamera } from './use-camera.ts';

interface CameraDialogProps {
  /** A JPEG; the dialog stays as it is until the caller takes it away. */
  readonly onPhoto: (file: File) => void;
  readonly onClose: () => void;
  /** The way without a camera, offered where there is none. */
  readonly onChooseFile?: (() => void) | undefined;
}

interface Taken {
  readonly blob: Blob;
  readonly url: string;
}

/** 拍照: the live picture, a large button, and a second look before the photo is used. */
export const CameraDialog = ({ onPhoto, onClose, onChooseFile }: CameraDialogProps) => {
  const { t } = useTranslation();
  const { video, state, choose, retry } = useCamera();
  const [taken, setTaken] = useState<Taken | null>(null);
  useEffect(() => () => URL.revokeObjectURL(taken?.url ?? ''), [taken]);

  const press = async () => {
    const blob = video.current && (await takePhoto(video.current));
    if (blob) setTaken({ blob, url: URL.createObjectURL(blob) });
  };
  const use = () => {
    if (!taken) return;
    const name = t('camera:fileName', { at: stampOf(new Date()) });
    onPhoto(new File([taken.blob], name, { type: 'image/jpeg' }));
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={t('camera:title')}
      size="xl"
      centered
      closeButtonProps={{ 'aria-label': t('common:close') }}
    >
      <div className={styles.stage} data-camera={taken ? 'taken' : state.kind}>
        <video
          ref={video}
          className={styles.picture}
          hidden={taken !== null || state.kind === 'hindered'}
          aria-label={t('camera:live')}
          autoPlay
          muted
          playsInline
        />
        {taken ? <img className={styles.picture} src={taken.url} alt={t('camera:taken')} /> : null}
        {!taken && state.kind === 'asking' ? (
          <p className={styles.words} role="status">
            {t('camera:asking')}
          </p>
        ) : null}
        {!taken && state.kind === 'hindered' ? (
          <div className={styles.words} role="alert">
            <p className={styles.what}>{t(`camera:hindered.${state.why}`)}</p>
            <p>{t('camera:byFile')}</p>
          </div>
        ) : null}
      </div>
      <div className={styles.buttons}>
        {!taken && state.kind === 'live' && state.cameras.length > 1 ? (
          <Select
            className={styles.choice}
            size="md"
            aria-label={t('camera:choose')}
            data={state.cameras.map(({ id, label }, index) => ({
              value: id,
              label: label === '' ? t('camera:number', { number: index + 1 }) : label,
            }))}
            value={state.chosen}
            allowDeselect={false}
            onChange={(id) => (id ? choose(id) : undefined)}
          />
        ) : null}
        {taken ? (
          <>
            <Button size="lg" variant="default" onClick={() => setTaken(null)}>
              {t('camera:again')}
            </Button>
            <Button size="lg" onClick={use} autoFocus>
              {t('camera:use')}
            </Button>
          </>
        ) : state.kind === 'hindered' ? (
          <>
            <Button size="lg" variant="default" onClick={retry}>
              {t('camera:retry')}
            </Button>
            {onChooseFile ? (
              <Button size="lg" onClick={onChooseFile}>
                {t('camera:chooseFile')}
              </Button>
            ) : null}
          </>
        ) : (
          <Button
            size="xl"
            radius="xl"
            className={styles.shutter}
            // Made anew when there is a picture, so that the focus can come to it.
            key={state.kind}
            autoFocus
            disabled={state.kind !== 'live'}
            onClick={() => void press()}
          >
            {t('camera:shutter')}
          </Button>
        )}
      </div>
    </Modal>
  );
};

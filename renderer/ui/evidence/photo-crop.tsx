import { useEffect, useRef } from 'react';
import { usePicture } from '../pdf/use-picture.ts';
import styles from './evidence.module.css';

/** A photo small; what cannot be shown says so to the caller. */
export const PhotoCrop = ({
  url,
  mediaType,
  width,
  onFailed,
}: {
  readonly url: string;
  readonly mediaType: string;
  readonly width: number;
  readonly onFailed: () => void;
}) => {
  const { state } = usePicture(url, mediaType, Math.ceil(width * 2));
  const failed = useRef(onFailed);
  useEffect(() => {
    failed.current = onFailed;
  });
  const hasFailed = state.phase === 'failed';
  useEffect(() => {
    if (hasFailed) failed.current();
  }, [hasFailed]);
  return state.phase === 'ready' ? (
    <img
      className={styles.photo}
      src={state.picture.src}
      alt=""
      loading="lazy"
      decoding="async"
      draggable={false}
      style={{ maxWidth: width, maxHeight: width * 1.5 }}
      onError={() => failed.current()}
    />
  ) : (
    <span className={styles.page} data-drawn={false} style={{ width, height: width * 0.6 }} />
  );
};

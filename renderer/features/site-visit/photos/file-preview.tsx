import { useCallback, useState } from 'react';
import { Icon } from '../../../ui/icon.tsx';
import styles from './photos.module.css';

/** A picture that was chosen and not handed to the host yet. */
export const FilePreview = ({ file }: { readonly file: File }) => {
  const [isUndrawn, setUndrawn] = useState(false);
  const show = useCallback(
    (picture: HTMLImageElement) => {
      const url = URL.createObjectURL(file);
      picture.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [file],
  );
  return isUndrawn ? (
    <span className={styles.undrawn}>
      <Icon name="file" size={28} />
    </span>
  ) : (
    <img ref={show} className={styles.picture} alt={file.name} onError={() => setUndrawn(true)} />
  );
};

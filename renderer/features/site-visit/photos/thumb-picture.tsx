import { Icon } from '../../../ui/icon.tsx';
import { usePicture } from '../../../ui/pdf/use-picture.ts';
import styles from './photos.module.css';

/** Twice the width of a thumbnail, for screens of fine pixels. */
const LARGEST = 400;

interface ThumbPictureProps {
  readonly url: string;
  readonly mediaType: string;
  readonly name: string;
}

/** The picture itself; its name stands in where this window cannot draw it. */
export const ThumbPicture = ({ url, mediaType, name }: ThumbPictureProps) => {
  const { state } = usePicture(url, mediaType, LARGEST);
  switch (state.phase) {
    case 'loading':
      return <span className={styles.undrawn} />;
    case 'cancelled':
    case 'failed':
      return (
        <span className={styles.undrawn}>
          <Icon name="file" size={28} />
          {name}
        </span>
      );
    case 'ready':
      return <img className={styles.picture} src={state.picture.src} alt="" decoding="async" />;
  }
};

import { DropZone } from './drop-zone.tsx';
import { FirstUse } from './first-use.tsx';
import styles from './home-screen.module.css';
import { ReviewList, useReviews } from './review-list.tsx';

/** Reviews on this machine, the way to a new one, and the way to the schemes. */
export const HomeScreen = ({ openLibrary }: { readonly openLibrary: () => void }) => {
  const { isPending } = useReviews();
  return (
    <div className={styles.scroll} data-screen="home" data-ready={!isPending}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <DropZone />
          <ReviewList />
        </div>
        <FirstUse openLibrary={openLibrary} />
      </div>
    </div>
  );
};

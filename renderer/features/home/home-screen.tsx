import { DropZone } from './drop-zone.tsx';
import { FirstUse } from './first-use.tsx';
import styles from './home-screen.module.css';
import { ReviewList, useReviews } from './review-list.tsx';

/** Reviews on this machine, and the way to a new one. */
export const HomeScreen = () => {
  const { isPending } = useReviews();
  return (
    <div className={styles.scroll} data-screen="home" data-ready={!isPending}>
      <div className={styles.columns}>
        <div className={styles.main}>
          <DropZone />
          <ReviewList />
        </div>
        <FirstUse />
      </div>
    </div>
  );
};

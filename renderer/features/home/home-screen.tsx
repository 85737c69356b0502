import { DropZone } from './drop-zone.tsx';
import { FirstUse } from './first-use.tsx';
import styles from './home-screen.module.css';
import { ReviewList, useReviews } from './review-list.tsx';
import { useBuiltInSchemes } from './use-built-in-schemes.ts';

/** Reviews on this machine, the way to a new one, and the way to the schemes. */
export const HomeScreen = ({ openLibrary }: { readonly openLibrary: () => void }) => {
  const reviews = useReviews();
  const schemes = useBuiltInSchemes();
  return (
    <div className={styles.scroll} data-screen="home" data-ready={!reviews.isPending && !schemes.isPending}>
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

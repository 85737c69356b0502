import type { ReactNode } from 'react';
import { failureOf } from '../host/failure.ts';
import { useHello } from '../host/hello.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import styles from './entrance.module.css';
import { UnlockScreen } from './unlock-screen.tsx';

/** Lets nobody see anything before the host answered and, where a passphrase protects the data, was unlocked. */
export const Entrance = ({ children }: { readonly children: ReactNode }) => {
  const hello = useHello();
  if (hello.isError)
    return (
      <main className={styles.entrance} data-screen="entrance" data-ready="true">
        <FailureNotice failure={failureOf(hello.error)} onRetry={() => void hello.refetch()} />
      </main>
    );
  if (!hello.data)
    return (
      <main className={styles.entrance}>
        <SkeletonRows rows={3} />
      </main>
    );
  return hello.data.locked ? <UnlockScreen /> : children;
};

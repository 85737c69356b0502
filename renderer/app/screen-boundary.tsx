import { Component, type ReactNode } from 'react';
import { failureOf } from '../host/failure.ts';
import { FailureNotice } from '../ui/failure-notice.tsx';
import styles from './entrance.module.css';

interface ScreenBoundaryProps {
  readonly children: ReactNode;
}

interface ScreenBoundaryState {
  readonly thrown: { readonly error: unknown } | null;
}

/** A screen that could not be shown says so and can be tried again; frame, seat and what was typed elsewhere stay. */
export class ScreenBoundary extends Component<ScreenBoundaryProps, ScreenBoundaryState> {
  override state: ScreenBoundaryState = { thrown: null };

  static getDerivedStateFromError(error: unknown): ScreenBoundaryState {
    return { thrown: { error } };
  }

  override render(): ReactNode {
    const { thrown } = this.state;
    if (!thrown) return this.props.children;
    return (
      <div className={styles.entrance} data-screen="failed" data-ready="true">
        {/* a part of the program that did not arrive is asked for again only by a fresh window */}
        <FailureNotice failure={failureOf(thrown.error)} onRetry={() => window.location.reload()} />
      </div>
    );
  }
}

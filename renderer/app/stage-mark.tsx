import type { ReactNode } from 'react';
import type { StageMark as Mark } from '../ui/stage-view.ts';

const MARKS: Readonly<Record<Mark, ReactNode>> = {
  full: (
    <>
      <circle cx="8" cy="8" r="7" fill="var(--pd-rail-mark)" stroke="none" />
      <path d="M4.8 8.2l2.2 2.2 4.2-4.6" stroke="var(--pd-rail)" strokeWidth="1.6" />
    </>
  ),
  half: (
    <>
      <circle cx="8" cy="8" r="6.4" />
      <path d="M8 1.6a6.4 6.4 0 000 12.8z" fill="currentColor" stroke="none" />
    </>
  ),
  empty: <circle cx="8" cy="8" r="6.4" />,
  locked: <circle cx="8" cy="8" r="6.4" strokeDasharray="2.4 2.6" />,
};

/** State of a stage as a drawing; the words follow for screen readers. */
export const StageMark = ({ mark }: { readonly mark: Mark }) => (
  <svg
    aria-hidden="true"
    focusable="false"
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.3"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    {MARKS[mark]}
  </svg>
);

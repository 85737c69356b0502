import type { RecordedVisit } from './visit-access.ts';

/** What the tables of the paper are made of: the record, names, and under which number each photo is shown. */
export interface PaperVisit {
  readonly visit: RecordedVisit;
  readonly nameOf: (member: string) => string;
  /** The photos of a part, 图1、图3; empty where there are none. */
  readonly figuresOf: (subject: string) => string;
}

/** Parts of a cell below each other; empty ones take no line. */
export const writeLines = (...parts: readonly string[]): string =>
  parts.filter((part) => part.trim() !== '').join('\n');

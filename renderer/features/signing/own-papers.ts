import type { PaperView } from '../../../shared/contract/papers.ts';
import type { MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import { isJoint } from '../../../shared/domain/signing/paper.ts';
import { sayingOf, type Sayings } from './said.ts';

export interface OwnPapers {
  /** Signed with the next signature, in the order of filing. */
  readonly signs: readonly PaperView[];
  /** Joint papers of opinions that are being refused: they are not signed. */
  readonly fallsOut: readonly PaperView[];
}

/** What is signed besides the opinions, given what is going to be said to them. */
export const splitOwnPapers = (
  papers: readonly PaperView[],
  sayings: Sayings,
  sayable: readonly SubmissionId[],
): OwnPapers => {
  const falls = ({ kind, submissionId }: PaperView): boolean =>
    isJoint(kind) &&
    submissionId !== undefined &&
    sayable.includes(submissionId) &&
    sayingOf(sayings, submissionId).outcome === 'refuse';
  const awaiting = papers.filter(({ awaitsOwn }) => awaitsOwn);
  return {
    signs: awaiting.filter((paper) => !falls(paper)),
    fallsOut: awaiting.filter(falls),
  };
};

/** Papers beside the opinions that the member signed, by key or with a pen. */
export const listSignedPapers = (papers: readonly PaperView[], own: MemberId): readonly PaperView[] =>
  papers.filter(
    ({ kind, signers }) =>
      kind !== 'opinion' && signers.some(({ member, how }) => member === own && how !== null),
  );

/** When the member last signed one of them. */
export const lastSignedAt = (papers: readonly PaperView[], own: MemberId): string | null =>
  papers
    .flatMap(({ signers }) =>
      signers.flatMap(({ member, at }) => (member === own && at !== null ? [at] : [])),
    )
    .sort()
    .at(-1) ?? null;

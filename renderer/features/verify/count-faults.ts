import type { VerificationFinding } from '../../../shared/contract/verification.ts';

/** How many checks there are of the verdict of the whole; none where all hold. */
export const countDecisive = ({ verdict, checks }: VerificationFinding): number =>
  verdict === 'valid' ? 0 : checks.filter((check) => check.verdict === verdict).length;

import { isFailure } from '../../../shared/domain/failure.ts';
import type { IndicatorId, MemberId } from '../../../shared/domain/ids.ts';
import type { RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { findIndicator } from '../../../shared/domain/scheme/scheme-indicators.ts';
import { givenOf, isSameGiven, NOTHING_GIVEN } from '../../../shared/domain/scoring/revision.ts';
import { requireLawfulJudgement } from '../../../shared/domain/scoring/sheet-rules.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { failed, type Check, type ReasonCode } from './verification.ts';

type ResultEntry = ResultsFile['submissions'][number];
type Revision = ResultEntry['revisions'][number];

/** Why the revisions of one entry cannot have led to it; undefined where they can. `chain` is not empty. */
const findBreak = (
  chain: readonly Revision[],
  entry: ResultEntry['sheets'][number]['entries'][number] | undefined,
) => {
  const states = [...chain.map(({ before }) => before), givenOf(entry ?? NOTHING_GIVEN)];
  if (chain.some(({ after }, at) => !isSameGiven(after, states[at + 1] ?? NOTHING_GIVEN)))
    return 'revision-chain-broken';
  if (chain.some(({ before, after }) => isSameGiven(before, after))) return 'revision-without-change';
  if (chain.some(({ reason }) => reason.trim() === '')) return 'reason-required';
  const isLate = chain.some(({ cause }, at) => cause === 'unlock' && chain[at - 1]?.cause === 'deliberation');
  return isLate ? 'revision-out-of-order' : undefined;
};

const requireLawfulValues = (
  scheme: Scheme,
  submission: Submission,
  member: RosterMember,
  chain: readonly Revision[],
): void => {
  const own = schemeOfSheet(scheme, submission, member);
  for (const { indicator, before, after } of chain)
    for (const given of [before, after])
      requireLawfulJudgement(scheme, submission, findIndicator(own, indicator), given);
};

/**
 * The first fault of a submission's revisions: each entry's must lead from value to value, all of them lawful and with a
 * reason, to what is in the member's sheet.
 */
export const findUnlawfulRevision = (
  scheme: Scheme,
  submission: Submission,
  { sheets, revisions }: Pick<ResultEntry, 'sheets' | 'revisions'>,
  members: ReadonlyMap<MemberId, RosterMember>,
): Check | undefined => {
  const chains = Map.groupBy(revisions, ({ member, indicator }) => `${member} ${indicator}`);
  const refuse = (code: ReasonCode, member: MemberId, indicator: IndicatorId): Check =>
    failed('recomputation', submission.id, code, { member, indicator });
  for (const chain of chains.values()) {
    const [first] = chain;
    if (!first) continue;
    const { member: id, indicator } = first;
    const member = members.get(id);
    const sheet = sheets.find((each) => each.member === id);
    if (!member || !sheet) return refuse('revision-without-sheet', id, indicator);
    const broken = findBreak(
      chain,
      sheet.entries.find((entry) => entry.indicator === indicator),
    );
    if (broken !== undefined) return refuse(broken, id, indicator);
    try {
      requireLawfulValues(scheme, submission, member, chain);
    } catch (error) {
      if (!isFailure(error)) throw error;
      return refuse(error.code, id, indicator);
    }
  }
  return undefined;
};

import type { ClaimedTime, MemberId } from '../../../shared/domain/ids.ts';
import type { SaidState } from '../../../shared/domain/signing/outcome.ts';
import { writeDate } from '../services/paper-date.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import { listOutcomes, type RecordedOutcome } from '../store/rows/outcome-rows.ts';
import { listPaperSignatures } from '../store/rows/paper-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';
import type { PaperHand } from './paper-call.ts';
import type { PaperEntry } from './paper-catalogue.ts';

/** How somebody signed a paper, or what there is instead, in words. */
interface Given {
  readonly words: string;
  /** Absent where nothing was given. */
  readonly at?: ClaimedTime;
}

const NOT_GIVEN: Given = { words: '未签署' };

const OUTCOME_WORDS: Readonly<Record<Exclude<SaidState, 'signed'>, string>> = {
  'signed-with-dissent': '已签（附不同意见）',
  refused: '拒签（附理由）',
  deemed: '视为同意',
};

const wordsOf = (state: SaidState, scan: string | undefined): string => {
  if (scan !== undefined) return state === 'signed' ? '纸质签署（扫描件）' : '纸质签署，附不同意见';
  return state === 'signed' ? '已用密钥签署' : OUTCOME_WORDS[state];
};

const saidTo = ({ state, scan, at }: RecordedOutcome): Given => ({ words: wordsOf(state, scan), at });

/** Who signed what under this freeze and how. */
export type Signatures = (paper: string, member: MemberId) => Given;

export const readSignatures = (workspace: Workspace, freeze: Freeze): Signatures => {
  const given = new Map<string, Given>([
    ...listOutcomes(workspace.reads, freeze.id).map(
      (outcome) => [`opinion/${outcome.submission} ${outcome.member}`, saidTo(outcome)] as const,
    ),
    ...listPaperSignatures(workspace.reads, freeze.id).map(
      ({ paper, member, scan, at }) =>
        [`${paper} ${member}`, { words: wordsOf('signed', scan), at }] as const,
    ),
  ]);
  return (paper, member) => given.get(`${paper} ${member}`) ?? NOT_GIVEN;
};

const write = ({ words, at }: Given, gap: string): string =>
  at === undefined ? words : `${words}${gap}${writeDate(at)}`;

/** The hands of a paper as a bound copy prints them: no place to sign, but how it was signed. */
export const boundHands = ({ id, hands }: PaperEntry, signatures: Signatures): readonly PaperHand[] =>
  hands.map(({ member, leads }) => ({ member, leads, note: write(signatures(id, member.id), '\n') }));

/** 已用密钥签署，2026年11月20日：沈奕、章文瑾; one line for all who signed alike. */
export const writeHands = ({ id, hands }: PaperEntry, signatures: Signatures): string => {
  const alike = new Map<string, readonly string[]>();
  for (const { member } of hands) {
    const words = write(signatures(id, member.id), '，');
    alike.set(words, [...(alike.get(words) ?? []), member.name]);
  }
  return [...alike].map(([words, names]) => `${words}：${names.join('、')}`).join('\n');
};

/** Times of all signatures and of all that was said instead, in order; the report's own comes after it is made. */
export const listSignedTimes = (workspace: Workspace, freeze: Freeze): readonly ClaimedTime[] =>
  [
    ...listOutcomes(workspace.reads, freeze.id).map(({ at }) => at),
    ...listPaperSignatures(workspace.reads, freeze.id)
      .filter(({ paper }) => paper !== 'report')
      .map(({ at }) => at),
  ].sort((a, b) => Date.parse(a) - Date.parse(b));

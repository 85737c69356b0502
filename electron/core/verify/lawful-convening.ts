import { assessPanel, findUnmetRule } from '../../../shared/domain/convening/assess-panel.ts';
import type { Convening } from '../../../shared/domain/convening/convening.ts';
import { findLeader } from '../../../shared/domain/convening/form-panel.ts';
import type { FailureParams } from '../../../shared/domain/failure.ts';
import type { MemberId } from '../../../shared/domain/ids.ts';
import { wordFinding } from '../../../shared/domain/review/panel-rules.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { ResultsFile } from '../../../shared/formats/results-file.ts';
import { failed, type Check, type ReasonCode } from './verification.ts';

type Fault = readonly [code: ReasonCode, params: FailureParams];

/** Nobody was added, replaced or recused twice; whoever follows was added; whoever was replaced is not among those who signed. */
const findRosterFault = ({ members, convening }: ResultsFile): Fault | undefined => {
  const { added, replaced, recusals } = convening;
  const ids = added.map(({ member }) => member.id);
  const gone = replaced.map(({ member }) => member);
  const pairs = recusals.map(({ member, submission }) => `${member} ${submission}`);
  const twice = [ids, gone, pairs].find((list) => new Set(list).size !== list.length);
  if (twice) return ['convening-twice', { what: twice.join(', ') }];
  const stranger = replaced.find(({ successor }) => successor !== undefined && !ids.includes(successor));
  if (stranger) return ['successor-unknown', { member: stranger.successor ?? '' }];
  const back = members.find(({ id }) => gone.includes(id));
  return back && ['member-replaced', { member: back.id }];
};

/** Exactly one of them chairs: the one whom the record names, where it names somebody. */
const findChairFault = ({ members, convening }: ResultsFile): Fault | undefined => {
  const [chair, ...more] = members.filter(({ role }) => role === 'chair');
  if (!chair || more.length > 0) return ['chair-missing', {}];
  const named = convening.chair?.member;
  return named === undefined || named === chair.id ? undefined : ['chair-differs', { member: named }];
};

/** Every act of the record has its reason. */
const findReasonFault = (convening: Convening): Fault | undefined => {
  const { added, replaced, chair, recusals, actingChairs, dismissals, overrides } = convening;
  const acts = [added, replaced, chair ? [chair] : [], recusals, actingChairs, dismissals, overrides].flat();
  return acts.every(({ reason }) => reason.trim() !== '') ? undefined : ['reason-required', {}];
};

const findRuleFault = (
  scheme: Scheme,
  { members, convening, submissions }: ResultsFile,
): Fault | undefined => {
  const all = submissions.map(({ submission }) => submission);
  const rules = assessPanel(scheme, members, convening, all);
  const known = new Set(scheme.panelRules.map((rule, at) => `${at + 1}-${rule.kind}`));
  const stray = convening.overrides.find(({ rule }) => !known.has(rule));
  if (stray) return ['rule-unknown', { rule: stray.rule }];
  const unmet = findUnmetRule(rules);
  return unmet && ['panel-rule-unmet', { rule: wordFinding(unmet) }];
};

/** The recused neither judge nor lead; somebody leads where the chair is recused. */
const findSubmissionFault = (
  { members, convening }: ResultsFile,
  { submission, sheets }: ResultsFile['submissions'][number],
): Fault | undefined => {
  const recused = new Set<MemberId>(
    convening.recusals.filter((each) => each.submission === submission).map(({ member }) => member),
  );
  const sheet = sheets.find(({ member }) => recused.has(member));
  if (sheet) return ['recused', { member: sheet.member }];
  return findLeader(members, convening, submission) ? undefined : ['acting-chair-missing', {}];
};

const findUnknownSubmission = ({ convening, submissions }: ResultsFile): Fault | undefined => {
  const known = new Set(submissions.map(({ submission }) => submission));
  const { recusals, actingChairs, dismissals, overrides } = convening;
  const stray = [...recusals, ...actingChairs, ...dismissals, ...overrides].find(
    ({ submission }) => submission !== undefined && !known.has(submission),
  );
  return stray && ['submission-unknown', { submission: stray.submission ?? '' }];
};

/**
 * What the record says of the panel has to make this very panel, and nothing in the results may be from somebody who was kept from
 * it: recused, replaced, or never here. The first fault, and the first of each submission.
 */
export const listUnlawfulConvening = (
  scheme: Scheme,
  results: ResultsFile,
  file: string,
): readonly Check[] => {
  const fault =
    findRosterFault(results) ??
    findChairFault(results) ??
    findUnknownSubmission(results) ??
    findReasonFault(results.convening) ??
    findRuleFault(scheme, results);
  const toCheck = (subject: string, [code, params]: Fault): Check =>
    failed('recomputation', subject, code, params);
  return [
    ...(fault ? [toCheck(file, fault)] : []),
    ...results.submissions.flatMap((result) => {
      const each = findSubmissionFault(results, result);
      return each ? [toCheck(result.submission, each)] : [];
    }),
  ];
};

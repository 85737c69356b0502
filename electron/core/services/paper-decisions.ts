import { findTransition } from '../../../shared/domain/deliberation/decided-transition.ts';
import { listDecided, type DecidedSubject } from '../../../shared/domain/opinion/opinion-draft-input.ts';
import { writeReason } from '../../../shared/domain/opinion/opinion-draft-text.ts';
import type { SubjectKind } from '../../../shared/domain/deliberation/decision-subjects.ts';
import type { DecisionTable, DispositionTable } from '../pdf/decision-tables-paper.ts';
import { nameDestination, nameWay } from './paper-destination.ts';
import { readFigure, type PaperInput } from './paper-input.ts';
import { placeRemarks } from './paper-remarks.ts';

const listOf = (
  { scheme, submission, computation }: PaperInput,
  kind: SubjectKind,
): readonly DecidedSubject[] => listDecided({ scheme, submission, decisions: computation.decisions }, kind);

const tableOf = (
  kinds: readonly SubjectKind[],
  input: PaperInput,
  words: Pick<DecisionTable, 'caption' | 'heads'> & { readonly longestRemark?: number },
): DecisionTable | undefined => {
  const decided = kinds.flatMap((kind) => listOf(input, kind));
  if (decided.length === 0) return undefined;
  const { caption, heads, longestRemark } = words;
  const remarks = placeRemarks(
    decided.map(({ subject, decision }) => ({ title: subject.title.zh, reason: decision?.reason ?? '' })),
    longestRemark,
  );
  return {
    caption,
    heads,
    rows: decided.map(({ subject }, index) => ({
      subject: subject.title.zh,
      decision: readFigure(input, `decision:${subject.id}`),
      remark: remarks.inTable[index] ?? '',
    })),
    remarks: remarks.below,
  };
};

/** 否决情形核查; undefined where the policy has none. */
export const modelVetoes = (input: PaperInput): DecisionTable | undefined =>
  tableOf(['veto'], input, { caption: '否决情形核查', heads: ['情形', '专家组认定'] });

/** 评审结论: of each track and of the whole. */
export const modelConclusions = (input: PaperInput): DecisionTable | undefined =>
  tableOf(['conclusion'], input, { caption: '评审结论', heads: ['事项', '专家组意见'] });

const BOTH: Pick<DecisionTable, 'caption' | 'heads'> = {
  caption: '否决情形核查和评审结论',
  heads: ['事项', '专家组认定'],
};

/** Of a column that is as wide as the page of a summary allows. */
const LONGEST_BESIDE = 150;

/** Vetoes and conclusions in one table, for a summary: it should end where its matrix ends. */
export const modelSummaryDecisions = (input: PaperInput): DecisionTable | undefined => {
  const [vetoes, conclusions] = [modelVetoes(input), modelConclusions(input)];
  const words = vetoes && conclusions ? BOTH : (vetoes ?? conclusions);
  return words && tableOf(['veto', 'conclusion'], input, { ...words, longestRemark: LONGEST_BESIDE });
};

/** What the panel recommends and why, in words: a summary's table has room for the disposition alone. */
export const listDispositionRemarks = (input: PaperInput): readonly string[] =>
  listOf(input, 'disposition').flatMap(({ subject, decision }) => {
    if (!decision) return [];
    const { choice, target, reason } = decision;
    const recommended =
      target === undefined ? readFigure(input, `decision:${subject.id}`) : nameDestination(choice, target);
    const why = writeReason('理由', reason, Infinity);
    return [`说明（${subject.title.zh}）：专家组建议${recommended}。${why}`];
  });

/** 处置意见 of a base, with where it comes from and where it goes. */
export const modelDisposition = (input: PaperInput): DispositionTable | undefined => {
  const { scheme, submission } = input;
  const [decided] = listOf(input, 'disposition');
  if (!decided) return undefined;
  const { subject, decision } = decided;
  const type = scheme.types.find((each) => each.id === submission.type);
  const facts = [
    { label: '现有类型', value: type?.title.zh ?? '' },
    { label: '类别', value: type?.category?.zh ?? '' },
    { label: '专家评审意见', value: readFigure(input, `tally:${subject.id}`) },
    { label: '处置意见', value: readFigure(input, `decision:${subject.id}`) },
    { label: nameWay(decision?.choice), value: readFigure(input, `target:${subject.id}`) },
    { label: '牵头单位', value: (decision && findTransition(scheme, submission, decision)?.lead) ?? '' },
  ];
  const reason = decision?.reason.trim() ?? '';
  return {
    caption: subject.title.zh,
    facts: facts.filter(({ value }) => value !== ''),
    remarks: reason === '' ? [] : [`理由：${reason}`],
  };
};

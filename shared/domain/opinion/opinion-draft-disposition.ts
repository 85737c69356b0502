import { decisionToken, listDecided, type DecidedSubject, type DraftContext } from './opinion-draft-input.ts';
import { LONGEST_DRAFT, writeReason } from './opinion-draft-text.ts';
import { figureToken } from './opinion.ts';
import { findTransition } from '../deliberation/decided-transition.ts';

const LONGEST_REASON = LONGEST_DRAFT / 2;

/** What makes the bound 并 a 并入 and the bound 转 a 转为, so that neither word stands twice. */
const BEFORE_TARGET: ReadonlyMap<string, string> = new Map([
  ['merge', '入'],
  ['convert', '为'],
]);

const writeDisposition = (
  { review, scheme, submission }: DraftContext,
  { subject, decision }: DecidedSubject,
): string => {
  const type = scheme.types.find((each) => each.id === submission.type);
  const category = type?.category ? `（${type.category.zh}）` : '';
  const into = BEFORE_TARGET.get(decision?.choice ?? '');
  const lead = decision && findTransition(scheme, submission, decision)?.lead;
  return [
    `${type ? `${submission.baseName}现有类型为${type.title.zh}${category}。` : ''}` +
      `专家组建议的处置意见为：${decisionToken(subject)}` +
      `${into === undefined ? '' : `${into}${figureToken(`target:${subject.id}`)}`}。` +
      `${lead === undefined ? '' : `牵头单位：${lead}。`}`,
    writeReason('理由', decision?.reason, LONGEST_REASON),
    `以上为专家组建议，由${review.bureau.name}按有关规定研究确定。`,
  ]
    .filter((line) => line !== '')
    .join('\n');
};

/** What should become of a base: from which type, where to, who leads, why. The panel recommends and decides nothing. */
export const draftDisposition = (context: DraftContext): string =>
  listDecided(context, 'disposition')
    .map((each) => writeDisposition(context, each))
    .join('\n');

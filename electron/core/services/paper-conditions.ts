import type { Measure } from '../../../shared/domain/scheme/indicator.ts';
import { readMeasures } from '../../../shared/domain/scheme/measures.ts';
import { listDecided, type DecidedSubject } from '../../../shared/domain/opinion/opinion-draft-input.ts';
import type { ConditionTable, ConditionValue } from '../pdf/condition-table-paper.ts';
import { readFigure, type PaperInput } from './paper-input.ts';
import { placeRemarks } from './paper-remarks.ts';

const SOFT = '（原则性要求）';

/** What was found, and what the panel counts where that is another number. */
const writeFound = (verified: string, accepted: string): string => {
  const counted = accepted === '' || accepted === verified ? '' : `认定${accepted}`;
  return [verified, counted].filter((words) => words !== '').join('\n') || '—';
};

/** 经营的时间 … 经营满一年: a span of time is named by what lasts, and the words name that themselves. */
const OF_TIME = /的?时间$/;

/** The policy's words, below the measure's title where they do not say it themselves. */
const writeWanted = ({ title, words }: Measure): string =>
  words.includes(title.zh.replace(OF_TIME, '')) ? words : `${title.zh}：${words}`;

const listValues = (input: PaperInput, { subject }: DecidedSubject): readonly ConditionValue[] => {
  const { condition } = subject;
  if (!condition) return [];
  if (condition.measures.length === 0) {
    const claimed = readFigure(input, `claim:${condition.id}`);
    return claimed === '' ? [] : [{ wanted: '—', claimed, found: '—' }];
  }
  return readMeasures(condition, input.submission).map(({ measure }) => {
    const key = `${condition.id}:${measure.id}`;
    return {
      wanted: `${writeWanted(measure)}${measure.hardness === 'soft' && condition.hardness !== 'soft' ? SOFT : ''}`,
      claimed: readFigure(input, `claim:${key}`) || '未填报',
      found: writeFound(readFigure(input, `verified:${key}`), readFigure(input, `accepted:${key}`)),
    };
  });
};

/** 条件核查表; undefined where the submission has no conditions. */
export const modelConditions = (input: PaperInput): ConditionTable | undefined => {
  const { scheme, submission, computation } = input;
  const decided = listDecided({ scheme, submission, decisions: computation.decisions }, 'condition');
  if (decided.length === 0) return undefined;
  const remarks = placeRemarks(
    decided.map(({ subject, decision }) => ({ title: subject.title.zh, reason: decision?.reason ?? '' })),
  );
  return {
    caption: '条件核查表',
    rows: decided.map((each, index) => ({
      condition: `${index + 1}.${each.subject.title.zh}${each.subject.hardness === 'soft' ? SOFT : ''}`,
      values: listValues(input, each),
      decision: readFigure(input, `decision:${each.subject.id}`),
      remark: remarks.inTable[index] ?? '',
    })),
    remarks: remarks.below,
  };
};

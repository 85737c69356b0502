import { isScored } from '../scheme/indicator.ts';
import { decisionToken, listDecided, type DraftContext } from './opinion-draft-input.ts';
import { gatherComments, inQuotes, joinUpTo, LONGEST_DRAFT, roomForEach } from './opinion-draft-text.ts';
import { figureToken } from './opinion.ts';
import { compareRational, rational } from '../rational.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';

/** Below this share of its maximum an indicator is worth a word in the suggestions. */
const WEAK_PERCENT = 60;

const listWeak = ({ scheme, aggregate }: DraftContext) => {
  const means = new Map(aggregate.scores?.indicators.map((each) => [each.indicator, each.mean]));
  return listIndicators(scheme).flatMap(({ group, indicator }) => {
    const mean = means.get(indicator.id);
    if (group.bonus || !isScored(indicator) || mean === undefined) return [];
    const bound = rational(indicator.maxPoints * WEAK_PERCENT, 100);
    return compareRational(mean, bound) < 0 ? [indicator] : [];
  });
};

const writeScores = (context: DraftContext): readonly string[] => {
  const weak = listWeak(context);
  const room = roomForEach(weak.length);
  return weak.map(({ id, title }) => {
    const comments = context.sheets.flatMap((sheet) =>
      sheet.entries.filter((entry) => entry.indicator === id).map((entry) => entry.comment),
    );
    const words = gatherComments(comments, room);
    return (
      `${title.zh}平均得分${figureToken(`mean:${id}`)}分，低于满分的${WEAK_PERCENT}%` +
      `${words === '' ? '' : `。专家指出：${words}`}。`
    );
  });
};

/** What fell short by the sheets and by the panel's decisions; nothing else is suggested by a machine. */
export const draftSuggestions = (context: DraftContext): string => {
  const open = listDecided(context, 'condition').filter(
    ({ decision }) => decision !== undefined && decision.choice !== 'met',
  );
  return joinUpTo(LONGEST_DRAFT, [
    ...writeScores(context),
    ...open.map(({ subject }) => `${inQuotes(subject.title.zh)}经专家组认定${decisionToken(subject)}。`),
  ]);
};

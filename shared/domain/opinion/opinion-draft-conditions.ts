import type { Decision } from '../deliberation/decision.ts';
import type { DecisionSubject } from '../deliberation/decision-subjects.ts';
import { countedValue } from '../review/review.ts';
import { readMeasure, readMeasures, type MeasureReading } from '../scheme/measures.ts';
import {
  decisionToken,
  listDecided,
  tokenAfter,
  type DecidedSubject,
  type DraftContext,
} from './opinion-draft-input.ts';
import { joinUpTo, LONGEST_DRAFT, quote, roomForEach, writeReason } from './opinion-draft-text.ts';
import type { Source } from '../scheme/source.ts';

const namePlace = ({ document, article }: Source): string =>
  document === undefined ? article : `${document}（${article}）`;

/** How the value that counts stands to its bound; undefined where nothing was found or stated. */
const readCounted = ({ measure, claim, meets }: MeasureReading, decision: Decision | undefined) => {
  const found = decision?.values.find((value) => value.measure === measure.id);
  const value =
    found?.accepted ?? found?.verified ?? (meets === null ? undefined : claim && countedValue(claim));
  return value === undefined ? undefined : { measure, ...readMeasure(measure, value) };
};

/** Where another wording of a bound judges the value differently, and where the policy lets a bound be missed. */
const writeRemarks = (readings: readonly MeasureReading[], decision: Decision | undefined): string => {
  const counted = readings.flatMap((reading) => readCounted(reading, decision) ?? []);
  const others = counted.flatMap(({ otherReading: other }) =>
    other === undefined
      ? []
      : [
          `另，${namePlace(other.source)}表述为“${quote(other.source.quote)}”，` +
            `按该表述${other.meets ? '达到' : '未达到'}。`,
        ],
  );
  const relaxations = counted.flatMap(({ measure, meets }) =>
    meets === false && measure.relaxation ? [`政策规定：“${quote(measure.relaxation.source.quote)}”。`] : [],
  );
  // One relaxation may hold for several bounds; it is said once for all of them.
  return [...others, ...new Set(relaxations)].join('');
};

const writeMeasure = (
  { figures }: DraftContext,
  { id, title, hardness }: Pick<DecisionSubject, 'id' | 'title' | 'hardness'>,
  { measure }: MeasureReading,
): string => {
  const key = `${id}:${measure.id}`;
  const claimed = tokenAfter(figures, '填报', `claim:${key}`);
  // A condition that is soft as a whole says so beside its title.
  const isSoft = measure.hardness === 'soft' && hardness !== 'soft';
  const isAsVerified = figures.get(`accepted:${key}`) === figures.get(`verified:${key}`);
  return (
    `${measure.title.zh === title.zh ? '' : measure.title.zh}${claimed === '' ? '未填报' : claimed}` +
    tokenAfter(figures, '，核实', `verified:${key}`) +
    (isAsVerified ? '' : tokenAfter(figures, '，认定', `accepted:${key}`)) +
    `（要求：${measure.words}${isSoft ? '，属原则性要求' : ''}）`
  );
};

const writeCondition = (
  context: DraftContext,
  { subject, decision }: DecidedSubject,
  place: { readonly number: number; readonly room: number },
): string => {
  const { figures, submission } = context;
  const readings = subject.condition ? readMeasures(subject.condition, submission) : [];
  const stated = [
    tokenAfter(figures, '填报', `claim:${subject.id}`),
    ...readings.map((reading) => writeMeasure(context, subject, reading)),
  ].filter((words) => words !== '');
  return (
    `${place.number}.${subject.title.zh}${subject.hardness === 'soft' ? '（原则性要求）' : ''}：` +
    `${stated.length > 0 ? `${stated.join('；')}。` : ''}` +
    writeRemarks(readings, decision) +
    `专家组认定${decisionToken(subject)}。` +
    writeReason(decision?.choice === 'met' ? '说明' : '理由', decision?.reason, place.room)
  );
};

/** Every condition with what was stated, what the panel found, what it decided and why. */
export const draftConditions = (context: DraftContext): string => {
  const conditions = listDecided(context, 'condition');
  const room = roomForEach(conditions.length);
  return joinUpTo(
    LONGEST_DRAFT * 2,
    conditions.map((each, index) => writeCondition(context, each, { number: index + 1, room })),
  );
};

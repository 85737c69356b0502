import { pointsRuleOf, type EntryRule } from './entry-rule.ts';
import { isSameValue, type EntryValue } from './entry-value.ts';
import { ownMeasured, readMeasured } from './read-measured.ts';
import { readPoints, textOfPoints } from './read-points.ts';

/** What stands in the fields, letter by letter: also what is no lawful number yet, and what the mode or choice does not ask for now. */
export interface TypedEntry {
  readonly pointsText: string;
  readonly choice: string | null;
  readonly target: string;
  /** Targets written for choices that were left again; they come back with their choice. */
  readonly setAside: Readonly<Record<string, string>>;
  readonly measuredText: string;
  readonly comment: string;
}

/** The fields as the host's value fills them. */
export const typedOf = (value: EntryValue, rule: EntryRule): TypedEntry => {
  const points = pointsRuleOf(rule);
  const counted = rule.mode === 'bands' ? rule.counted : undefined;
  return {
    pointsText: points ? textOfPoints(value.points, points) : '',
    choice: value.choice ?? null,
    target: value.target ?? '',
    setAside: {},
    measuredText: value.measured ?? counted ?? '',
    comment: value.comment,
  };
};

/** Whether the fields say the same; what is set aside says nothing. */
const isSameTyped = (a: TypedEntry, b: TypedEntry): boolean =>
  a.pointsText === b.pointsText &&
  a.choice === b.choice &&
  a.target === b.target &&
  a.measuredText === b.measuredText &&
  a.comment === b.comment;

const readByMode = (typed: TypedEntry, rule: EntryRule, stored: EntryValue): EntryValue => {
  const { comment } = typed;
  const choice = typed.choice ?? undefined;
  switch (rule.mode) {
    case 'points':
    case 'bonus':
    case 'deduct':
    case 'bands': {
      const reading = readPoints(typed.pointsText, rule);
      const points =
        reading.kind === 'lawful' ? reading.points : reading.kind === 'empty' ? null : stored.points;
      if (rule.mode !== 'bands') return { points, comment };
      const measured = readMeasured(typed.measuredText);
      return {
        points,
        measured: measured.kind === 'not-a-number' ? stored.measured : ownMeasured(measured, rule.counted),
        comment,
      };
    }
    case 'levels': {
      const level = rule.levels.find((each) => each.id === choice);
      return { points: level?.points ?? null, choice: level?.id, comment };
    }
    case 'judgement':
    case 'condition':
      return { points: null, choice, comment };
    case 'disposition': {
      const takesTarget = rule.choices.some((each) => each.id === choice && each.targetRequired);
      const target = takesTarget ? typed.target.trim() : '';
      return { points: null, choice, target: target === '' ? undefined : target, comment };
    }
  }
};

/**
 * What the fields mean. Numbers that are not lawful leave the stored ones standing, so that a comment beside them is still
 * kept; fields that nobody touched mean exactly what is stored, so that looking at an entry never changes it.
 */
export const valueOfTyped = (typed: TypedEntry, rule: EntryRule, stored: EntryValue): EntryValue => {
  if (isSameTyped(typed, typedOf(stored, rule))) return stored;
  const value = readByMode(typed, rule, stored);
  return isSameValue(value, stored) ? stored : value;
};

/** Which number, if any, is not one that can be saved. */
export const unlawfulFieldOf = (typed: TypedEntry, rule: EntryRule): 'points' | 'measured' | null => {
  const points = pointsRuleOf(rule);
  if (!points) return null;
  if (rule.mode === 'bands' && readMeasured(typed.measuredText).kind === 'not-a-number') return 'measured';
  const reading = readPoints(typed.pointsText, points).kind;
  return reading === 'lawful' || reading === 'empty' ? null : 'points';
};

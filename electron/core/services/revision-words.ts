import { nameChoice } from '../../../shared/domain/deliberation/decision-words.ts';
import type { Indicator } from '../../../shared/domain/scheme/indicator.ts';
import type { GivenEntry, RevisionCause } from '../../../shared/domain/scoring/revision.ts';
import { writeEntryPoints } from './write-entry-points.ts';

export const CAUSE_WORDS: Readonly<Record<RevisionCause, string>> = {
  unlock: '退回修改',
  deliberation: '合议后修改',
  'site-visit': '现场核查后修改',
  supplement: '补充材料后修改',
};

/** Points, choice, value counted and words, as far as the entry has them; 未评 where it has none. */
export const listGiven = (
  indicator: Indicator | undefined,
  { points, choice, target, measured, comment }: GivenEntry,
): readonly string[] => {
  const parts = [
    points === null ? '' : `${writeEntryPoints(points)}分`,
    choice === undefined ? '' : indicator ? nameChoice(indicator, choice) : choice,
    target ?? '',
    measured === undefined ? '' : `计值${measured}${indicator?.unit ?? ''}`,
    comment.trim() === '' ? '' : `评语：${comment}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? ['未评'] : parts;
};

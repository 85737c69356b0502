import { nameChoice } from '../../../shared/domain/deliberation/decision-words.ts';
import { asPoints, writePoints } from '../../../shared/domain/points.ts';
import type { Submission } from '../../../shared/domain/review/review.ts';
import { isScored, type Indicator, type ScoredIndicator } from '../../../shared/domain/scheme/indicator.ts';
import type { EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import type { Entry, EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import { CAUSE_WORDS, listGiven } from './revision-words.ts';

const nameEvidence = ({ materials }: Submission, link: EvidenceLink): string => {
  if (link.kind === 'attachment') return link.name;
  const title = materials.find((material) => material.id === link.material)?.title ?? link.material;
  return `${title}第${link.page}页`;
};

/** What a scored entry says beside its points: the level, the value counted, what was taken off. */
const explainPoints = (indicator: ScoredIndicator, { points, choice, measured }: Entry): string => {
  if (indicator.mode === 'levels' && choice !== undefined) return `档次：${nameChoice(indicator, choice)}`;
  if (indicator.mode === 'bands' && measured !== undefined) return `计值：${measured}${indicator.unit ?? ''}`;
  if (indicator.mode === 'deduct' && points !== null && points < indicator.maxPoints)
    return `扣${writePoints(asPoints(indicator.maxPoints - points))}分`;
  return '';
};

/** What the member said to documents that are asked for and not there. */
const explainAbsences = ({ requiredEvidence }: Indicator, { absences = [] }: Entry): readonly string[] =>
  absences.map(({ requirement, reason }) => {
    const asked = requiredEvidence.find(({ id }) => id === requirement);
    const title = asked?.anyOf.map((kind) => kind.title.zh).join('或') ?? requirement;
    return `未提供${title}：${reason}`;
  });

/** 合议后修改：原1.5分，改为2.0分；理由：…: both values stay, with why. */
const writeRevision = (indicator: Indicator, { cause, before, after, reason }: EntryRevision): string =>
  `${CAUSE_WORDS[cause]}：原${listGiven(indicator, before).join('，')}；改为${listGiven(indicator, after).join('，')}。理由：${reason}`;

/** All that stands beside an entry: why, on what, what is missing, and what was there before. */
export const writeSheetRemark = (
  submission: Submission,
  indicator: Indicator,
  entry: Entry | undefined,
  revisions: readonly EntryRevision[],
): string => {
  if (!entry) return '';
  const evidence = entry.evidence.map((link) => nameEvidence(submission, link)).join('；');
  return [
    isScored(indicator) ? explainPoints(indicator, entry) : '',
    entry.comment.trim(),
    evidence === '' ? '' : `佐证：${evidence}`,
    ...explainAbsences(indicator, entry),
    ...revisions.map((revision) => writeRevision(indicator, revision)),
  ]
    .filter((words) => words !== '')
    .join('\n');
};

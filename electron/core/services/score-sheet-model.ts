import { nameChoice } from '../../../shared/domain/deliberation/decision-words.ts';
import { isScored, type Indicator, type ScoredIndicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { asPoints, writePoints } from '../../../shared/domain/points.ts';
import type { Review, RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { listIndicators, schemeMaxima } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Entry, EvidenceLink, ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import { totalSheet } from '../../../shared/domain/scoring/sheet-totals.ts';
import type { HeadingPath } from '../pdf/group-columns-paper.ts';
import type { ScoreSheetPaperModel } from '../pdf/score-sheet-paper.ts';
import { writeDate } from './paper-date.ts';
import { modelFacts } from './paper-facts.ts';
import { headsOver, headsOverWords, pathsOfGroups } from './paper-headings.ts';
import { ROLE_WORDS } from './paper-panel.ts';
import { writeMaxima } from './paper-scores.ts';
import { writeEntryPoints } from './write-entry-points.ts';

export interface SheetInput {
  readonly review: Review;
  readonly submission: Submission;
  readonly member: RosterMember;
  readonly sheet: ScoreSheet;
}

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

const writeRemark = (submission: Submission, indicator: Indicator, entry: Entry | undefined): string => {
  if (!entry) return '';
  const evidence = entry.evidence.map((link) => nameEvidence(submission, link)).join('；');
  return [
    isScored(indicator) ? explainPoints(indicator, entry) : '',
    entry.comment.trim(),
    evidence === '' ? '' : `佐证：${evidence}`,
    ...explainAbsences(indicator, entry),
  ]
    .filter((words) => words !== '')
    .join('\n');
};

const writeChoice = (indicator: Indicator, entry: Entry | undefined): string => {
  if (entry?.choice === undefined) return '';
  const word = nameChoice(indicator, entry.choice);
  return entry.target === undefined ? word : `${word}：${entry.target}`;
};

const pathsIn = (rows: readonly { readonly headings: HeadingPath }[]): readonly HeadingPath[] =>
  rows.map(({ headings }) => headings);

/** 个人打分表 of one member as handed in, 个人评审表 where nothing has points; only the rows that are the member's. */
export const modelScoreSheet = ({ review, submission, member, sheet }: SheetInput): ScoreSheetPaperModel => {
  const scheme = schemeOfSheet(review.scheme, submission, member);
  const entries = new Map<string, Entry>(sheet.entries.map((entry) => [entry.indicator, entry]));
  const paths = pathsOfGroups(scheme, false);
  const rows = listIndicators(scheme).map(({ group, indicator }) => ({
    indicator,
    entry: entries.get(indicator.id),
    row: {
      headings: paths.get(group.id) ?? [],
      indicator: indicator.title.zh,
      remark: writeRemark(submission, indicator, entries.get(indicator.id)),
    },
  }));
  const scored = rows.flatMap(({ indicator, entry, row }) =>
    isScored(indicator)
      ? [{ ...row, maximum: writePoints(indicator.maxPoints), points: writeEntryPoints(entry?.points) }]
      : [],
  );
  const judged = rows.flatMap(({ indicator, entry, row }) =>
    isScored(indicator) ? [] : [{ ...row, choice: writeChoice(indicator, entry) }],
  );
  const totals = totalSheet(scheme, sheet.entries);
  const maxima = schemeMaxima(scheme);
  return {
    title: scored.length > 0 ? '个人打分表' : '个人评审表',
    facts: [
      ...modelFacts(review, submission),
      { label: '评审专家', value: `${member.name}（${ROLE_WORDS[member.role]}，${member.organisation}）` },
      ...(sheet.submittedAt === null ? [] : [{ label: '提交日期', value: writeDate(sheet.submittedAt) }]),
    ],
    ...(judged.length > 0
      ? { judgements: { heads: headsOverWords(pathsIn(judged), '评审内容'), rows: judged } }
      : {}),
    ...(scored.length > 0
      ? {
          scores: {
            heads: headsOver(scheme, pathsIn(scored)),
            rows: scored,
            totals: [
              {
                label: '合计',
                maximum: writeMaxima(maxima),
                points: writeEntryPoints(totals.total),
              },
            ],
          },
        }
      : {}),
    signer: {
      name: member.name,
      role: ROLE_WORDS[member.role],
      organisation: member.organisation,
    },
  };
};

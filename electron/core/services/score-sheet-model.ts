import { nameChoice } from '../../../shared/domain/deliberation/decision-words.ts';
import { isScored, type Indicator } from '../../../shared/domain/scheme/indicator.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import type { Review, RosterMember, Submission } from '../../../shared/domain/review/review.ts';
import { listIndicators, schemeMaxima } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Entry, ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';
import type { EntryRevision } from '../../../shared/domain/scoring/revision.ts';
import { totalSheet } from '../../../shared/domain/scoring/sheet-totals.ts';
import type { HeadingPath } from '../pdf/group-columns-paper.ts';
import type { ScoreSheetPaperModel } from '../pdf/score-sheet-paper.ts';
import { writeDate } from './paper-date.ts';
import { modelFacts } from './paper-facts.ts';
import { headsOver, headsOverWords, pathsOfGroups } from './paper-headings.ts';
import { ROLE_WORDS } from './paper-panel.ts';
import { placeRemarks } from './paper-remarks.ts';
import { writeMaxima } from './paper-scores.ts';
import { writeSheetRemark } from './score-sheet-remarks.ts';
import { writeEntryPoints } from './write-entry-points.ts';

export interface SheetInput {
  readonly review: Review;
  readonly submission: Submission;
  readonly member: RosterMember;
  readonly sheet: ScoreSheet;
  /** Of this sheet since it was first handed in, oldest first for each entry; none where it was not changed. */
  readonly revisions?: readonly EntryRevision[];
}

const writeChoice = (indicator: Indicator, entry: Entry | undefined): string => {
  if (entry?.choice === undefined) return '';
  const word = nameChoice(indicator, entry.choice);
  return entry.target === undefined ? word : `${word}：${entry.target}`;
};

/** More would make a tower of the last column. */
const LONGEST_REMARK = 160;

const pathsIn = (rows: readonly { readonly headings: HeadingPath }[]): readonly HeadingPath[] =>
  rows.map(({ headings }) => headings);

/** 个人打分表 of one member as handed in, 个人评审表 where nothing has points; only the rows that are the member's. */
export const modelScoreSheet = ({
  review,
  submission,
  member,
  sheet,
  revisions = [],
}: SheetInput): ScoreSheetPaperModel => {
  const scheme = schemeOfSheet(review.scheme, submission, member);
  const entries = new Map<string, Entry>(sheet.entries.map((entry) => [entry.indicator, entry]));
  const paths = pathsOfGroups(scheme, false);
  const listed = listIndicators(scheme);
  const remarks = placeRemarks(
    listed.map(({ indicator }) => ({
      title: indicator.title.zh,
      reason: writeSheetRemark(
        submission,
        indicator,
        entries.get(indicator.id),
        revisions.filter((each) => each.indicator === indicator.id),
      ),
    })),
    LONGEST_REMARK,
    'several',
  );
  const rows = listed.map(({ group, indicator }, at) => ({
    indicator,
    entry: entries.get(indicator.id),
    row: {
      headings: paths.get(group.id) ?? [],
      indicator: indicator.title.zh,
      remark: remarks.inTable[at] ?? '',
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
    ...(sheet.submittedAt === null ? {} : { date: writeDate(sheet.submittedAt) }),
    remarks: remarks.below,
    signer: {
      name: member.name,
      role: ROLE_WORDS[member.role],
      organisation: member.organisation,
    },
  };
};

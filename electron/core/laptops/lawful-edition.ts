import { listFormerMembers } from '../../../shared/domain/convening/form-panel.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { MemberId, Sha256 } from '../../../shared/domain/ids.ts';
import type { Edition } from '../../../shared/domain/merging/edition.ts';
import { isScoring, type RosterMember, type Submission } from '../../../shared/domain/review/review.ts';
import { schemeOfSheet } from '../../../shared/domain/scheme/narrow-scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { EvidenceLink } from '../../../shared/domain/scoring/sheet.ts';
import {
  listMissingParts,
  requireLawfulJudgement,
  type MissingPart,
} from '../../../shared/domain/scoring/sheet-rules.ts';
import { applySupplements, type Supplement } from '../../../shared/domain/supplement/supplement.ts';
import { areLawfulAbsences } from '../../../shared/domain/scoring/absences.ts';
import { extensionOf } from '../files/media-types.ts';
import { listSupplements } from '../store/rows/supplement-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

export type Attachment = Extract<EvidenceLink, { kind: 'attachment' }>;

export const listAttachments = ({ entries }: Pick<Edition, 'entries'>): readonly Attachment[] =>
  entries.flatMap((entry) => entry.evidence.filter((link) => link.kind === 'attachment'));

/** In `data/` of a file that travels: stored once, whoever names it. */
export const evidencePath = ({ sha256, name }: Attachment): string =>
  `evidence/${sha256}${extensionOf(name)}`;

/** Somebody who sits or sat here and scores; a replaced member's sheets are void but kept. */
export const findScorer = (
  { given, review, convening }: Pick<Workspace, 'given' | 'review' | 'convening'>,
  id: MemberId,
): RosterMember | undefined =>
  [...review.roster, ...listFormerMembers(given.roster, convening)].find(
    (member) => member.id === id && isScoring(member),
  );

/** What a version is held against. */
export type Judging = Pick<Workspace, 'given' | 'reads'>;

/** Whether the id of a link is another sheet's: ids are drawn at random, so that one who meets another is made up. */
const isTaken = ({ reads }: Judging, edition: Edition, link: EvidenceLink): boolean =>
  reads
    .prepare<[string, string, string], number>(
      'SELECT count(*) FROM evidence WHERE id = ? AND NOT (member_id = ? AND submission_id = ?)',
    )
    .pluck()
    .get(link.id, edition.member, edition.submission) === 1;

/** The submission as packed, then as it stood after each supplement. */
const stagesOf = (packed: Submission, supplements: readonly Supplement[]): readonly Submission[] => [
  packed,
  ...supplements.map((_, at) => applySupplements(packed, supplements.slice(0, at + 1))),
];

/** What is missing whenever the sheet was handed in: a number that was stated anew later may ask for more words than it did then. */
const findGap = (
  scheme: Scheme,
  stages: readonly Submission[],
  { entries }: Pick<Edition, 'entries'>,
): MissingPart | undefined => {
  const [first = [], ...later] = stages.map((submission) => listMissingParts(scheme, submission, entries));
  return first.find((gap) =>
    later.every((gaps) =>
      gaps.some(({ indicator, missing }) => indicator === gap.indicator && missing === gap.missing),
    ),
  );
};

/**
 * A version from elsewhere is held to what the window would have taken: its member's rows, lawful judgements, nothing
 * missing where it is handed in, reasons for documents that are asked for, material of that submission, and files of the length that they claim. `sizes`: what came
 * with it. Throws `format-invalid` with the place, and what `requireLawfulJudgement` throws.
 */
export const requireLawfulEdition = (
  workspace: Judging,
  edition: Edition,
  member: RosterMember,
  sizes: ReadonlyMap<Sha256, number>,
  file: string,
): void => {
  const refuse = (place: string, problem: string): PanelDeskError =>
    new PanelDeskError('format-invalid', { file, place: `${edition.submission} ${place}`, problem });
  const packed = workspace.given.submissions.find(({ id }) => id === edition.submission);
  if (!packed) throw refuse('', 'submission');
  const stages = stagesOf(packed, listSupplements(workspace.reads));
  const submission = stages.at(-1) ?? packed;
  if (edition.member !== member.id) throw refuse('', edition.member);
  const scheme = schemeOfSheet(workspace.given.scheme, submission, member);
  const rows = new Map(listIndicators(scheme).map(({ indicator }) => [indicator.id, indicator]));
  for (const { indicator, evidence, ...given } of edition.entries) {
    const row = rows.get(indicator);
    if (!row) throw refuse(indicator, 'indicator');
    requireLawfulJudgement(scheme, submission, row, given);
    if (!areLawfulAbsences(given.absences, row.requiredEvidence)) throw refuse(indicator, 'absences');
    for (const link of evidence) {
      if (isTaken(workspace, edition, link)) throw refuse(indicator, link.id);
      if (link.kind === 'page' && !submission.materials.some(({ id }) => id === link.material))
        throw refuse(indicator, link.material);
      if (link.kind === 'attachment' && sizes.get(link.sha256) !== link.bytes)
        throw refuse(indicator, link.sha256);
    }
  }
  const missing = edition.submittedAt === null ? undefined : findGap(scheme, stages, edition);
  if (missing) throw refuse(missing.indicator, missing.missing);
};

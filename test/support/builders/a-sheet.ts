import {
  asClaimedTime,
  asEvidenceId,
  asIndicatorId,
  asMaterialId,
  asMemberId,
  asSha256,
  asSubmissionId,
} from '../../../shared/domain/ids.ts';
import { asPoints } from '../../../shared/domain/points.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { Entry, EvidenceLink, ScoreSheet } from '../../../shared/domain/scoring/sheet.ts';

/** A pinned page; with `name` a file that the panel added. */
export const anEvidenceLink = (
  from: { readonly id?: string; readonly material?: string; readonly page?: number } = {},
): EvidenceLink => ({
  kind: 'page',
  id: asEvidenceId(from.id ?? 'e1'),
  material: asMaterialId(from.material ?? 'm01'),
  page: from.page ?? 1,
  note: '',
});

export const anAttachment = (name = '现场照片.jpg'): EvidenceLink => ({
  kind: 'attachment',
  id: asEvidenceId('e2'),
  sha256: asSha256('ab'.repeat(32)),
  name,
  mediaType: 'image/jpeg',
  bytes: 1234,
  note: '',
});

/** An entry; `points` in points, not hundredths, null for not given. */
export const anEntry = (
  overrides: {
    readonly indicator?: string;
    readonly points?: number | null;
    readonly choice?: string;
    readonly target?: string;
    readonly measured?: string;
    readonly comment?: string;
    readonly evidence?: readonly EvidenceLink[];
  } = {},
): Entry => {
  // What has a choice only has no points.
  const { points = overrides.choice === undefined ? 8 : null, choice, target, measured } = overrides;
  return {
    ...(choice === undefined ? {} : { choice }),
    ...(target === undefined ? {} : { target }),
    ...(measured === undefined ? {} : { measured }),
    indicator: asIndicatorId(overrides.indicator ?? 'quality'),
    points: points === null ? null : asPoints(Math.round(points * 100)),
    comment: overrides.comment ?? '',
    evidence: overrides.evidence ?? [],
  };
};

/** A submitted sheet of one member; `points` by indicator, in points. */
export const aSheet = (
  overrides: {
    readonly member?: string;
    readonly submission?: string;
    readonly points?: Readonly<Record<string, number | null>>;
    readonly entries?: readonly Entry[];
    readonly submittedAt?: string | null;
  } = {},
): ScoreSheet => {
  const points = overrides.points ?? { quality: 8, service: 7, 'bonus-talent': 0 };
  const { submittedAt = '2026-04-01T09:00:00+08:00' } = overrides;
  return {
    member: asMemberId(overrides.member ?? 'expert-01'),
    submission: asSubmissionId(overrides.submission ?? 'alpha'),
    entries:
      overrides.entries ??
      Object.entries(points).map(([indicator, given]) => anEntry({ indicator, points: given })),
    submittedAt: submittedAt === null ? null : asClaimedTime(submittedAt),
  };
};

/** One complete sheet per total, the total put on the first indicator and zero on the others. */
export const sheetsOf = (
  scheme: Scheme,
  totals: readonly number[],
  submission = 'alpha',
): readonly ScoreSheet[] =>
  totals.map((total, at) =>
    aSheet({
      member: `expert-0${at + 1}`,
      submission,
      points: Object.fromEntries(
        listIndicators(scheme).map(({ indicator }, index) => [indicator.id, index === 0 ? total : 0]),
      ),
    }),
  );

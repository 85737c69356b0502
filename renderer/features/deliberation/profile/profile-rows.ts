import type { LocalText } from '../../../../shared/domain/text.ts';
import { meanShare, type ProfileRow } from '../../../ui/charts/profile-lines.ts';
import {
  sumOfMember,
  type MatrixIndicator,
  type MatrixMember,
  type MatrixSubmission,
} from '../cell-values.ts';
import { listOwnIndicators } from '../group-tree.ts';

/** 一级指标, or each 二级指标 by itself. */
export const PROFILE_LEVELS = ['groups', 'indicators'] as const;

export type ProfileLevel = (typeof PROFILE_LEVELS)[number];

interface Line {
  readonly id: string;
  readonly title: LocalText;
  readonly indicators: readonly MatrixIndicator[];
}

const listLines = ({ groups }: MatrixSubmission, level: ProfileLevel): readonly Line[] =>
  level === 'groups'
    ? groups
        .filter(({ depth }) => depth === 0)
        .map((group) => ({
          id: group.id,
          title: group.title,
          indicators: listOwnIndicators(groups, group),
        }))
    : groups.flatMap(({ indicators }) =>
        indicators.map((indicator) => ({
          id: indicator.id,
          title: indicator.title,
          indicators: [indicator],
        })),
      );

const maximumOf = (indicators: readonly MatrixIndicator[]): number =>
  indicators.reduce((sum, { score }) => sum + (score?.maxPoints ?? 0), 0);

/** What each member gave as a share of what could be given; lines without points are left out. */
export const listProfileRows = (
  submission: MatrixSubmission,
  members: readonly MatrixMember[],
  level: ProfileLevel,
  write: (title: LocalText) => string,
): readonly ProfileRow[] =>
  listLines(submission, level).flatMap(({ id, title, indicators }) => {
    const maximum = maximumOf(indicators);
    if (maximum === 0) return [];
    const shares = members.map(({ id: series }) => {
      const sum = sumOfMember(indicators, series);
      return { series, share: sum === null ? null : Math.min(1, Math.max(0, sum / maximum)) };
    });
    return [{ id, title: write(title), shares, mean: meanShare(shares.map(({ share }) => share)) }];
  });

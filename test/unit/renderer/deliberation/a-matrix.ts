import type { Matrix } from '../../../../shared/contract/deliberation.ts';
import { asIndicatorId, asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';

type Submission = Matrix['submissions'][number];
type Indicator = Submission['groups'][number]['indicators'][number];

export const MEMBERS = ['甲', '乙', '丙'].map((name, index) => ({
  id: asMemberId(`e${index + 1}`),
  name,
  role: 'member' as const,
}));

/** An indicator with one cell per value in hundredths; undefined: that member has no sheet. */
export const anIndicator = (
  id: string,
  maxPoints: number,
  values: readonly (number | undefined)[],
  rest: Partial<Pick<Indicator, 'mean' | 'flag'>> = {},
): Indicator => {
  const given = values.filter((value) => value !== undefined);
  return {
    id: asIndicatorId(id),
    title: { zh: id },
    maxPoints: asPoints(maxPoints),
    mean: rest.mean ?? '',
    range: asPoints(Math.max(...given) - Math.min(...given)),
    ...(rest.flag ? { flag: rest.flag } : {}),
    cells: values.flatMap((value, index) =>
      value === undefined
        ? []
        : [
            {
              member: asMemberId(`e${index + 1}`),
              indicator: asIndicatorId(id),
              points: asPoints(value),
              comment: '',
              evidence: [],
            },
          ],
    ),
  };
};

export const aSubmission = (
  groups: readonly { readonly id: string; readonly indicators: readonly Indicator[] }[],
  rest: Partial<Submission> = {},
): Submission => ({
  id: asSubmissionId('s1'),
  baseName: '基地',
  applicant: '单位',
  rank: 1,
  tied: false,
  total: '0',
  base: '0',
  bonus: '0.00',
  untrimmedTotal: '0',
  trimmed: false,
  memberTotals: [],
  groups: groups.map(({ id, indicators }) => ({
    id,
    title: { zh: id },
    maxPoints: asPoints(3000),
    indicators: [...indicators],
  })),
  ...rest,
});

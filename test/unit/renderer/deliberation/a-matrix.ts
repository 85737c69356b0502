import type { Matrix } from '../../../../shared/contract/deliberation.ts';
import type { MatrixSubmission } from '../../../../renderer/features/deliberation/cell-values.ts';
import { asIndicatorId, asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { asPoints } from '../../../../shared/domain/points.ts';

type Submission = MatrixSubmission;
type Indicator = Matrix['groups'][number]['indicators'][number];

export const MEMBERS = ['甲', '乙', '丙'].map((name, index) => ({
  id: asMemberId(`e${index + 1}`),
  name,
  role: 'member' as const,
}));

type Scores = NonNullable<Submission['scores']>;
type Score = NonNullable<Indicator['score']>;

/** An indicator with one cell per value in hundredths; undefined: that member has no sheet. */
export const anIndicator = (
  id: string,
  maxPoints: number,
  values: readonly (number | undefined)[],
  rest: Partial<Pick<Score, 'mean' | 'deviation' | 'flag'>> = {},
): Indicator => {
  const given = values.filter((value) => value !== undefined);
  return {
    id: asIndicatorId(id),
    title: { zh: id },
    mode: 'points',
    values: [],
    score: {
      maxPoints: asPoints(maxPoints),
      mean: rest.mean ?? '',
      range: asPoints(Math.max(...given) - Math.min(...given)),
      deviation: rest.deviation ?? '',
      ...(rest.flag ? { flag: rest.flag } : {}),
    },
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
              revisions: 0,
              reconsiderations: [],
            },
          ],
    ),
  };
};

/** A condition with one mark per member; undefined: that member has no sheet. */
export const aCondition = (id: string, marks: readonly (string | undefined)[]): Indicator => ({
  id: asIndicatorId(id),
  title: { zh: id },
  mode: 'condition',
  values: [],
  tally: [...new Set(marks)].flatMap((choice) =>
    choice === undefined ? [] : [{ choice, count: marks.filter((mark) => mark === choice).length }],
  ),
  cells: marks.flatMap((choice, index) =>
    choice === undefined
      ? []
      : [
          {
            member: asMemberId(`e${index + 1}`),
            indicator: asIndicatorId(id),
            points: null,
            choice,
            comment: '',
            evidence: [],
            revisions: 0,
            reconsiderations: [],
          },
        ],
  ),
});

export const someScores = (rest: Partial<Scores> = {}): Scores => ({
  rank: 1,
  tied: false,
  total: '0',
  base: '0',
  bonus: '0.00',
  untrimmedTotal: '0',
  trimmed: false,
  memberTotals: [],
  parts: [],
  ...rest,
});

interface GroupGiven {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  readonly depth?: number;
  readonly part?: string;
  readonly maxPoints?: number;
}

export const aSubmission = (groups: readonly GroupGiven[], rest: Partial<Submission> = {}): Submission => ({
  id: asSubmissionId('s1'),
  baseName: '基地',
  applicant: '单位',
  scores: someScores(),
  recused: [],
  flags: 0,
  unexplained: 0,
  revisions: 0,
  decided: 0,
  subjects: 0,
  gates: { notMet: 0, toVerify: 0, established: 0, referred: 0 },
  groups: groups.map(({ id, indicators, depth = 0, part, maxPoints = 3000 }) => ({
    id,
    title: { zh: id },
    depth,
    ...(part === undefined ? {} : { part }),
    maxPoints: asPoints(maxPoints),
    indicators: [...indicators],
  })),
  ...rest,
});

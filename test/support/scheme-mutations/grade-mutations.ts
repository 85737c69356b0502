import { at, change, each, type Value } from './file-values.ts';
import { having, keyed, numberAt, scoredRows, set, type MutationKind, type MutationKinds } from './mutate.ts';

/** Grades of a scheme in which something has points. */
const scoredGrades = (value: Value): readonly string[] =>
  scoredRows(value).length > 0 ? each(value, [''], 'grades') : [];

/** Cut-offs for all grades, from the best to the last. */
const withCutOffs = (value: Value, points: readonly number[]): Value =>
  points.reduce((changed, each_, n) => change(changed, `grades.${n}.cutOff`, each_), value);

const cutOffs =
  (first: number, second: number, problem: string, within: string): MutationKind =>
  (value) =>
    scoredGrades(value).length < 2
      ? []
      : [
          {
            value: withCutOffs(value, [
              first,
              second,
              ...scoredGrades(value)
                .slice(2)
                .map((_, n) => 20 - n),
            ]),
            problem,
            within,
          },
        ];

const fixedShares = (value: Value): readonly string[] =>
  having(value, each(value, [''], 'grades'), 'share').filter(
    (path) => at(value, `${path}.share.about`) !== true,
  );

/** Grades, their shares and cut-offs, and how sheets become one figure. */
export const GRADE_MUTATIONS: MutationKinds = {
  'a share of more than all': (value) =>
    having(value, each(value, [''], 'grades'), 'share').map((path) => ({
      value: change(value, `${path}.share.numerator`, numberAt(value, `${path}.share.denominator`) + 1),
      problem: 'share-impossible',
      within: `${path}.share.numerator`,
    })),
  'shares of more than all together': (value) =>
    fixedShares(value)
      .slice(1)
      .map((path) => ({
        value: change(value, `${path}.share.numerator`, at(value, `${path}.share.denominator`)),
        problem: 'shares-above-whole',
        within: `${path}.share`,
      })),
  'a cut-off out of reach': cutOffs(1_000, 60, 'cut-off-above-maximum', 'grades.0.cutOff'),
  'one cut-off for two grades': cutOffs(80, 80, 'cut-off-twice', 'grades.1.cutOff'),
  'cut-offs that go up': cutOffs(60, 80, 'cut-offs-not-descending', 'grades.1.cutOff'),
  'a grade without its cut-off': (value) =>
    // A grade that goes by its share needs no line.
    scoredGrades(value).length < 3 || at(value, 'grades.1.share') !== undefined
      ? []
      : [
          {
            value: change(change(value, 'grades.0.cutOff', 90), 'grades.2.cutOff', 60),
            problem: 'cut-off-missing',
            within: 'grades.1',
          },
        ],
  'an unknown grade': set(
    (value) => keyed(having(value, each(value, [''], 'consequences'), 'trigger'), 'trigger.grade'),
    'nobody',
    'grade-unknown',
  ),
  'weights that nobody asked for': set(
    (value) => (at(value, 'aggregation') === undefined ? [] : ['aggregation.weights']),
    { chair: 2, member: 1 },
    'weights-unexpected',
  ),
  'weights that are missing': (value) => [
    {
      value: change(value, 'aggregation', { method: 'weighted-by-role', per: 'total', decimals: 2 }),
      problem: 'weights-missing',
      within: 'aggregation',
    },
  ],
};

import { describe, expect, it } from 'vitest';
import { asPoints } from '../../../../../shared/domain/points.ts';
import { checkScheme } from '../../../../../shared/domain/scheme-check/scheme-check.ts';
import type { Grade, GradeShare, Scheme } from '../../../../../shared/domain/scheme/scheme.ts';
import type { AggregationRecipe } from '../../../../../shared/domain/scheme/aggregation-recipe.ts';
import { aFactor, aGroup, aRecipe, aScheme } from '../../../../support/builders/a-scheme.ts';

const source = { article: '二十三', quote: '评估结果分为四类' };

const faultsOf = (change: Partial<Omit<Scheme, 'id'>>): readonly string[] =>
  checkScheme(aScheme(change)).map(({ rule, path }) => `${rule} ${path}`);

const grade = (id: string, more: Partial<Grade> = {}): Grade => ({ id, title: { zh: id }, source, ...more });

const share = (numerator: number, denominator: number, about = false): { readonly share: GradeShare } => ({
  share: { words: '比例', numerator, denominator, about, source },
});

describe('shares', () => {
  it.each([
    [0, 5],
    [6, 5],
  ])('of %i/%i are refused', (numerator, denominator) => {
    expect(faultsOf({ grades: [grade('a', share(numerator, denominator))] })).toEqual([
      'share-impossible grades.0.share.numerator',
    ]);
  });

  it('may be everything, or nothing said', () => {
    expect(faultsOf({ grades: [grade('a', share(5, 5)), grade('b')] })).toEqual([]);
  });

  it('are not more than the whole together', () => {
    const thirds = ['a', 'b', 'c'].map((id) => grade(id, share(1, 3)));
    expect(faultsOf({ grades: thirds })).toEqual([]);
    expect(faultsOf({ grades: [...thirds, grade('d', share(1, 100)), grade('e', share(1, 100))] })).toEqual([
      'shares-above-whole grades.3.share',
    ]);
  });

  it('of about so many are no promise and not added', () => {
    expect(faultsOf({ grades: [grade('a', share(30, 100, true)), grade('b', share(9, 10))] })).toEqual([]);
  });
});

describe('cut-offs', () => {
  /** The sample scheme gives 20 points and 5 more. */
  const cutOffs = (...points: readonly (number | undefined)[]): readonly Grade[] =>
    points.map((each, at) => grade(`g${at}`, each === undefined ? {} : { cutOff: asPoints(each * 100) }));

  it('go down with the grades, the last may have none', () => {
    expect(faultsOf({ grades: cutOffs(18, 15, 12, undefined) })).toEqual([]);
    expect(faultsOf({ grades: cutOffs(18, 15, 12, 0) })).toEqual([]);
    expect(faultsOf({ grades: cutOffs(undefined, undefined) })).toEqual([]);
    expect(faultsOf({ grades: cutOffs(25, 15) })).toEqual([]);
    // 优秀 goes by its share; the line between pass and fail is all that the bureau draws.
    const byShare = grade('best', share(1, 5));
    expect(faultsOf({ grades: [byShare, grade('pass', { cutOff: asPoints(1200) }), grade('fail')] })).toEqual(
      [],
    );
  });

  it.each<readonly [string, readonly Grade[], readonly string[]]>([
    ['go up', cutOffs(15, 18), ['cut-offs-not-descending grades.1.cutOff']],
    ['are the same', cutOffs(15, 15), ['cut-off-twice grades.1.cutOff']],
    ['leave a grade out', cutOffs(18, undefined, 12), ['cut-off-missing grades.1']],
    ['cannot be reached', cutOffs(25.01, 12), ['cut-off-above-maximum grades.0.cutOff']],
  ])('are refused where they %s', (_, grades, expected) => {
    expect(faultsOf({ grades })).toEqual(expected);
  });

  it('need points', () => {
    const groups = [aGroup({ id: 'factors', indicators: [aFactor()] })];
    expect(faultsOf({ groups, grades: cutOffs(10, 5) })).toEqual(['cut-offs-without-points grades.0.cutOff']);
    const slot = {
      id: 'points',
      title: { zh: '分值' },
      source,
      required: false,
      kind: 'points',
      groups: ['factors'],
    } as const;
    expect(faultsOf({ groups, grades: cutOffs(10, 5), slots: [slot] })).toEqual([]);
  });

  it('are held against what one type of submission can reach', () => {
    const types = ['lab', 'platform'].map((id) => ({ id, title: { zh: id }, source }));
    const [first, second] = aScheme().groups;
    const groups = [
      { ...(first ?? aGroup()), types: ['lab'] },
      { ...(second ?? aGroup()), types: ['platform'] },
    ];
    expect(faultsOf({ types, groups, grades: cutOffs(20, 5) })).toEqual([]);
    expect(faultsOf({ types, groups, grades: cutOffs(21, 5) })).toEqual([
      'cut-off-above-maximum grades.0.cutOff',
    ]);
  });
});

describe('consequences', () => {
  it('are triggered by grades that there are', () => {
    const words = { when: { zh: '连续两次' }, then: { zh: '摘牌' }, source };
    const consequences = [
      { ...words, trigger: { grade: 'fail', times: 2 } },
      { ...words, trigger: { grade: 'worst', times: 1 } },
      words,
    ];
    expect(faultsOf({ grades: [grade('fail')], consequences })).toEqual([
      'grade-unknown consequences.1.trigger.grade',
    ]);
  });
});

describe('the recipe', () => {
  const recipe = (change: Partial<AggregationRecipe>): readonly string[] =>
    faultsOf({ aggregation: aRecipe(change) });

  it('has weights with the one method that weighs', () => {
    expect(recipe({ method: 'weighted-by-role', weights: { chair: 2, member: 1 } })).toEqual([]);
    expect(recipe({ method: 'weighted-by-role' })).toEqual(['weights-missing aggregation']);
    expect(recipe({ method: 'trimmed-mean', weights: { chair: 2, member: 1 } })).toEqual([
      'weights-unexpected aggregation.weights',
    ]);
  });

  it.each([0, -1, 1.5, Number.NaN])('refuses a weight of %d', (chair) => {
    expect(recipe({ method: 'weighted-by-role', weights: { chair, member: 1 } })).toEqual([
      'weights-not-whole aggregation.weights.chair',
    ]);
  });
});

import { at, change, each, type Value } from './file-values.ts';
import {
  groupsOf,
  having,
  keyed,
  numberAt,
  plainRows,
  rowsOf,
  scoredRows,
  set,
  type MutationKind,
  type MutationKinds,
} from './mutate.ts';

const parentOf = (path: string): string => path.split('.').slice(0, -2).join('.');

const banded =
  (bands: Value, problem: string, within: string): MutationKind =>
  (value) =>
    plainRows(value).map((path) => ({
      value: change(change(value, `${path}.mode`, 'bands'), `${path}.bands`, bands),
      problem,
      within: `${path}.${within}`,
    }));

/** The table: its sums, points, modes, bands and measures. */
export const TABLE_MUTATIONS: MutationKinds = {
  'a group’s maximum': (value) =>
    having(value, groupsOf(value), 'maxPoints').map((path) => ({
      value: change(value, `${path}.maxPoints`, numberAt(value, `${path}.maxPoints`) + 1),
      problem: 'group-sum-differs',
      within: `${path}.maxPoints`,
    })),
  'an indicator’s maximum': (value) =>
    scoredRows(value).map((path) => ({
      value: change(value, `${path}.maxPoints`, numberAt(value, `${path}.maxPoints`) + 0.5),
      problem: 'group-sum-differs',
      within: parentOf(path),
    })),
  'no maximum of a group': (value) =>
    having(value, groupsOf(value), 'maxPoints').map((path) => ({
      value: change(value, `${path}.maxPoints`, undefined),
      problem: 'group-maximum-missing',
      within: path,
    })),
  'points stated where nothing has any': (value) =>
    groupsOf(value)
      .filter(
        (path) =>
          at(value, `${path}.maxPoints`) === undefined && each(value, [path], 'indicators').length > 0,
      )
      .map((path) => ({
        value: change(value, `${path}.maxPoints`, 10),
        problem: 'group-maximum-without-points',
        within: `${path}.maxPoints`,
      })),
  'an unknown mode': set((value) => keyed(rowsOf(value), 'mode'), 'dice', 'not-one-of'),
  'a mode without what it needs': (value) =>
    rowsOf(value).map((path) => ({
      value: change(value, `${path}.mode`, at(value, `${path}.levels`) === undefined ? 'levels' : 'points'),
      problem: 'missing',
      within: path,
    })),
  'a bonus outside the bonus': set(
    (value) => keyed(plainRows(value), 'mode'),
    'bonus',
    'bonus-outside-bonus-group',
  ),
  'points in the bonus': set(
    (value) => keyed(having(value, rowsOf(value), 'mode', 'bonus'), 'mode'),
    'points',
    'no-bonus-in-bonus-group',
  ),
  'a step that does not divide': set(
    (value) => keyed(scoredRows(value), 'step'),
    0.77,
    'step-does-not-divide',
  ),
  'a step of nothing': set((value) => keyed(scoredRows(value), 'step'), 0, 'step-does-not-divide'),
  'points below zero': set(
    (value) => keyed(having(value, rowsOf(value), 'maxPoints'), 'maxPoints'),
    -5,
    'number-too-small',
  ),
  'points of three decimals': set(
    (value) => keyed(having(value, rowsOf(value), 'maxPoints'), 'maxPoints'),
    5.001,
    'too-many-decimals',
  ),
  'points in words': set(
    (value) => keyed(having(value, rowsOf(value), 'maxPoints'), 'maxPoints'),
    '五分',
    'wrong-kind',
  ),
  'bands with a hole': banded(
    [
      { below: '5', points: 1 },
      { from: '6', points: 2 },
    ],
    'bands-hole',
    'bands.1.from',
  ),
  'bands that overlap': banded(
    [
      { below: '6', points: 1 },
      { from: '5', points: 2 },
    ],
    'bands-overlap',
    'bands.1.from',
  ),
  'a band above the maximum': banded(
    [
      { below: '5', points: 1 },
      { from: '5', points: 500 },
    ],
    'band-above-maximum',
    'bands.1.points',
  ),
  'a band’s bound in words': banded(
    [
      { below: '五', points: 1 },
      { from: '5', points: 2 },
    ],
    'not-a-decimal',
    'bands.0.below',
  ),
  'a measure’s bound in words': set(
    (value) => keyed(each(value, rowsOf(value), 'measures'), 'bound'),
    '二百',
    'not-a-decimal',
  ),
  'an unknown comparator': set(
    (value) => keyed(each(value, rowsOf(value), 'measures'), 'comparator'),
    'about',
    'not-one-of',
  ),
  'another reading that is the same': (value) =>
    having(value, each(value, rowsOf(value), 'measures'), 'otherReading').map((path) => ({
      value: change(value, `${path}.otherReading.comparator`, at(value, `${path}.comparator`)),
      problem: 'other-reading-same',
      within: `${path}.otherReading.comparator`,
    })),
  'one level only': (value) =>
    having(value, rowsOf(value), 'levels').map((path) => ({
      value: change(
        value,
        `${path}.levels`,
        each(value, [path], 'levels')
          .slice(0, 1)
          .map((level) => at(value, level) ?? null),
      ),
      problem: 'too-few',
      within: `${path}.levels`,
    })),
};

import { at, change, each, type Value } from './file-values.ts';
import {
  enclosing,
  groupsOf,
  having,
  keyed,
  rowsOf,
  set,
  type MutationKind,
  type MutationKinds,
} from './mutate.ts';

const SOURCED = [
  'groups',
  'vetoes',
  'conclusions',
  'transitions',
  'consequences',
  'panelRules',
  'provisions',
  'slots',
  'types',
  'parts',
];
const sourcedOf = (value: Value): readonly string[] => [
  ...SOURCED.flatMap((list) => each(value, [''], list)),
  ...rowsOf(value),
];

const twins =
  (lists: (value: Value) => readonly (readonly string[])[]): MutationKind =>
  (value) =>
    lists(value).flatMap((list) =>
      list.slice(1).map((path) => ({
        value: change(value, `${path}.id`, at(value, `${list[0] ?? ''}.id`)),
        problem: 'id-twice',
        within: `${path}.id`,
      })),
    );

/** Ids, sources, what one part says of another, and what has to be there. */
export const REFERENCE_MUTATIONS: MutationKinds = {
  'an id twice': twins((value) => [
    rowsOf(value),
    ...['groups', 'grades', 'vetoes', 'conclusions', 'types', 'slots', 'provisions'].map((list) =>
      each(value, [''], list),
    ),
    each(value, ['opinion'], 'sections'),
  ]),
  'an id of other letters': set(
    (value) => keyed([...rowsOf(value), ...groupsOf(value)], 'id'),
    '指标 1',
    'not-an-id',
  ),
  'no source': set(
    (value) => keyed(having(value, sourcedOf(value), 'source'), 'source'),
    undefined,
    'missing',
    enclosing,
  ),
  'no source of a grade': set(
    (value) => keyed(having(value, each(value, [''], 'grades'), 'source'), 'source'),
    undefined,
    'source-missing',
    enclosing,
  ),
  'a source without words': set(
    (value) => keyed(having(value, sourcedOf(value), 'source'), 'source.quote'),
    '   ',
    'source-empty',
  ),
  'no article': set(
    (value) => keyed(having(value, sourcedOf(value), 'source'), 'source.article'),
    undefined,
    'missing',
    enclosing,
  ),
  'an unknown parent': set((value) => keyed(groupsOf(value), 'parent'), 'nobody', 'parent-unknown'),
  'an unknown part': set(
    (value) =>
      keyed(
        having(
          value,
          [...groupsOf(value), ...each(value, [''], 'conclusions'), ...each(value, [''], 'slots')],
          'part',
        ),
        'part',
      ),
    'nobody',
    'part-unknown',
  ),
  'an unknown type': set(
    (value) => [
      ...keyed(having(value, groupsOf(value), 'types'), 'types.0'),
      ...keyed(each(value, [''], 'transitions'), 'type'),
    ],
    'nobody',
    'type-unknown',
  ),
  'an unknown group of a slot': set(
    (value) => each(value, having(value, each(value, [''], 'slots'), 'kind', 'points'), 'groups'),
    'nobody',
    'slot-group-unknown',
  ),
  'an unknown preset': set(
    (value) => keyed(having(value, each(value, [''], 'slots'), 'preset'), 'preset'),
    'nobody',
    'slot-preset-unknown',
  ),
  'nothing but yes': (value) =>
    each(value, [''], 'conclusions').map((path) => ({
      value: each(value, [path], 'options').reduce(
        (changed, option) => change(changed, `${option}.favourable`, true),
        value,
      ),
      problem: 'conclusion-all-favourable',
      within: `${path}.options`,
    })),
  'a type with nowhere to go': (value) =>
    each(value, [''], 'types').map((path) => {
      const leaving = each(value, [''], 'transitions').filter(
        (each_) => at(value, `${each_}.type`) !== at(value, `${path}.id`),
      );
      return {
        value: change(
          value,
          'transitions',
          leaving.map((each_) => at(value, each_) ?? null),
        ),
        problem: 'type-without-transition',
        within: path,
      };
    }),
  'a target of what is kept': set(
    (value) => keyed(having(value, each(value, [''], 'transitions'), 'disposition', 'keep'), 'target'),
    { zh: '别处' },
    'target-out-of-place',
  ),
  'a version of two parts': set(() => ['version'], '1.0', 'not-a-version'),
  'no section of the opinion': set(() => ['opinion.sections'], [], 'too-few'),
};

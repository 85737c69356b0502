import { isPortableId } from '../ids.ts';
import type { Indicator } from '../scheme/indicator.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';

interface Named {
  readonly id: string;
  readonly path: string;
}

type Listed = readonly { readonly id: string }[];

const named = (path: string, list: Listed): readonly Named[] =>
  list.map(({ id }, at) => ({ id, path: `${path}.${at}.id` }));

const eachIndicator = <Found>(
  scheme: Scheme,
  find: (indicator: Indicator, path: string) => readonly Found[],
): readonly Found[] =>
  scheme.groups.flatMap((group, g) =>
    group.indicators.flatMap((indicator, i) => find(indicator, `groups.${g}.indicators.${i}`)),
  );

/** Rows, headings and what a panel decides on: entries, figures and decisions name them by the id alone. */
const listSubjectIds = (scheme: Scheme): readonly Named[] => [
  ...scheme.groups.flatMap((group, g) => [
    { id: group.id, path: `groups.${g}.id` },
    ...named(`groups.${g}.indicators`, group.indicators),
  ]),
  ...named('vetoes', scheme.vetoes),
  ...named('conclusions', scheme.conclusions),
];

const listIndicatorNamespaces = (indicator: Indicator, path: string): readonly (readonly Named[])[] => [
  named(`${path}.requiredEvidence`, indicator.requiredEvidence),
  indicator.requiredEvidence.flatMap(({ anyOf }, r) => named(`${path}.requiredEvidence.${r}.anyOf`, anyOf)),
  'levels' in indicator ? named(`${path}.levels`, indicator.levels) : [],
  indicator.mode === 'condition' ? named(`${path}.measures`, indicator.measures) : [],
];

/** Ids that would be taken for one another; the same document may be asked for by two indicators, but not twice by one. */
const listNamespaces = (scheme: Scheme): readonly (readonly Named[])[] => [
  listSubjectIds(scheme),
  named('parts', scheme.parts),
  named('types', scheme.types),
  named('grades', scheme.grades),
  named('provisions', scheme.provisions),
  named('slots', scheme.slots),
  named('opinion.sections', scheme.opinion.sections),
  ...scheme.conclusions.map(({ options }, at) => named(`conclusions.${at}.options`, options)),
  ...scheme.slots.map((slot, at) =>
    slot.kind === 'choice' ? named(`slots.${at}.options`, slot.options) : [],
  ),
  ...scheme.panelRules.map((rule, at) =>
    'capacities' in rule ? named(`panelRules.${at}.capacities`, rule.capacities) : [],
  ),
  ...eachIndicator(scheme, listIndicatorNamespaces),
];

const findDuplicates = (ids: readonly Named[]): readonly SchemeFault[] => {
  const seen = new Set<string>();
  return ids.flatMap(({ id, path }) => {
    if (seen.has(id)) return [faultAt('id-twice', path, { id })];
    seen.add(id);
    return [];
  });
};

/** One id for two different documents would count a file for both. */
const checkEvidenceIds = (scheme: Scheme): readonly SchemeFault[] => {
  const titles = new Map<string, string>();
  return eachIndicator(scheme, (indicator, path) =>
    indicator.requiredEvidence.flatMap(({ anyOf }, r) =>
      anyOf.flatMap(({ id, title }, k) => {
        const before = titles.get(id) ?? title.zh;
        titles.set(id, before);
        return before === title.zh
          ? []
          : [faultAt('evidence-id-for-two', `${path}.requiredEvidence.${r}.anyOf.${k}.id`, { id })];
      }),
    ),
  );
};

/** Every `id` anywhere in the scheme. */
const listIds = (value: unknown, path: string): readonly Named[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return key === 'id' && typeof child === 'string' ? [{ id: child, path: place }] : listIds(child, place);
  });
};

export const checkIds = (scheme: Scheme): readonly SchemeFault[] => [
  ...listIds(scheme, '')
    .filter(({ id }) => !isPortableId(id))
    .map(({ id, path }) => faultAt('id-not-portable', path, { id })),
  ...listNamespaces(scheme).flatMap(findDuplicates),
  ...checkEvidenceIds(scheme),
];

import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';

/** Tracks and parts that groups, conclusions and slots name; a part that nothing stands in is printed as an empty heading. */
const checkParts = (scheme: Scheme): readonly SchemeFault[] => {
  const parts = new Set(scheme.parts.map(({ id }) => id));
  const slotParts = scheme.slots.map((slot) => (slot.kind === 'groups' ? slot.part : undefined));
  const used = new Set([...scheme.groups.map(({ part }) => part), ...slotParts]);
  const named = [
    ...scheme.groups.map(({ part }, at) => ({ part, path: `groups.${at}.part` })),
    ...scheme.conclusions.map(({ part }, at) => ({ part, path: `conclusions.${at}.part` })),
    ...slotParts.map((part, at) => ({ part, path: `slots.${at}.part` })),
  ];
  return [
    ...named.flatMap(({ part, path }) =>
      part === undefined || parts.has(part) ? [] : [faultAt('part-unknown', path, { id: part })],
    ),
    ...scheme.parts.flatMap(({ id }, at) =>
      used.has(id) ? [] : [faultAt('part-empty', `parts.${at}`, { id })],
    ),
  ];
};

const checkTypes = (scheme: Scheme): readonly SchemeFault[] => {
  const types = new Set(scheme.types.map(({ id }) => id));
  return scheme.groups.flatMap((group, g) =>
    (group.types ?? []).flatMap((id, t) =>
      types.has(id) ? [] : [faultAt('type-unknown', `groups.${g}.types.${t}`, { id })],
    ),
  );
};

/** A hard condition that is not met blocks every favourable answer; one that is not has to be left. */
const checkConclusions = (scheme: Scheme): readonly SchemeFault[] =>
  scheme.conclusions.flatMap(({ id, options }, at) =>
    options.every(({ favourable }) => favourable)
      ? [faultAt('conclusion-all-favourable', `conclusions.${at}.options`, { id })]
      : [],
  );

export const checkReferences = (scheme: Scheme): readonly SchemeFault[] => [
  ...checkParts(scheme),
  ...checkTypes(scheme),
  ...checkConclusions(scheme),
];

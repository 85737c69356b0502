import { schemeOfSubmission } from '../scheme/narrow-scheme.ts';
import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme, Transition } from '../scheme/scheme.ts';
import { listIndicators } from '../scheme/scheme-indicators.ts';
import { needsTarget } from '../scheme/transitions.ts';

interface Row {
  readonly id: string;
  readonly path: string;
}

const listDispositionRows = (scheme: Scheme): readonly Row[] =>
  scheme.groups.flatMap((group, g) =>
    group.indicators.flatMap(({ id, mode }, i) =>
      mode === 'disposition' ? [{ id, path: `groups.${g}.indicators.${i}` }] : [],
    ),
  );

const asksForDisposition = (scheme: Scheme, type: string): number =>
  listIndicators(schemeOfSubmission(scheme, { type })).filter(
    ({ indicator }) => indicator.mode === 'disposition',
  ).length;

/** Each type that is asked for a disposition has one way to go at least, and is asked once. */
const checkTypes = (scheme: Scheme): readonly SchemeFault[] => {
  const leaving = new Set(scheme.transitions.map(({ type }) => type));
  return scheme.types.flatMap(({ id }, at) => {
    const asked = asksForDisposition(scheme, id);
    return [
      ...(asked > 1 ? [faultAt('disposition-twice', `types.${at}`, { id })] : []),
      ...(asked > 0 && !leaving.has(id) ? [faultAt('type-without-transition', `types.${at}`, { id })] : []),
    ];
  });
};

const keyOf = ({ type, disposition, target }: Transition): string =>
  [type, disposition, target?.zh ?? ''].join('\n');

const checkTransitions = (scheme: Scheme): readonly SchemeFault[] => {
  const types = new Set(scheme.types.map(({ id }) => id));
  const met = new Set<string>();
  return scheme.transitions.flatMap((transition, at) => {
    const { type, disposition, target } = transition;
    const path = `transitions.${at}`;
    const isTwice = met.has(keyOf(transition));
    met.add(keyOf(transition));
    return [
      ...(types.has(type) ? [] : [faultAt('type-unknown', `${path}.type`, { id: type })]),
      ...(isTwice ? [faultAt('transition-twice', path, { type, disposition })] : []),
      ...(target && !needsTarget(disposition)
        ? [faultAt('target-out-of-place', `${path}.target`, { disposition })]
        : []),
    ];
  });
};

export const checkDispositions = (scheme: Scheme): readonly SchemeFault[] => {
  const rows = listDispositionRows(scheme);
  const hasWays = scheme.transitions.length > 0 && scheme.types.length > 0;
  return [
    ...(hasWays
      ? []
      : rows.map(({ id, path }) => faultAt('disposition-without-transitions', `${path}.mode`, { id }))),
    ...(rows.length === 0 && scheme.transitions.length > 0
      ? [faultAt('transitions-without-disposition', 'transitions')]
      : []),
    ...(hasWays ? checkTypes(scheme) : []),
    ...checkTransitions(scheme),
  ];
};

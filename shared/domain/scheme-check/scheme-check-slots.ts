import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { givesPoints, listIndicators } from '../scheme/scheme-indicators.ts';
import { indicatorsOfSlot } from '../scheme/slot-indicators.ts';
import type { Slot } from '../scheme/slot.ts';

type SlotOf<Kind extends Slot['kind']> = Extract<Slot, { readonly kind: Kind }>;

const checkPointsSlot = (scheme: Scheme, slot: SlotOf<'points'>, path: string): readonly SchemeFault[] => {
  const groups = new Set(scheme.groups.map(({ id }) => id));
  const unknown = slot.groups.flatMap((id, at) =>
    groups.has(id) ? [] : [faultAt('slot-group-unknown', `${path}.groups.${at}`, { id })],
  );
  if (unknown.length > 0) return unknown;
  return slot.groups.flatMap((id, at) =>
    indicatorsOfSlot(scheme, [id]).some(({ mode }) => mode === 'judgement')
      ? []
      : [faultAt('slot-nothing-judged', `${path}.groups.${at}`, { id })],
  );
};

const checkBandsSlot = (scheme: Scheme, slot: SlotOf<'bands'>, path: string): readonly SchemeFault[] => {
  const modes = new Map(
    listIndicators(scheme).map(({ indicator }) => [String(indicator.id), indicator.mode]),
  );
  return slot.indicators.flatMap((id, at) => {
    const place = `${path}.indicators.${at}`;
    const mode = modes.get(id);
    if (mode === undefined) return [faultAt('slot-indicator-unknown', place, { id })];
    return mode === 'points' ? [] : [faultAt('slot-not-points', place, { id })];
  });
};

const checkSlot = (
  scheme: Scheme,
  slot: Slot,
  path: string,
  pointsMayCome: boolean,
): readonly SchemeFault[] => {
  switch (slot.kind) {
    case 'points':
      return checkPointsSlot(scheme, slot, path);
    case 'bands':
      return checkBandsSlot(scheme, slot, path);
    case 'choice':
      return slot.options.some(({ id }) => id === slot.preset)
        ? []
        : [faultAt('slot-preset-unknown', `${path}.preset`, { id: slot.preset })];
    case 'cut-offs':
      if (scheme.grades.length === 0) return [faultAt('slot-without-grades', path)];
      return givesPoints(scheme) || pointsMayCome ? [] : [faultAt('cut-offs-without-points', path)];
    case 'groups':
    case 'recipe':
    case 'text':
      return [];
  }
};

/** What a filling of the slot changes; two slots for the same would overwrite each other. */
const listTargets = (slot: Slot): readonly string[] => {
  switch (slot.kind) {
    case 'groups':
      return [slot.part];
    case 'points':
      return slot.groups;
    case 'bands':
      return slot.indicators;
    case 'cut-offs':
    case 'recipe':
      return [''];
    case 'choice':
    case 'text':
      return [];
  }
};

const checkTargets = (scheme: Scheme): readonly SchemeFault[] => {
  const met = new Set<string>();
  return scheme.slots.flatMap((slot, at) => {
    const targets = listTargets(slot).map((target) => `${slot.kind}\n${target}`);
    const isTwice = targets.some((target) => met.has(target));
    for (const target of targets) met.add(target);
    return isTwice ? [faultAt('slot-for-same-twice', `slots.${at}`, { id: slot.id })] : [];
  });
};

/** Whether the bureau can still bring points into the scheme. */
export const mayGetPoints = (scheme: Scheme): boolean =>
  scheme.slots.some(({ kind }) => kind === 'groups' || kind === 'points');

export const checkSlots = (scheme: Scheme): readonly SchemeFault[] => [
  ...scheme.slots.flatMap((slot, at) => checkSlot(scheme, slot, `slots.${at}`, mayGetPoints(scheme))),
  ...checkTargets(scheme),
];

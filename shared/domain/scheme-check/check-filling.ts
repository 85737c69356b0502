import { faultAt, type SchemeFault } from './scheme-fault.ts';
import type { Scheme } from '../scheme/scheme.ts';
import { indicatorsOfSlot } from '../scheme/slot-indicators.ts';
import type { Slot, SlotFilling } from '../scheme/slot.ts';

type FillingOf<Kind extends SlotFilling['kind']> = Extract<SlotFilling, { readonly kind: Kind }>;
type SlotOf<Kind extends Slot['kind']> = Extract<Slot, { readonly kind: Kind }>;

const listUnknown = (
  named: readonly string[],
  known: readonly string[],
  path: string,
): readonly SchemeFault[] =>
  named.flatMap((id) => (known.includes(id) ? [] : [faultAt('slot-value-unknown', `${path}.${id}`, { id })]));

/** A group is judged or scored as a whole: where one of its factors gets a maximum, the others need one. */
const checkMaxima = (
  scheme: Scheme,
  slot: SlotOf<'points'>,
  { maxima }: FillingOf<'points'>,
  path: string,
): readonly SchemeFault[] => {
  const given = Object.keys(maxima);
  const isFactor = ({ mode }: { readonly mode: string }): boolean => mode === 'judgement';
  const factors = indicatorsOfSlot(scheme, slot.groups)
    .filter(isFactor)
    .map(({ id }) => String(id));
  const missing = scheme.groups.flatMap((group) => {
    const own = group.indicators.filter(isFactor).map(({ id }) => String(id));
    return own.some((id) => given.includes(id)) ? own.filter((id) => !given.includes(id)) : [];
  });
  return [
    ...listUnknown(given, factors, `${path}.maxima`),
    ...missing.map((id) => faultAt('slot-value-missing', `${path}.maxima`, { id })),
    ...(given.length === 0 ? [faultAt('slot-value-missing', `${path}.maxima`)] : []),
  ];
};

const checkValues = (
  scheme: Scheme,
  slot: Slot,
  filling: SlotFilling,
  path: string,
): readonly SchemeFault[] => {
  if (slot.kind === 'points' && filling.kind === 'points') return checkMaxima(scheme, slot, filling, path);
  if (slot.kind === 'bands' && filling.kind === 'bands')
    return listUnknown(Object.keys(filling.bands), slot.indicators, `${path}.bands`);
  if (slot.kind === 'cut-offs' && filling.kind === 'cut-offs')
    return listUnknown(
      Object.keys(filling.cutOffs),
      scheme.grades.map(({ id }) => id),
      `${path}.cutOffs`,
    );
  if (slot.kind === 'choice' && filling.kind === 'choice')
    return slot.options.some(({ id }) => id === filling.option)
      ? []
      : [faultAt('slot-value-unknown', `${path}.option`, { id: filling.option })];
  if (slot.kind === 'groups' && filling.kind === 'groups')
    return filling.groups.flatMap(({ part }, at) =>
      part === undefined || part === slot.part
        ? []
        : [faultAt('part-unknown', `${path}.groups.${at}.part`, { id: part })],
    );
  if (filling.kind === 'text')
    return filling.text.trim() === '' ? [faultAt('text-empty', `${path}.text`)] : [];
  return [];
};

/** One filling against the slot it names; `earlier` are the slots that stand filled before it. */
export const checkFilling = (
  scheme: Scheme,
  filling: SlotFilling,
  path: string,
  earlier: readonly string[],
): readonly SchemeFault[] => {
  const slot = scheme.slots.find(({ id }) => id === filling.slot);
  if (!slot) return [faultAt('slot-unknown', `${path}.slot`, { id: filling.slot })];
  if (earlier.includes(filling.slot))
    return [faultAt('slot-filled-twice', `${path}.slot`, { id: filling.slot })];
  if (slot.kind !== filling.kind)
    return [faultAt('slot-kind-differs', `${path}.kind`, { found: filling.kind, wanted: slot.kind })];
  return checkValues(scheme, slot, filling, path);
};

import { placeGroups, type PlacedGroup } from './fill-groups.ts';
import type { SchemeFault } from '../scheme-check/scheme-fault.ts';
import type { Scheme } from './scheme.ts';
import type { SlotFilling } from './slot.ts';

const IN_GROUP = /^groups\.(\d+)(?:\.indicators\.(\d+))?/;

const join = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join('.');

const placeOf = (fillings: readonly SlotFilling[], fits: (filling: SlotFilling) => boolean): string => {
  const at = fillings.findIndex(fits);
  return at < 0 ? 'slots' : `slots.${at}`;
};

/** A row of the policy that the bureau gave a maximum or bands. */
const moveRow = (fillings: readonly SlotFilling[], id: string, rest: string): string | undefined => {
  for (const [at, filling] of fillings.entries()) {
    if (filling.kind === 'points' && Object.hasOwn(filling.maxima, id)) return `slots.${at}.maxima.${id}`;
    if (filling.kind === 'bands' && Object.hasOwn(filling.bands, id))
      return join(`slots.${at}.bands.${id}`, rest.replace(/^\.bands\.?/, ''));
  }
  return undefined;
};

const moveGroup = (
  scheme: Scheme,
  fillings: readonly SlotFilling[],
  groups: readonly PlacedGroup[],
  path: string,
): string => {
  const [found = '', g, i] = IN_GROUP.exec(path) ?? [];
  const placed = groups[Number(g)];
  if (!placed) return placeOf(fillings, ({ kind }) => kind === 'groups');
  if (placed.origin !== undefined) return path.replace(/^groups\.\d+/, placed.origin);
  const row = i === undefined ? undefined : placed.group.indicators[Number(i)];
  const moved = row ? moveRow(fillings, row.id, path.slice(found.length)) : undefined;
  // A heading of the policy that the bureau's groups or maxima do not fit.
  return (
    moved ??
    placeOf(fillings, (filling) => {
      const slot = scheme.slots.find(({ id }) => id === filling.slot);
      if (slot?.kind === 'groups') return slot.part === placed.group.part;
      return slot?.kind === 'points' && slot.groups.includes(placed.group.id);
    })
  );
};

const moveGrade = (scheme: Scheme, fillings: readonly SlotFilling[], path: string): string => {
  const place = placeOf(fillings, ({ kind }) => kind === 'cut-offs');
  if (place === 'slots') return placeOf(fillings, ({ kind }) => kind === 'groups' || kind === 'points');
  const [, at, part] = /^grades\.(\d+)(\.cutOff)?/.exec(path) ?? [];
  return part ? `${place}.cutOffs.${scheme.grades[Number(at)]?.id ?? ''}` : `${place}.cutOffs`;
};

/** Gives a fault of the filled scheme the place in the fillings that it comes from. */
export const createFaultMover = (
  scheme: Scheme,
  fillings: readonly SlotFilling[],
): ((fault: SchemeFault) => SchemeFault) => {
  const groups = placeGroups(scheme, fillings);
  const move = (path: string): string => {
    if (path.startsWith('groups')) return moveGroup(scheme, fillings, groups, path);
    if (path.startsWith('grades')) return moveGrade(scheme, fillings, path);
    if (path.startsWith('aggregation'))
      return path.replace(
        'aggregation',
        join(
          placeOf(fillings, ({ kind }) => kind === 'recipe'),
          'recipe',
        ),
      );
    return 'slots';
  };
  return (fault) => ({ ...fault, path: move(fault.path) });
};

import type { ZipRule } from './zip-policy.ts';

type TwinRule = Extract<ZipRule, 'duplicate-name' | 'case-twin' | 'unicode-twin' | 'file-and-folder'>;

export type NamedEntry = { readonly name: string; readonly isFolder: boolean };

/**
 * What a file system without case (Windows, macOS) and without a difference between composed and decomposed letters
 * (macOS) takes for the same name. Upper before lower folds letters such as ſ and ß as well; composition is evened out
 * before, because changing case can move marks apart, and after, because it can make new ones.
 */
const foldName = (name: string): string => name.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');

const nameTwinRule = (name: string, other: string): TwinRule =>
  name.normalize('NFC') === other.normalize('NFC') ? 'unicode-twin' : 'case-twin';

/**
 * Collects names and tells at once when one of them, or a folder on its way, would fall together with an earlier one
 * on some system.
 */
export const createTwinFinder = (): ((entry: NamedEntry) => TwinRule | undefined) => {
  const seen = new Map<string, { readonly name: string; readonly isFolder: boolean; listed: boolean }>();

  const meet = (name: string, isFolder: boolean, listed: boolean): TwinRule | undefined => {
    const key = foldName(name);
    const before = seen.get(key);
    if (before === undefined) {
      seen.set(key, { name, isFolder, listed });
      return undefined;
    }
    if (before.name !== name) return nameTwinRule(name, before.name);
    if (before.isFolder !== isFolder) return 'file-and-folder';
    if (before.listed && listed) return 'duplicate-name';
    before.listed ||= listed;
    return undefined;
  };

  return ({ name, isFolder }) => {
    for (let slash = name.indexOf('/'); slash !== -1; slash = name.indexOf('/', slash + 1)) {
      const rule = meet(name.slice(0, slash), true, false);
      if (rule !== undefined) return rule;
    }
    return meet(name, isFolder, true);
  };
};

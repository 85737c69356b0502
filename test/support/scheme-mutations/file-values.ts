import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { listBuiltInSchemes } from '../seeds/built-in-schemes.ts';

/** A scheme file as plain JSON. */
export type Value = null | boolean | number | string | readonly Value[] | { readonly [key: string]: Value };

export interface SchemeValue {
  readonly id: string;
  readonly value: Value;
}

/** The built-in schemes as files, what they share through aliases written out. */
export const readSchemeValues = (): readonly SchemeValue[] =>
  listBuiltInSchemes().map((id) => ({
    id,
    // Through JSON, so that a change in one place is a change in one place.
    value: JSON.parse(JSON.stringify(parse(readFileSync(`resources/schemes/${id}.yaml`, 'utf8')))) as Value,
  }));

const isMapping = (value: Value | undefined): value is { readonly [key: string]: Value } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

export const at = (value: Value | undefined, path: string): Value | undefined =>
  path === ''
    ? value
    : path.split('.').reduce<Value | undefined>((node, step) => {
        if (isList(node)) return node[Number(step)];
        return isMapping(node) ? node[step] : undefined;
      }, value);

/** A copy with one place changed; undefined takes it away. */
export const change = (value: Value, path: string, to: Value | undefined): Value => {
  const [first = '', ...rest] = path.split('.');
  const inner = (old: Value | undefined): Value | undefined =>
    rest.length === 0 ? to : change(old ?? {}, rest.join('.'), to);
  if (isList(value))
    return value.flatMap((item, n) => (String(n) === first ? [inner(item) ?? []].flat() : [item]));
  if (!isMapping(value)) return value;
  const changed = inner(value[first]);
  const others = Object.entries(value).filter(([key]) => key !== first);
  if (changed === undefined) return Object.fromEntries(others);
  return first in value
    ? Object.fromEntries(Object.entries(value).map(([key, old]) => [key, key === first ? changed : old]))
    : { ...value, [first]: changed };
};

/** Places of a list: `groups.0`, `groups.1` … below each of the places before. */
export const each = (value: Value, paths: readonly string[], list: string): readonly string[] =>
  paths.flatMap((path) => {
    const place = path === '' ? list : `${path}.${list}`;
    const items = at(value, place);
    return isList(items) ? items.map((_, n) => `${place}.${n}`) : [];
  });

export const toText = (value: Value): string =>
  stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });

const MARK = 'HERE-IS-THE-PLACE';

/**
 * First and last line of a place in the text, found without reading lines back: the place is replaced by a mark, and what
 * the text loses in length is what the place took.
 */
export const linesOf = (value: Value, path: string): readonly [number, number] => {
  const whole = toText(value).split('\n');
  const marked = toText(change(value, path, MARK)).split('\n');
  const start = marked.findIndex((line) => line.includes(MARK)) + 1;
  return [start, start + whole.length - marked.length];
};

import type { Source } from '../../../shared/domain/scheme/source.ts';

/** Words of a scheme in its own language, with the quote of the nearest rule that they belong to. */
export interface Wording {
  readonly place: string;
  readonly zh: string;
  readonly en: string | undefined;
  readonly source: Source;
}

export interface PlacedSource {
  readonly place: string;
  readonly source: Source;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

const isSource = (value: unknown): value is Source =>
  isObject(value) && typeof value.article === 'string' && typeof value.quote === 'string';

/** groups.site-area.source: a thing of a list goes by its id where it has one. */
const stepsOf = (value: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Array.isArray(value)
    ? value.map((each: unknown, at) => [
        isObject(each) && typeof each.id === 'string' ? each.id : String(at),
        each,
      ])
    : Object.entries(value);

const join = (place: string, step: string): string => (place === '' ? step : `${place}.${step}`);

/** Every source, anywhere in a scheme. */
export const listSources = (value: unknown, place = ''): readonly PlacedSource[] => {
  if (isSource(value)) return [{ place, source: value }];
  return isObject(value)
    ? stepsOf(value).flatMap(([step, each]) => listSources(each, join(place, step)))
    : [];
};

const wordingOf = (value: unknown, place: string, source: Source): readonly Wording[] => {
  if (typeof value === 'string' && place.endsWith('.words'))
    return [{ place, zh: value, en: undefined, source }];
  if (!isObject(value) || typeof value.zh !== 'string') return [];
  return [{ place, zh: value.zh, en: typeof value.en === 'string' ? value.en : undefined, source }];
};

/** Every title, guidance, caution and the like that stands under a source. */
export const listWordings = (value: unknown, place = '', outer?: Source): readonly Wording[] => {
  const own = isObject(value) && isSource(value.source) ? value.source : outer;
  const here = own === undefined ? [] : wordingOf(value, place, own);
  if (here.length > 0 || !isObject(value) || isSource(value)) return here;
  return stepsOf(value).flatMap(([step, each]) => listWordings(each, join(place, step), own));
};

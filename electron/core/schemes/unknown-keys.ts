type Mapping = Readonly<Record<string, unknown>>;

const isMapping = (value: unknown): value is Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Keys of a file that no part of the format takes: most often slips of the pen. `read` is what parsing made of `written`. */
export const listUnknownKeys = (written: unknown, read: unknown, path = ''): readonly string[] => {
  if (Array.isArray(written) && Array.isArray(read))
    return written.flatMap((item: unknown, at) =>
      listUnknownKeys(item, read[at], path === '' ? `${at}` : `${path}.${at}`),
    );
  if (!isMapping(written) || !isMapping(read)) return [];
  return Object.entries(written).flatMap(([key, value]) => {
    const place = path === '' ? key : `${path}.${key}`;
    return Object.hasOwn(read, key) ? listUnknownKeys(value, read[key], place) : [place];
  });
};

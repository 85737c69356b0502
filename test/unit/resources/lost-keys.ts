const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;

/**
 * Keys of a file that its reader dropped: a slip in an optional key, or a comma that ends a comment in a flow mapping,
 * would otherwise pass unseen.
 */
export const listLostKeys = (written: unknown, read: unknown, at = ''): readonly string[] => {
  if (!isRecord(written) || !isRecord(read)) return [];
  return Object.entries(written).flatMap(([key, value]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return Object.hasOwn(read, key) ? listLostKeys(value, read[key], path) : [path];
  });
};

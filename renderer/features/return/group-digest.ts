/** A digest in groups of eight, so that two people can compare by reading aloud. */
export const groupDigest = (digest: string): readonly string[] => digest.match(/.{1,8}/g) ?? [];

/** A file name as one word of a POSIX shell, whatever is in it. */
export const quoteForShell = (name: string): string =>
  /^[A-Za-z0-9._-]+$/.test(name) ? name : `'${name.replaceAll("'", `'\\''`)}'`;

/** Groups of four, so that two people can compare by reading aloud; separators of the source are left out. */
export const groupFingerprint = (value: string): readonly string[] =>
  value
    .replaceAll(/[^0-9a-zA-Z]/g, '')
    .toUpperCase()
    .match(/.{1,4}/g) ?? [];

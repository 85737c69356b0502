/** Groups of four, so that two people can compare by reading aloud; separators of the source are left out. */
export declare const groupFingerprint: (value: string) => readonly string[];

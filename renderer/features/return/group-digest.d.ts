/** A digest in groups of eight, so that two people can compare by reading aloud. */
export declare const groupDigest: (digest: string) => readonly string[];
/** A file name as one word of a POSIX shell, whatever is in it. */
export declare const quoteForShell: (name: string) => string;

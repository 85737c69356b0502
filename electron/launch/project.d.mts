export declare const ROOT: string;
export declare const inProject: (...parts: readonly string[]) => string;

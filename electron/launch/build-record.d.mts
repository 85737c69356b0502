export declare const fingerprint: (inputs: readonly string[], keep?: (name: string) => boolean) => string;
export declare const readRecord: (path: string) => Record<string, string>;
export declare const writeRecord: (path: string, record: Readonly<Record<string, string>>) => void;

export declare const findOwnNode: () => string | null;
export declare const isNodeNewEnough: (version?: string) => boolean;
export declare const nodeForProject: () => string;
export declare const ensureOwnNode: (script: string) => Promise<boolean>;

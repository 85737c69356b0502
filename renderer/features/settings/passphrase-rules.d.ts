/** As the contract has it (app.setPassphrase). */
export declare const SHORTEST_PASSPHRASE = 8;
export type PassphraseFault = 'too-short' | 'differs';
/** What is wrong with a passphrase chosen twice; null when it can be used. */
export declare const findPassphraseFault: (first: string, second: string) => PassphraseFault | null;

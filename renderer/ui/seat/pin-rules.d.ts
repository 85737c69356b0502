export type PinFault = 'too-short' | 'differs';
/** What is wrong with a PIN chosen twice; null when it can be used. Counted in characters, not in UTF-16 units. */
export declare const findPinFault: (first: string, second: string) => PinFault | null;

/** As the contract has it (app.setPassphrase). */
export const SHORTEST_PASSPHRASE = 8;

export type PassphraseFault = 'too-short' | 'differs';

/** What is wrong with a passphrase chosen twice; null when it can be used. */
export const findPassphraseFault = (first: string, second: string): PassphraseFault | null => {
  if (first.length < SHORTEST_PASSPHRASE) return 'too-short';
  return first === second ? null : 'differs';
};

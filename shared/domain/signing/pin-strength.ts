/** A PIN has to be enterable by hand; tries are slowed down, and the key file never leaves the machine in clear. */
export const LEAST_PIN = 6;

export const PIN_WEAKNESSES = ['all-equal', 'run', 'own-name', 'common'] as const;

/** Why a PIN of enough characters is the first that anybody would try. */
export type PinWeakness = (typeof PIN_WEAKNESSES)[number];

/** What is left at the head of every published list once repeats and runs are gone. */
const MOST_COMMON: ReadonlySet<string> = new Set([
  '123123',
  '112233',
  '121212',
  '5201314',
  'qwerty',
  'password',
]);

/** With fewer characters beside the name there is little to guess. */
const BESIDES_NAME = 4;

const isDigit = (character: string): boolean => /^[0-9]$/.test(character);

/** From one character to the next; among digits the nought follows the nine. */
const stepOf = (from: string, to: string): number => {
  const step = (to.codePointAt(0) ?? 0) - (from.codePointAt(0) ?? 0);
  return isDigit(from) && isDigit(to) && Math.abs(step) === 9 ? -Math.sign(step) : step;
};

const isRun = (characters: readonly string[]): boolean => {
  const steps = new Set(
    characters.slice(1).map((character, index) => stepOf(characters[index] ?? '', character)),
  );
  const [step] = steps;
  return steps.size === 1 && (step === 1 || step === -1);
};

const isLittleMoreThan = (pin: string, name: string): boolean =>
  name !== '' && pin.includes(name) && [...pin.replaceAll(name, '')].length < BESIDES_NAME;

const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replaceAll(/\s/g, '');

/** Whether a PIN has characters enough, counted as people count them and not in UTF-16 units. */
export const isLongPin = (pin: string): boolean => [...pin].length >= LEAST_PIN;

/** What makes a PIN easy to guess for those around the table; null where nothing does. Its length is another question. */
export const findPinWeakness = (pin: string, name: string): PinWeakness | null => {
  const characters = [...plain(pin)];
  if (new Set(characters).size <= 1) return 'all-equal';
  if (isRun(characters)) return 'run';
  if (isLittleMoreThan(plain(pin), plain(name))) return 'own-name';
  return MOST_COMMON.has(plain(pin)) ? 'common' : null;
};

/** The containers' double endings count as one ending, so that a numbered copy is still recognised by its kind. */
const ENDING = /(?:\.(?:review|supplement|seat|sheet|return))?\.[^.\s]{1,8}(?:\.age)?$/u;

/**
 * The name itself, then `name (2).zip`, `name (3).zip` … up to `(99)`.
 * @example [...listFreeNames('甲.review.zip')][1] === '甲 (2).review.zip'
 */
export function* listFreeNames(name: string): Generator<string, void, undefined> {
  yield name;
  const found = ENDING.exec(name);
  const cut = found === null || found.index === 0 ? name.length : found.index;
  for (let number = 2; number <= 99; number += 1) {
    yield `${name.slice(0, cut)} (${number})${name.slice(cut)}`;
  }
}

import { describe, expect, it } from 'vitest';
import { readSchemeText } from '../../electron/core/schemes/read-scheme-text.ts';
import { linesOf, readSchemeValues, toText } from '../support/scheme-mutations/file-values.ts';
import type { Mutation } from '../support/scheme-mutations/mutate.ts';
import { MUTATION_KINDS } from '../support/scheme-mutations/mutation-kinds.ts';

const SEED = 20_260_401;
const COUNT = 100;

/** Mulberry32: the same hundred on every machine. */
const createRandom = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const schemes = readSchemeValues();

interface Candidate extends Mutation {
  readonly scheme: string;
  readonly kind: string;
}

/** Kinds in turn, so that each comes about as often as any other; where and in which scheme is left to chance. */
const chooseMutations = (): readonly Candidate[] => {
  const random = createRandom(SEED);
  const byKind = Object.entries(MUTATION_KINDS)
    .map(([kind, mutate]) =>
      schemes.flatMap(({ id, value }) => mutate(value).map((each) => ({ ...each, scheme: id, kind }))),
    )
    .filter((all) => all.length > 0);
  const chosen: Candidate[] = [];
  const pools = byKind.map((all) => [...all]);
  while (chosen.length < COUNT) {
    for (const pool of pools) {
      const [candidate] = pool.splice(Math.floor(random() * pool.length), 1);
      if (candidate && chosen.length < COUNT) chosen.push(candidate);
    }
  }
  return chosen;
};

const chosen = chooseMutations();

describe('the schemes as they are', () => {
  it.each(schemes.map(({ id, value }) => [id, value] as const))('%s is sound', (id, value) => {
    expect(readSchemeText(toText(value), id).faults).toEqual([]);
  });
});

describe(`${COUNT} schemes that are wrong in one place`, () => {
  it.each(chosen.map((each) => [each.kind, each.scheme, each.within, each] as const))(
    '%s in %s: refused at %s',
    (_, scheme, within, { value, problem }) => {
      const { faults } = readSchemeText(toText(value), scheme);
      const [first, last] = linesOf(value, within);
      expect(first).toBeGreaterThan(0);
      const lines = faults
        .filter((fault) => fault.problem === problem)
        .map(({ place }) => (place && 'line' in place ? place.line : 0));
      expect(lines).not.toEqual([]);
      expect(lines.filter((line) => line < first || line > last)).toEqual([]);
    },
  );

  it('are of as many kinds', () => {
    const counts = Map.groupBy(chosen, ({ kind }) => kind);
    const used = new Set(chosen.map(({ scheme }) => scheme));
    console.log(
      [
        `${chosen.length} mutations of ${counts.size} kinds in ${used.size} of ${schemes.length} schemes:`,
        ...[...counts].map(([kind, all]) => `  ${all.length} × ${kind}`),
      ].join('\n'),
    );
    expect(chosen).toHaveLength(COUNT);
    expect(counts.size).toBeGreaterThan(30);
    expect(new Set(chosen.map(({ value }) => JSON.stringify(value))).size).toBe(COUNT);
  });
});

import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  ACTIVITY_CHAIN_START,
  nextActivityRow,
  shortCode,
  verifyActivityChain,
  type ActivityContent,
  type ActivityData,
  type ActivityRow,
} from '../../../../../electron/core/store/activity-chain.ts';
import { asClaimedTime, asSha256 } from '../../../../../shared/domain/ids.ts';

const content = (seq: number, data: ActivityData): ActivityContent => ({
  seq,
  at: asClaimedTime('2026-05-06T08:00:00+08:00'),
  actor: 'expert01',
  event: 'entry.saved',
  data,
});
const chain = (values: readonly ActivityData[]): ActivityRow[] => {
  const rows: ActivityRow[] = [];
  for (const [index, data] of values.entries()) {
    rows.push(nextActivityRow(rows.at(-1)?.hash ?? ACTIVITY_CHAIN_START, content(index + 1, data)));
  }
  return rows;
};
const jsonData = fc
  .jsonValue({ maxDepth: 3 })
  .map((value) => JSON.parse(JSON.stringify(value)) as ActivityData);
const chains = fc.array(jsonData, { minLength: 1, maxLength: 12 }).map(chain);

describe('nextActivityRow', () => {
  it('hashes the canonical form, written here by hand', () => {
    const row = nextActivityRow(ACTIVITY_CHAIN_START, content(1, { 分: 12.5, a: [true, null], A: '—' }));
    const canonical =
      '{"actor":"expert01","at":"2026-05-06T08:00:00+08:00","data":{"A":"—","a":[true,null],"分":12.5},' +
      `"event":"entry.saved","previous":"${'0'.repeat(64)}","seq":1}`;
    expect(row.hash).toBe(createHash('sha256').update(canonical).digest('hex'));
  });

  it('refuses what JSON cannot carry', () => {
    expect(() => nextActivityRow(ACTIVITY_CHAIN_START, content(1, Number.NaN))).toThrow();
    expect(() => nextActivityRow(ACTIVITY_CHAIN_START, content(1, '\ud800'))).toThrow();
  });
});

describe('verifyActivityChain', () => {
  it('accepts every chain, also after a round trip through JSON', () => {
    fc.assert(
      fc.property(chains, (rows) => {
        const stored = JSON.parse(JSON.stringify(rows)) as ActivityRow[];
        expect(verifyActivityChain(stored)).toEqual({
          ok: true,
          head: rows.at(-1)?.hash,
          count: rows.length,
        });
      }),
    );
  });

  it('names the row that was changed, whatever was changed', () => {
    const changes: readonly ((row: ActivityRow) => ActivityRow)[] = [
      (row) => ({ ...row, data: { changed: true, was: row.data } }),
      (row) => ({ ...row, at: asClaimedTime('2026-05-06T08:00:01+08:00') }),
      (row) => ({ ...row, actor: 'expert02' }),
      (row) => ({ ...row, event: 'sheet.submitted' }),
      (row) => ({ ...row, previous: asSha256('1'.repeat(64)) }),
      (row) => ({ ...row, hash: asSha256('2'.repeat(64)) }),
      (row) => ({ ...row, seq: row.seq + 1 }),
    ];
    fc.assert(
      fc.property(chains, fc.nat(), fc.constantFrom(...changes), (rows, pick, change) => {
        const index = pick % rows.length;
        const forged = rows.map((row, at) => (at === index ? change(row) : row));
        expect(verifyActivityChain(forged)).toEqual({ ok: false, seq: index + 1 });
      }),
    );
  });

  it('sees a row taken out, even when the rest is rehashed up to the next one', () => {
    const rows = chain([1, 2, 3, 4]);
    expect(verifyActivityChain(rows.filter((_, index) => index !== 1))).toEqual({ ok: false, seq: 2 });
    const [first, , third, fourth] = rows as [ActivityRow, ActivityRow, ActivityRow, ActivityRow];
    const rehashed = nextActivityRow(first.hash, { ...third, seq: 2 });
    expect(verifyActivityChain([first, rehashed, { ...fourth, seq: 3 }])).toEqual({ ok: false, seq: 3 });
  });

  it('gives the start for an empty log', () => {
    expect(verifyActivityChain([])).toEqual({ ok: true, head: ACTIVITY_CHAIN_START, count: 0 });
  });
});

describe('shortCode', () => {
  it('is the first twelve digits in upper case', () => {
    expect(shortCode(asSha256(`0a1b2c3d4e5f${'9'.repeat(52)}`))).toBe('0A1B-2C3D-4E5F');
  });
});

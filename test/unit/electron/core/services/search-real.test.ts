import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { finish } from '../../../../../electron/cli/demo/core-client.ts';
import { asMaterialId } from '../../../../../shared/domain/ids.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, LI, PLAN } from '../../../../support/journey/small-review.ts';
import { aTinyPdf } from '../../../../support/journey/tiny-files.ts';
import { useFolder } from '../../../../support/journey/use-journey.ts';
import { aLibrary } from '../../../../support/reading/a-library.ts';

const SAMPLES = join(import.meta.dirname, '../../../../../../shared/samples');
const pdf = (name: string): Uint8Array => readFileSync(join(SAMPLES, 'pdf', name));

describe('search over real documents, read by the process that reads them', () => {
  let desk: Desk;
  const folder = useFolder();

  beforeAll(async () => {
    desk = await aLibrary(
      folder,
      {
        'plan.pdf': pdf('tracemonkey.pdf'),
        'scan.pdf': aTinyPdf(3, 'scan'),
        'law.md': readFileSync(join(SAMPLES, 'text', '电子签名法(2019-04-23).md')),
      },
      { 'damaged.pdf': pdf('poppler-90-0-fuzzed.pdf') },
    );
    return () => desk.close();
  });

  it('finds words on their pages and names what has none', async () => {
    const { client } = desk;
    const state = await finish(client.search.prepare(desk.sit(LI)));
    expect(state).toMatchObject({ documents: 4, done: 4 });
    expect(state.pages).toBeGreaterThan(14);
    const named = [...state.scanned, ...state.unreadable].map(({ materialId }) => materialId);
    expect(named).toContain(asMaterialId('scan'));
    expect(named).toContain(asMaterialId('damaged'));
    expect(named).not.toContain(PLAN);

    const find = (query: string) => client.search.find({ ...desk.sit(LI), query, offset: 0 });
    const { hits } = await find('type specialization');
    expect(hits.every(({ submissionId, materialId }) => submissionId === BASE_A && materialId === PLAN)).toBe(
      true,
    );
    expect(hits.map(({ page }) => page)).toContain(1);
    const law = await find('可靠的电子签名');
    expect(law.hits.map(({ materialId }) => materialId)).toContain(asMaterialId('law'));
    expect(law.hits[0]?.snippet).toContainEqual({ text: '可靠的电子签名', hit: true });
  });
});

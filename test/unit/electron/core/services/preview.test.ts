import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openOutside } from '../../../../../electron/core/services/preview-service.ts';
import { asMaterialId, asSha256 } from '../../../../../shared/domain/ids.ts';
import { aLetter, paragraph } from '../../../../support/office-files.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, LI, PLAN } from '../../../../support/journey/small-review.ts';
import { attachPhoto } from '../../../../support/journey/steps.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const LETTER = asMaterialId('letter');
const SCRIPT = asMaterialId('script');
const letter = aLetter(paragraph('场地面积 1860 平方米'));
const journey = useJourney({
  materials: [
    { id: LETTER, title: '../申报书 "终稿"', file: 'letter.docx', bytes: letter },
    { id: SCRIPT, title: '说明', file: 'script.bat', bytes: Buffer.from('echo') },
  ],
});

/** A host that opens everything, and what it was given. */
const hostWith = (desk: Desk, opens: boolean) => {
  const given: string[] = [];
  const context = {
    ...desk.core.context,
    openOutside: async (path: string) => {
      given.push(path);
      return opens;
    },
  };
  return { context, given };
};

const copiesOf = (desk: Desk): readonly string[] => {
  const folder = join(desk.home, 'tmp', 'outside');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('a view of material', () => {
  it('is made of the stored bytes, for a seat that may see them', async () => {
    const desk = await journey.deskAt('convened');
    expect(await desk.client.materials.preview({ ...desk.on(LI, BASE_A), materialId: LETTER })).toEqual({
      kind: 'document',
      html: '<p>场地面积 1860 平方米</p>',
    });
    expect(await desk.client.materials.preview({ ...desk.on(LI, BASE_A), materialId: PLAN })).toEqual({
      kind: 'none',
      why: 'no-view',
    });
  });
  it('is refused for another submission’s file, for none and for nobody', async () => {
    const desk = await journey.deskAt('convened');
    const { preview } = desk.client.materials;
    expect(await codeOf(preview({ ...desk.on(LI, BASE_B), materialId: LETTER }))).toBe('not-found');
    expect(await codeOf(preview(desk.on(LI, BASE_A)))).toBe('not-found');
    expect(
      await codeOf(preview({ ...desk.on(LI, BASE_A), session: 'A'.repeat(22), materialId: LETTER })),
    ).toBe('seat-required');
  });
});

describe('opening with another program', () => {
  it('gives a read-only copy, which goes when the seat is left', async () => {
    const desk = await journey.deskAt('convened');
    const { context, given } = hostWith(desk, true);
    const input = { ...desk.on(LI, BASE_A), materialId: LETTER };
    expect(await openOutside(context, input)).toEqual({ opened: true });
    const [path = ''] = given;
    expect(basename(path)).toBe('___申报书 _终稿_.docx');
    expect(readFileSync(path).equals(letter)).toBe(true);
    expect(statSync(path).mode & 0o777).toBe(0o400);
    await desk.client.seats.leave({ reviewId: input.reviewId, session: input.session });
    expect(copiesOf(desk)).toEqual([]);
  });
  it('leaves nothing where the system has no program, and nothing when the application ends', async () => {
    const desk = await journey.deskAt('convened');
    const input = { ...desk.on(LI, BASE_A), materialId: LETTER };
    expect(await openOutside(hostWith(desk, false).context, input)).toEqual({ opened: false });
    expect(copiesOf(desk)).toEqual([]);
    await openOutside(hostWith(desk, true).context, input);
    expect(copiesOf(desk)).toHaveLength(1);
    await desk.restart();
    expect(copiesOf(desk)).toEqual([]);
  });
  it('never gives away what would be run', async () => {
    const desk = await journey.deskAt('convened');
    const { context, given } = hostWith(desk, true);
    expect(await openOutside(context, { ...desk.on(LI, BASE_A), materialId: SCRIPT })).toEqual({
      opened: false,
    });
    expect(given).toEqual([]);
    expect(copiesOf(desk)).toEqual([]);
  });
  it('takes what the panel added, too', async () => {
    const desk = await journey.deskAt('convened');
    const sha256 = asSha256(await attachPhoto(desk, LI, BASE_A));
    const { context, given } = hostWith(desk, true);
    expect(await openOutside(context, { ...desk.on(LI, BASE_A), sha256 })).toEqual({ opened: true });
    expect(given).toHaveLength(1);
  });
});

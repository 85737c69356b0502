import { describe, expect, it } from 'vitest';
import { listVisitPhotos } from '../../../../../electron/core/store/rows/visit-photo-rows.ts';
import { aPhoto, PHOTO_CLAIMS } from '../../../../support/journey/a-photo.ts';
import { aVisit } from '../../../../support/journey/a-visit.ts';
import { codeOf } from '../../../../support/journey/failures.ts';
import { BASE_A, BASE_B, LI, SITE, WANG } from '../../../../support/journey/small-review.ts';
import { aTinyPng } from '../../../../support/journey/tiny-files.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const AREA = `value:${SITE}`;

describe('photos of a visit', () => {
  it('keep their bytes, belong to a part of the record, and are opened again', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    const bytes = aTinyPng(90);
    await visit.photograph('visit', bytes, '大门.png');
    const { items } = await visit.photograph(AREA, aTinyPng(91), '量尺.png');
    const [photo] = (await visit.now()).photos;
    expect(photo).toMatchObject({ name: '大门.png', mediaType: 'image/png', bytes: bytes.length });
    expect(items[0]?.photos).toMatchObject([{ name: '量尺.png', recorded: { by: '李一' } }]);
    const opened = await desk.client.siteVisit.openPhoto({
      ...desk.on(WANG, BASE_A),
      photoId: photo?.id ?? '',
    });
    const source = desk.core.context.files.open(opened.file);
    const chunks: Buffer[] = [];
    for await (const chunk of source?.stream() ?? []) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks)).toEqual(Buffer.from(bytes));
  });

  it('say of themselves when, where and by what they were taken', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    await visit.photograph('visit', aPhoto('大门'));
    const { photos } = await visit.photograph('visit', aTinyPng(4), 'screen.png');
    expect(photos.map(({ claimed }) => claimed)).toEqual([PHOTO_CLAIMS, undefined]);
  });

  it('are added to what is there only, and not to another submission’s visit', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    expect(await codeOf(visit.photograph('visit', aTinyPng(1)))).toBe('visit-not-begun');
    await visit.begin();
    expect(await codeOf(visit.photograph('finding:1', aTinyPng(1)))).toBe('not-found');
    expect(await codeOf(visit.photograph('value:nothing', aTinyPng(1)))).toBe('not-found');
    await visit.find('杂物');
    const { findings } = await visit.photograph('finding:1', aTinyPng(1));
    const photoId = findings[0]?.photos[0]?.id ?? ('' as never);
    const elsewhere = desk.client.siteVisit.openPhoto({ ...desk.on(LI, BASE_B), photoId });
    expect(await codeOf(elsewhere)).toBe('not-found');
  });

  it('are taken out of the record, and kept', async () => {
    const desk = await journey.deskAt('convened');
    const visit = aVisit(desk, LI, BASE_A);
    await visit.begin();
    const { photos } = await visit.photograph('visit', aTinyPng(5));
    const on = { ...desk.on(WANG, BASE_A), photoId: photos[0]?.id ?? ('' as never) };
    expect((await desk.client.siteVisit.removePhoto(on)).photos).toEqual([]);
    expect(await codeOf(desk.client.siteVisit.removePhoto(on))).toBe('not-found');
    expect(await codeOf(desk.client.siteVisit.openPhoto(on))).toBe('not-found');
    expect(listVisitPhotos(desk.workspace.reads, BASE_A)).toMatchObject([{ removed: { by: WANG } }]);
  });
});

import { describe, expect, it } from 'vitest';
import { choosePlace, offerPlaces, type SavePlace } from '../../../../renderer/ui/places/save-places.ts';

const MIB = 1024 * 1024;
const aPlace = (handle: string, kind: SavePlace['kind'], freeBytes = 100 * MIB): SavePlace => ({
  handle,
  kind,
  label: handle,
  freeBytes,
});

describe('offerPlaces', () => {
  it('puts sticks first and keeps the order of equal kinds', () => {
    const offered = offerPlaces(
      [
        aPlace('docs', 'documents'),
        aPlace('a', 'removable'),
        aPlace('desk', 'desktop'),
        aPlace('b', 'removable'),
      ],
      MIB,
    );
    expect(offered.map(({ handle }) => handle)).toEqual(['a', 'b', 'docs', 'desk']);
  });

  it('says beforehand where the package does not fit, with a little beyond its size', () => {
    const [tight, roomy] = offerPlaces(
      [aPlace('tight', 'removable', 10 * MIB), aPlace('roomy', 'removable', 12 * MIB)],
      10 * MIB,
    );
    expect(tight?.hasRoom).toBe(false);
    expect(roomy?.hasRoom).toBe(true);
  });
});

describe('choosePlace', () => {
  const offered = offerPlaces([aPlace('full', 'removable', MIB), aPlace('docs', 'documents')], 5 * MIB);

  it('is the first place with room until somebody chooses', () => {
    expect(choosePlace(offered, null)?.handle).toBe('docs');
  });

  it('falls back when the chosen stick was pulled out', () => {
    expect(choosePlace(offered, 'pulled-out')?.handle).toBe('docs');
  });

  it('is nothing when nothing has room', () => {
    expect(choosePlace(offerPlaces([aPlace('full', 'removable', MIB)], 5 * MIB), null)).toBeUndefined();
  });
});

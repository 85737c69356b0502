import { describe, expect, it } from 'vitest';
import { readSide } from '../../../../renderer/features/deliberation/side/side-store.ts';

describe('readSide', () => {
  it('is open at the reasons before anything was kept', () => {
    expect(readSide(null)).toEqual({ open: true, tab: 'basis' });
    expect(readSide('')).toEqual({ open: true, tab: 'basis' });
  });

  it('is as it was left', () => {
    expect(readSide('closed minutes')).toEqual({ open: false, tab: 'minutes' });
    expect(readSide('open profile')).toEqual({ open: true, tab: 'profile' });
  });

  it('falls back to the reasons for a tab that is no more', () => {
    expect(readSide('open something')).toEqual({ open: true, tab: 'basis' });
  });
});

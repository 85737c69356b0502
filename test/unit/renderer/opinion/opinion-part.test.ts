import { describe, expect, it } from 'vitest';
import { partIn } from '../../../../renderer/features/opinion/opinion-part.ts';

describe('partIn', () => {
  it('makes a member who may edit the acting chair, of that opinion alone', () => {
    expect(partIn('member', true)).toBe('acting');
    expect(partIn('member', false)).toBe('member');
  });

  it('leaves chair and secretary what they are', () => {
    expect(partIn('chair', true)).toBe('chair');
    expect(partIn('secretary', true)).toBe('secretary');
  });
});

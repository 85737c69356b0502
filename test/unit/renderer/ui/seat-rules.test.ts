import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPassphraseFault } from '../../../../renderer/features/settings/passphrase-rules.ts';
import { groupFingerprint } from '../../../../renderer/ui/seat/group-fingerprint.ts';
import { findPinFault } from '../../../../renderer/ui/seat/pin-rules.ts';

describe('findPinFault', () => {
  it('wants six characters twice', () => {
    expect(findPinFault('13579', '13579', '李一')).toBe('too-short');
    expect(findPinFault('135790', '135791', '李一')).toBe('differs');
    expect(findPinFault('135790', '135790', '李一')).toBeNull();
  });

  it('says what is easy to guess before it asks for the same twice', () => {
    expect(findPinFault('123456', '1', '李一')).toBe('run');
    expect(findPinFault('李一李一李一', '', '李一')).toBe('own-name');
  });

  it('counts characters, not the units they are stored in', () => {
    expect(findPinFault('𠮷𠮷𠮷', '𠮷𠮷𠮷', '李一')).toBe('too-short');
  });
});

describe('findPassphraseFault', () => {
  it('wants eight characters twice', () => {
    expect(findPassphraseFault('1234567', '1234567')).toBe('too-short');
    expect(findPassphraseFault('12345678', '12345679')).toBe('differs');
    expect(findPassphraseFault('12345678', '12345678')).toBeNull();
  });
});

describe('groupFingerprint', () => {
  it('reads the same whatever separates the bytes, and loses none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
        const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
        const groups = groupFingerprint(hex.join(':'));
        expect(groups).toHaveLength(16);
        expect(groups.join('')).toBe(hex.join('').toUpperCase());
        expect(groupFingerprint(hex.join(''))).toEqual(groups);
      }),
    );
  });
});

import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupDigest, quoteForShell } from '../../../../renderer/features/return/group-digest.ts';

describe('groupDigest', () => {
  it('cuts into eights and loses nothing', () => {
    const digest = '0123456789abcdef'.repeat(4);
    expect(groupDigest(digest)).toHaveLength(8);
    expect(groupDigest(digest).join('')).toBe(digest);
  });
});

describe('quoteForShell', () => {
  it('leaves plain names plain', () => {
    expect(quoteForShell('shaoxing-2026.return.zip')).toBe('shaoxing-2026.return.zip');
  });

  it('gives a real shell back the very same name', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', ' ', "'", '"', '$', '`', '\\', '评', ';', '-', '*'),
          minLength: 1,
          maxLength: 12,
        }),
        (name) => {
          const heard = execFileSync('sh', ['-c', `printf %s ${quoteForShell(name)}`], { encoding: 'utf8' });
          expect(heard).toBe(name);
        },
      ),
      { numRuns: 40 },
    );
  });
});

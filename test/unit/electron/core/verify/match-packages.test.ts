import { describe, expect, it } from 'vitest';
import { matchToPackages } from '../../../../../electron/core/verify/match-packages.ts';
import { asSha256 } from '../../../../../shared/domain/ids.ts';
import { aMember, aPanel } from '../../../../support/builders/a-review.ts';
import { passed } from '../../../../../electron/core/verify/verification.ts';
import type { FileFinding } from '../../../../../electron/core/verify/verify-file.ts';

const someInputs = (given = 'given') => ({ scheme: asSha256('s'), given: asSha256(given), roster: aPanel() });

const aPackage = (sha256: string): FileFinding => ({
  file: `${sha256}.review.zip`,
  kind: 'submission-package',
  verdict: 'valid',
  checks: [passed('documents', 'data/review.json', { sha256 })],
  signatures: [],
  results: null,
  inputs: someInputs(),
});

const aReturn = (sha256: string, inputs = someInputs()): FileFinding => ({
  file: 'x.return.zip',
  kind: 'return-package',
  verdict: 'valid',
  checks: [],
  signatures: [],
  results: { package: { sha256 }, review: { id: 'r', title: '评审' } } as unknown as FileFinding['results'],
  inputs,
});

const returnOf = (findings: readonly FileFinding[]) =>
  findings.find((each) => each.kind === 'return-package');

describe('matchToPackages', () => {
  it('finds the package that a return answers', () => {
    const found = returnOf(matchToPackages([aPackage('a'), aPackage('b'), aReturn('b')]));
    expect(found).toMatchObject({
      verdict: 'valid',
      checks: [{ name: 'answers-package', subject: 'b.review.zip' }],
    });
  });

  it('refuses a return of another review', () => {
    const found = returnOf(matchToPackages([aPackage('a'), aReturn('other')]));
    expect(found).toMatchObject({ verdict: 'invalid', checks: [{ reason: 'return-of-other-review' }] });
  });

  it('refuses a return whose scheme, slots, claims or members are not those of the package', () => {
    const stranger = { ...someInputs(), roster: [aMember({ name: '外人' })] };
    for (const inputs of [
      someInputs('another cut-off'),
      { ...someInputs(), scheme: asSha256('t') },
      stranger,
    ]) {
      const found = returnOf(matchToPackages([aPackage('a'), aReturn('a', inputs)]));
      expect(found).toMatchObject({ verdict: 'invalid', checks: [{ reason: 'inputs-differ' }] });
    }
  });

  it('lets members be absent', () => {
    const inputs = { ...someInputs(), roster: aPanel().slice(0, 2) };
    expect(returnOf(matchToPackages([aPackage('a'), aReturn('a', inputs)]))?.verdict).toBe('valid');
  });

  it('asks nothing of a return without a package beside it', () => {
    const alone = [aReturn('a')];
    expect(matchToPackages(alone)).toEqual(alone);
  });
});

import { describe, expect, it } from 'vitest';
import { asIndicatorId, asMaterialId, asSha256, asSubmissionId } from '../../../../../shared/domain/ids.ts';
import { listSameFiles, type FilePlace } from '../../../../../shared/domain/scoring/same-files.ts';

const [A, B] = [asSubmissionId('base-a'), asSubmissionId('base-b')];
const digest = (digit: string) => asSha256(digit.repeat(64));

const material = (submission: typeof A, id: string, digit: string): FilePlace => ({
  sha256: digest(digit),
  submission,
  title: id,
  material: asMaterialId(id),
});

const added = (submission: typeof A, digit: string): FilePlace => ({
  sha256: digest(digit),
  submission,
  title: 'photo',
  indicator: asIndicatorId('site'),
});

const found = (own: readonly string[], places: readonly FilePlace[]) =>
  listSameFiles(A, new Set(own.map(digest)), places).map(({ sha256, places: at }) => [
    sha256[0],
    at.map(({ submission, title }) => `${submission}/${title}`),
  ]);

describe('files that lie in two places', () => {
  it('are pointed out where two applicants handed in the same', () =>
    expect(found([], [material(A, 'lease', '1'), material(B, 'contract', '1')])).toEqual([
      ['1', ['base-a/lease', 'base-b/contract']],
    ]));

  it('are pointed out where one applicant handed in one file under two names', () =>
    expect(found([], [material(A, 'lease', '1'), material(A, 'deed', '1')])).toEqual([
      ['1', ['base-a/lease', 'base-a/deed']],
    ]));

  it('are pointed out where the member’s own file is material, or lies in another sheet', () =>
    expect(found(['1', '2'], [material(B, 'lease', '1'), added(B, '2'), material(A, 'plan', '3')])).toEqual([
      ['1', ['base-b/lease']],
      ['2', ['base-b/photo']],
    ]));

  it('are nobody’s business here where they lie in other submissions only', () =>
    expect(
      found([], [material(B, 'lease', '1'), material(B, 'deed', '1'), material(A, 'plan', '2')]),
    ).toEqual([]));

  it('are none where a file of one’s own is used for several indicators of one sheet', () =>
    expect(found(['1'], [])).toEqual([]));
});

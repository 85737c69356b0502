import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { matchToPackages } from '../../../../../electron/core/verify/match-packages.ts';
import { verifyFile, type FileFinding } from '../../../../../electron/core/verify/verify-file.ts';
import { faultsOf } from '../../../../support/builders/tampered-return.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { BASE_A, CHAIR, SITE } from '../../../../support/journey/small-review.ts';
import { createReturn, freeze, signAll } from '../../../../support/journey/steps.ts';
import { openSupplement, packSmallSupplement } from '../../../../support/journey/supplement-folder.ts';
import { useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();

const returnOf = async (desk: Desk): Promise<string> => {
  await freeze(desk);
  await signAll(desk);
  await createReturn(desk);
  const { receipt } = await desk.client.returns.receipt(desk.sit(CHAIR));
  const chunks = await desk.core.files
    .open(receipt?.file ?? '')
    ?.stream()
    .toArray();
  const path = join(journey.folder, 'supplemented.return.zip');
  writeFileSync(path, Buffer.concat(chunks as Uint8Array[]));
  return path;
};

it('a return after a supplement names it, recomputes, and answers package and supplement together', async () => {
  const desk = await journey.deskAt('closed');
  const [packed, supplement] = [
    await journey.packagePath(),
    await packSmallSupplement(journey.folder, await journey.packagePath()),
  ];
  await openSupplement(desk, supplement);
  const returned = await returnOf(desk);
  const verify = (path: string): Promise<FileFinding> => verifyFile(path, { trustedRoots: [] });
  const [given, later, answer] = [await verify(packed), await verify(supplement), await verify(returned)];
  expect(faultsOf(answer)).toEqual([]);
  expect(answer.results?.supplements).toEqual([
    {
      id: 'first-supplement',
      sha256: later.checks.find(({ name }) => name === 'documents')?.params['sha256'],
    },
  ]);
  const claims = answer.results?.submissions.find(({ submission }) => submission === BASE_A)?.claims;
  expect(claims?.find(({ indicator }) => indicator === SITE)?.value).toBe('1802');
  const answered = (findings: readonly FileFinding[]): readonly string[] =>
    matchToPackages(findings).map(({ verdict }) => verdict);
  expect(answered([given, later, answer])).toEqual(['valid', 'valid', 'valid']);
  expect(answered([given, answer])).toEqual(['valid', 'indeterminate']);
});

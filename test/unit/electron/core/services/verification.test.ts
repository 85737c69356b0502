import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { finish } from '../../../../../electron/cli/demo/core-client.ts';
import { failureOf } from '../../../../support/journey/failures.ts';
import type { Desk } from '../../../../support/journey/desk.ts';
import { createReturn } from '../../../../support/journey/steps.ts';
import { useFolder, useJourney } from '../../../../support/journey/use-journey.ts';

const journey = useJourney();
const folder = useFolder();

const textOf = async (desk: Desk, handle: string): Promise<string> => {
  const chunks = (await desk.core.files.open(handle)?.stream().toArray()) as Uint8Array[];
  return Buffer.concat(chunks).toString();
};

/** The return of a signed review, on disk under a name of its own. */
const writeReturn = async (desk: Desk): Promise<string> => {
  const { file = '' } = await createReturn(desk);
  const chunks = (await desk.core.files.open(file)?.stream().toArray()) as Uint8Array[];
  const path = join(folder, 'made.return.zip');
  writeFileSync(path, Buffer.concat(chunks));
  return path;
};

describe('verification in the window', () => {
  it('says of every file what the command says, under the name that it came with, and forgets the files', async () => {
    const desk = await journey.deskAt('signed');
    const made = desk.core.files.registerPath(await writeReturn(desk), { name: '甲区.return.zip' });
    const path = join(folder, 'letter.pdf');
    writeFileSync(path, '%PDF-1.7 and nothing else');
    const letter = desk.core.files.registerPath(path, { name: '说明.pdf' });
    const { findings, report } = await finish(desk.client.verification.verify({ files: [made, letter] }));
    expect(findings.map(({ file, kind, verdict }) => [file, kind, verdict])).toEqual([
      ['甲区.return.zip', 'return-package', 'valid'],
      ['说明.pdf', 'pdf', 'indeterminate'],
    ]);
    // The chair's key was made on the spot: no bureau issued it, and that is no fault.
    expect(findings[0]?.signatures.every(({ trusted }) => !trusted)).toBe(true);
    expect(findings[0]?.checks.some(({ name }) => name === 'printed-figures')).toBe(true);
    expect(JSON.parse(await textOf(desk, report))).toEqual({ files: findings });
    expect([made, letter].map((handle) => desk.core.files.open(handle))).toEqual([null, null]);
  });

  it('trusts the bureau whose key was compared, and holds returns to the package beside them', async () => {
    const desk = await journey.deskAt('signed');
    const made = desk.core.files.registerPath(await writeReturn(desk), { name: 'made.return.zip' });
    const given = desk.core.files.registerPath(await journey.packagePath(), { name: 'small.review.zip' });
    const { findings } = await finish(desk.client.verification.verify({ files: [made, given] }));
    const checks = findings.flatMap(({ checks: all }) => all);
    expect(checks.find(({ name }) => name === 'answers-package')).toMatchObject({ verdict: 'valid' });
    expect(checks.find(({ name }) => name === 'trust')).toMatchObject({ verdict: 'valid' });
  });

  it('keeps only the last report', async () => {
    const desk = await journey.deskAt('convened');
    const verify = () => {
      const path = join(folder, 'nothing.zip');
      writeFileSync(path, 'not a zip at all');
      const file = desk.core.files.registerPath(path, { name: 'nothing.zip' });
      return finish(desk.client.verification.verify({ files: [file] }));
    };
    const first = await verify();
    const second = await verify();
    expect(first.findings).toMatchObject([{ kind: 'unknown', verdict: 'invalid' }]);
    expect(desk.core.files.open(first.report)).toBeNull();
    expect(desk.core.files.open(second.report)).not.toBeNull();
  });

  it('refuses a handle that names no file', async () => {
    const desk = await journey.deskAt('convened');
    const lost = finish(desk.client.verification.verify({ files: ['x'.repeat(22)] }));
    expect(await failureOf(lost)).toMatchObject({ code: 'not-found' });
  });
});

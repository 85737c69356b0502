import { Readable } from 'node:stream';
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  mayOpenOutside,
  removeOutsideCopies,
  writeOutsideCopy,
} from '../../../../../electron/core/files/outside-copies.ts';
import { useScratch } from '../../../../support/zip/scratch.ts';

const scratch = useScratch();
const namesIn = (home: string): readonly string[] => {
  const folder = join(home, 'tmp', 'outside');
  return existsSync(folder) ? readdirSync(folder) : [];
};

describe('what another program may open', () => {
  it.each(['a.pdf', '报告.DOCX', 'a.wps', 'a.ofd', 'a.mp4', 'a.heic', 'x.tar.zip'])('%s', (name) =>
    expect(mayOpenOutside(name)).toBe(true),
  );
  it.each([
    'a.exe',
    'a.BAT',
    'a.cmd',
    'a.com',
    'a.scr',
    'a.msi',
    'a.ps1',
    'a.vbs',
    'a.js',
    'a.wsf',
    'a.hta',
    'a.lnk',
    'a.url',
    'a.sh',
    'a.desktop',
    'a.app',
    'a.command',
    'a.jar',
    'a.py',
    'a.reg',
    'a.iso',
    'a.html',
    'a.svg',
    'a.docm',
    'a.xlsm',
    'a.pdf.exe',
    'pdf',
    '.pdf',
    'a.pdf ',
    'a.',
    '',
  ])('not %j', (name) => expect(mayOpenOutside(name)).toBe(false));
});

describe('a copy', () => {
  it('has a name that no file system and no reader takes for another', async () => {
    const home = scratch.path('home');
    const names = ['..\\..\\a:b?.pdf', 'CON.txt', `\u202Efdp.pdf`, `${'长'.repeat(300)}.pdf`, '.. .pdf'];
    const copies = await Promise.all(names.map((name) => writeOutsideCopy(home, name, Readable.from(['x']))));
    const written = copies.map(({ path }) => basename(path));
    expect(written).toEqual(['______a_b_.pdf', '_CON.txt', '_fdp.pdf', `${'长'.repeat(80)}.pdf`, '__.pdf']);
    for (const { remove } of copies) remove();
    expect(namesIn(home)).toEqual([]);
  });
  it('leaves nothing where its content breaks off', async () => {
    const home = scratch.path('home');
    const broken = Readable.from(
      (async function* () {
        yield Buffer.from('x');
        throw new Error('broken off');
      })(),
    );
    await expect(writeOutsideCopy(home, 'a.pdf', broken)).rejects.toThrow('broken off');
    expect(namesIn(home)).toEqual([]);
  });
  it('can be removed twice, and all at once', async () => {
    const home = scratch.path('home');
    const { remove } = await writeOutsideCopy(home, 'a.pdf', Readable.from(['x']));
    await writeOutsideCopy(home, 'b.pdf', Readable.from(['x']));
    remove();
    remove();
    removeOutsideCopies(home);
    removeOutsideCopies(home);
    expect(namesIn(home)).toEqual([]);
  });
});

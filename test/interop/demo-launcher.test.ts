import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { useScratch } from '../support/zip/scratch.ts';

const scratch = useScratch();

/** The program as people start it; it builds itself first where that is needed. */
const start = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['electron/launch/paneldesk.mjs', ...args], {
    encoding: 'utf8',
    timeout: 300_000,
  });
  return { status, stdout, stderr };
};

const first = start('--version');
const isBuilt = first.status === 0;
if (!isBuilt)
  console.log(`skipped: the command line started as people start it (it does not build)\n${first.stderr}`);

describe.skipIf(!isBuilt)(
  'npx paneldesk',
  () => {
    it('gives its version on stdout', () => {
      expect(start('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    });

    it('pipes JSON and nothing else', () => {
      const { status, stdout } = start('schemes', 'list', '--json');
      expect(status).toBe(0);
      const schemes = JSON.parse(stdout) as { id: string }[];
      expect(schemes).toHaveLength(9);
      expect(schemes.map(({ id }) => id)).toContain('shaoxing-pilot-evaluation');
    });

    it('gives the three exit statuses to the shell', () => {
      expect(start('schemes', 'show', 'shaoxing-pilot-evaluation').status).toBe(0);
      const wrong = start('verify', scratch.put('no container'), '--json');
      expect(wrong.status).toBe(1);
      expect(JSON.parse(wrong.stdout)).toMatchObject({ files: [{ kind: 'unknown', verdict: 'invalid' }] });
      const missing = start('verify', scratch.path('nowhere.zip'), '--lang', 'en');
      expect(missing).toMatchObject({ status: 2, stdout: '' });
      expect(missing.stderr).toContain('cannot be read');
      expect(start('judge').status).toBe(2);
      expect(start('verify', '--fast').status).toBe(2);
    });

    it('helps, with the loopback host too', () => {
      expect(start('--help').stdout).toContain('serve');
      expect(start('serve', '--help')).toMatchObject({ status: 0 });
      expect(start('serve', '--port', 'x').status).toBe(2);
    });
  },
  300_000,
);

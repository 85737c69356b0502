import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTool, runTool } from '../external-tool.ts';

const JARS = ['bcprov', 'bcutil', 'bcpkix'].map((name) => `/usr/share/java/${name}.jar`);
const SOURCE = join(import.meta.dirname, 'bouncy-castle', 'Sm2Cms.java');

/** True when BouncyCastle (libbcpkix-java) and a Java compiler are installed; says so when not. */
export const hasBouncyCastle = (): boolean => {
  if (!hasTool('javac', 'SM2 by BouncyCastle')) return false;
  const missing = JARS.find((jar) => !existsSync(jar));
  if (missing !== undefined) console.log(`skipped: SM2 by BouncyCastle (${missing} is not installed)`);
  return missing === undefined;
};

let classes: string | undefined;

const compile = (): string => {
  const target = mkdtempSync(join(tmpdir(), 'paneldesk-bouncy-castle-'));
  const made = runTool('javac', ['-cp', JARS.join(':'), '-d', target, SOURCE]);
  if (made.status !== 0) throw new Error(made.stderr);
  return target;
};

/** What `Sm2Cms.java` answers to one of its commands, or what went wrong there. */
export const runBouncyCastle = (...args: readonly string[]): string => {
  classes ??= compile();
  const ran = runTool('java', ['-cp', [...JARS, classes].join(':'), 'Sm2Cms', ...args]);
  return ran.status === 0 ? ran.stdout.trim() : `${ran.stdout}${ran.stderr}`;
};

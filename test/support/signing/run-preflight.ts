import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasTool, runTool } from '../external-tool.ts';

const JARS = ['preflight', 'pdfbox2', 'xmpbox', 'fontbox2', 'commons-logging', 'commons-io'].map(
  (name) => `/usr/share/java/${name}.jar`,
);
const SOURCES = join(import.meta.dirname, 'preflight');

/** True when PDFBox preflight (libpdfbox2-java) and a Java compiler are installed; says so when not. */
export const hasPreflight = (): boolean => {
  if (!hasTool('javac', 'PDF/A-1b by PDFBox preflight')) return false;
  const missing = JARS.find((jar) => !existsSync(jar));
  if (missing !== undefined)
    console.log(`skipped: PDF/A-1b by PDFBox preflight (${missing} is not installed)`);
  return missing === undefined;
};

let classes: string | undefined;

const compile = (): string => {
  const target = mkdtempSync(join(tmpdir(), 'paneldesk-preflight-'));
  const sources = [
    'Preflight.java',
    'javax/activation/DataSource.java',
    'javax/activation/FileDataSource.java',
    'javax/xml/bind/DatatypeConverter.java',
  ].map((name) => join(SOURCES, name));
  const made = runTool('javac', ['-cp', JARS.join(':'), '-d', target, ...sources]);
  if (made.status !== 0) throw new Error(made.stderr);
  return target;
};

/** The verdict of each file with the complaints below it, as the runner prints them. */
export const runPreflight = (files: readonly string[]): string => {
  classes ??= compile();
  const ran = runTool('java', ['-cp', [...JARS, classes].join(':'), 'Preflight', ...files]);
  return ran.status === 0 ? ran.stdout.trim() : `${ran.stdout}${ran.stderr}`;
};

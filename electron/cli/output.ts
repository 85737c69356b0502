import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameParams } from '../../shared/domain/failure-params.ts';
import { isFailure, type FailureParams } from '../../shared/domain/failure.ts';
import type { ReportProgress } from '../../shared/domain/progress.ts';

/** 0 done, 1 checked and found wrong, 2 could not run. */
export type ExitStatus = 0 | 1 | 2;

export interface Output {
  /** The answer of a command: text for people, or one JSON document with `--json`. */
  readonly answer: (lines: readonly string[], json: unknown) => void;
  /** Messages on the way; standard error, so that an answer can be piped. */
  readonly say: (line: string) => void;
  readonly progress: ReportProgress;
  /** What happened, what was kept, what to do. */
  readonly explain: (error: unknown) => void;
}

export type CliLanguage = 'zh-CN' | 'en';

interface FailureWords {
  readonly what: string;
  readonly kept: string;
  readonly next: string;
}

const fill = (words: string, params: FailureParams): string =>
  words.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(params[name] ?? ''));

interface FailureLocale {
  readonly [code: string]: FailureWords;
}

/** A broken rule is put into words first; they stand under `rule` beside the codes. */
const nameRule = (locale: FailureLocale, params: FailureParams): FailureParams => {
  const rules = locale['rule'] as unknown as Readonly<Record<string, string>> | undefined;
  const rule = params['rule'];
  return rule === undefined ? params : { ...params, rule: rules?.[String(rule)] ?? rule };
};

const readWords = (resources: string, language: CliLanguage): FailureLocale =>
  JSON.parse(readFileSync(join(resources, 'locales', language, 'failure.json'), 'utf8')) as FailureLocale;

const writeProgress = (stream: NodeJS.WriteStream): ReportProgress => {
  if (!stream.isTTY) return () => undefined;
  return ({ phase, done, total }) => {
    const share = total > 0 ? `${Math.floor((done * 100) / total)} %` : String(done);
    stream.write(`\r${phase} ${share}   `);
    if (total > 0 && done >= total) stream.write('\r\u001b[K');
  };
};

/** Words for a terminal, from the same locales as the window's. */
export const createOutput = (options: {
  readonly json: boolean;
  readonly language: CliLanguage;
  readonly resources: string;
}): Output => ({
  answer: (lines, json) => {
    process.stdout.write(
      options.json ? `${JSON.stringify(json, null, 2)}\n` : lines.map((line) => `${line}\n`).join(''),
    );
  },
  say: (line) => void process.stderr.write(`${line}\n`),
  progress: writeProgress(process.stderr),
  explain: (error) => {
    if (!isFailure(error)) {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      return;
    }
    const locale = readWords(options.resources, options.language);
    const words = locale[error.code];
    const params = nameRule(locale, nameParams(error.params));
    const text = words
      ? [words.what, words.kept, words.next]
          .map((part) => fill(part, params))
          .join(options.language === 'en' ? ' ' : '')
      : error.code;
    process.stderr.write(`${text}\n(${error.code} ${JSON.stringify(error.params)})\n`);
  },
});

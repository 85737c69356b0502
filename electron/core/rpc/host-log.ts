import { join } from 'node:path';
import { pino } from 'pino';
import { describeError } from './describe-error.ts';
import { openRotatingFile } from './rotating-file.ts';

/** 2 MB per file, two files: enough for weeks, small enough to mail. */
const MAX_BYTES = 2_000_000;

/** Plain facts about the program; never a name, a score, a comment or a path. */
export type LogFields = Readonly<Record<string, string | number | boolean>>;

export interface HostLog {
  note(event: string, fields?: LogFields): void;
  /** An error nobody foresaw, without its message; `where` is a procedure's path or a part of the host. */
  failure(where: string, error: unknown): void;
  close(): void;
}

/** Opens `<home>/logs/host.log` (0600), one JSON object per line, rotated by size. */
export const openHostLog = (home: string, maxBytes = MAX_BYTES): HostLog => {
  const file = openRotatingFile(join(home, 'logs', 'host.log'), maxBytes);
  // no pid and no host name: the machine's name is often its owner's
  const log = pino({ base: null, timestamp: pino.stdTimeFunctions.isoTime }, file);
  return {
    note: (event, fields = {}) => log.info(fields, event),
    failure: (where, error) => log.error({ where, error: describeError(error) }, 'failure'),
    close: () => file.close(),
  };
};

export const silentLog: HostLog = {
  note: () => undefined,
  failure: () => undefined,
  close: () => undefined,
};

const MAX_FRAMES = 12;
const MAX_CAUSES = 4;

/** What a log may hold of an error: never its message, which can quote names, comments or paths of a review. */
export interface ErrorDescription {
  readonly name: string;
  readonly code?: string;
  readonly frames: readonly string[];
  readonly cause?: ErrorDescription;
}

/** `at save (file:///home/li/PanelDesk/dist/electron/core/x.js:3:7)` -> `save electron/core/x.js:3:7`: a path can name its user. */
const shortenFrame = (line: string): string => {
  const found = /^\s+at (?:(?:async )?([\w.<>$ [\]]+?) \()?(.+?:\d+:\d+)\)?$/.exec(line);
  if (!found) return '?';
  const path = (found[2] ?? '').replaceAll('\\', '/');
  const inside = /(?:^|\/)((?:electron|shared|node_modules|node:)[^]*)$/.exec(path)?.[1];
  const place = inside ?? path.slice(path.lastIndexOf('/') + 1);
  return found[1] === undefined ? place : `${found[1]} ${place}`;
};

const readCode = (error: object): string | undefined => {
  const code: unknown = 'code' in error ? error.code : undefined;
  return typeof code === 'string' && /^[\w-]{1,60}$/.test(code) ? code : undefined;
};

/** Name, code and shortened stack of anything thrown, with its causes. */
export const describeError = (error: unknown, depth = 0): ErrorDescription => {
  if (!(error instanceof Error)) return { name: `thrown ${typeof error}`, frames: [] };
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const code = readCode(error);
  return {
    name: error.name,
    ...(code === undefined ? {} : { code }),
    frames: lines.slice(0, MAX_FRAMES).map(shortenFrame),
    ...(error.cause === undefined || depth >= MAX_CAUSES
      ? {}
      : { cause: describeError(error.cause, depth + 1) }),
  };
};

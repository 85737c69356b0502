import type { FoundBrowser } from './find-browser.mjs';

export declare const hasDisplay: (
  platform?: NodeJS.Platform,
  variables?: Readonly<Record<string, string | undefined>>,
) => boolean;
export declare const writeWindowArguments: (url: string, home: string, isRoot: boolean) => readonly string[];
export declare const openWindow: (
  browser: FoundBrowser,
  url: string,
  home: string,
) => Promise<{ readonly opened: boolean; readonly ms: number }>;

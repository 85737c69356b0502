export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly isFile: (path: string) => boolean;
}

export interface FoundBrowser {
  readonly path: string;
  readonly name: string;
}

export declare const findBrowser: (machine?: Machine) => FoundBrowser | null;
export declare const installBrowser: (say?: (line: string) => void) => FoundBrowser | null;
export declare const sayWhatToInstall: (platform?: NodeJS.Platform) => string;

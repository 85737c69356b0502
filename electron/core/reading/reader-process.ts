/** One process that reads, as a host starts it. Messages are copied as structured clones, bytes included. */
export interface ReaderProcess {
  send(message: object): void;
  /** One listener; what arrives is not believed. */
  onMessage(listener: (message: unknown) => void): void;
  /** Told once, however it ended. */
  onExit(listener: () => void): void;
  /** At once, whatever it is doing. */
  kill(): void;
  /** Whether this process has to stay open for it. */
  hold(isBusy: boolean): void;
}

/** Starts a process that runs `entry` with at most `memoryBytes`; the limit is a request where the host has no way to set it. */
export type StartReader = (entry: ReaderEntry, memoryBytes: number) => ReaderProcess;

export interface ReaderEntry {
  /** The program's file. */
  readonly program: string;
  /** Arguments that it is started with. */
  readonly args: readonly string[];
  /** Folders and files that it has to read; hosts that can forbid the rest do. */
  readonly reads: readonly string[];
}

/** What the process is told, and nothing else of the user's; Windows cannot start a program without its own folder. */
export const environmentOfReader = (memoryBytes: number): Record<string, string> => {
  const { SystemRoot } = process.env;
  return {
    ...(SystemRoot === undefined ? {} : { SystemRoot }),
    PANELDESK_READER_BYTES: String(memoryBytes),
  };
};

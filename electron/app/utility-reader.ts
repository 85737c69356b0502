import type { UtilityProcess, utilityProcess } from 'electron';
import { environmentOfReader, type StartReader } from '../core/reading/reader-process.ts';

const MIB = 1024 ** 2;

/**
 * The reading process as one of Electron's utility processes: the bundle cannot run as Node. Its memory is watched from within,
 * whatever becomes of the flag.
 */
export const createReaderStarter =
  (utility: Pick<typeof utilityProcess, 'fork'>): StartReader =>
  ({ program, args }, memoryBytes) => {
    const child: UtilityProcess = utility.fork(program, [...args], {
      env: environmentOfReader(memoryBytes),
      execArgv: [`--max-old-space-size=${Math.floor(memoryBytes / MIB)}`],
      stdio: 'ignore',
      serviceName: 'PanelDesk reader',
    });
    return {
      send: (message) => child.postMessage(message),
      onMessage: (listener) => void child.on('message', listener),
      onExit: (listener) => void child.once('exit', listener),
      kill: () => void child.kill(),
      // the window keeps the application open, and quitting ends every utility process
      hold: () => undefined,
    };
  };

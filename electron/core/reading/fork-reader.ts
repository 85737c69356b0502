import { fork } from 'node:child_process';
import { environmentOfReader, type StartReader } from './reader-process.ts';

const MIB = 1024 ** 2;

/**
 * The reading process as a child of Node: it may read its own program, and neither write, nor start anything, nor load native
 * code.
 */
export const forkReader: StartReader = ({ program, args, reads }, memoryBytes) => {
  const child = fork(program, [...args], {
    execArgv: [
      `--max-old-space-size=${Math.floor(memoryBytes / MIB)}`,
      '--permission',
      '--allow-worker',
      ...reads.map((path) => `--allow-fs-read=${path}`),
      '--no-warnings',
    ],
    env: environmentOfReader(memoryBytes),
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    windowsHide: true,
  });
  const send = (message: object): void => {
    // one that has just died is told by its exit
    child.send(message, () => undefined);
  };
  return {
    send,
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => {
      // both can come: a program that cannot be started has no exit
      child.once('exit', listener);
      child.once('error', listener);
    },
    kill: () => void child.kill('SIGKILL'),
    hold: (isBusy) => {
      if (isBusy) {
        child.ref();
        child.channel?.ref();
      } else {
        child.unref();
        child.channel?.unref();
      }
    },
  };
};

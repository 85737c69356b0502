import { spawn } from 'node:child_process';

/** A program that starts another one and stays is taken to have done so. */
const WAIT_MS = 5_000;

/** By the system's own opener, without a shell: the path is one argument, whatever is in it. */
const COMMANDS: Readonly<Record<string, { readonly program: string; readonly saysHow: boolean }>> = {
  linux: { program: 'xdg-open', saysHow: true },
  darwin: { program: 'open', saysHow: true },
  // its exit status is 1 even where it worked
  win32: { program: 'explorer.exe', saysHow: false },
};

/** Hands a file to the program that the system has for it; false where it says that there is none. */
export const openOutside = (
  path: string,
  platform: string = process.platform,
  start: typeof spawn = spawn,
): Promise<boolean> => {
  const command = COMMANDS[platform];
  if (!command) return Promise.resolve(false);
  return new Promise((resolve) => {
    const child = start(command.program, [path], { stdio: 'ignore', detached: true, shell: false });
    const settle = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    const timer = setTimeout(() => settle(true), WAIT_MS);
    child.once('error', () => settle(false));
    child.once('exit', (code) => settle(!command.saysHow || code === 0));
    child.unref();
  });
};

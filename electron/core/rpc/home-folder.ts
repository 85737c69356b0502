import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { posix, win32 } from 'node:path';

export interface HomeEnvironment {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
}

const thisUser = (): HomeEnvironment => ({
  platform: process.platform,
  home: homedir(),
  variables: process.env,
});

/**
 * PanelDesk's home, the same for both hosts and the command line: PANELDESK_HOME, or the place where the system keeps
 * programs' data (Windows: %APPDATA%, macOS: Application Support, elsewhere: the XDG base directory specification).
 */
export const findHomeFolder = (environment: HomeEnvironment = thisUser()): string => {
  const { platform, home, variables } = environment;
  const chosen = variables['PANELDESK_HOME'];
  if (chosen) return (platform === 'win32' ? win32 : posix).resolve(chosen);
  switch (platform) {
    case 'win32':
      return win32.join(variables['APPDATA'] ?? win32.join(home, 'AppData', 'Roaming'), 'PanelDesk');
    case 'darwin':
      return posix.join(home, 'Library', 'Application Support', 'PanelDesk');
    default: {
      const data = variables['XDG_DATA_HOME'];
      // the specification has relative paths ignored
      return posix.join(data?.startsWith('/') ? data : posix.join(home, '.local', 'share'), 'paneldesk');
    }
  }
};

/** Makes the home, readable by its user only. */
export const prepareHomeFolder = (home: string): void => {
  mkdirSync(home, { recursive: true, mode: 0o700 });
};

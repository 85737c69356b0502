import type { MenuItemConstructorOptions } from 'electron';

/** macOS needs a menu for copy and paste to work by keyboard; elsewhere there is none. Roles only, so no words of ours. */
export const writeMenu = (platform: NodeJS.Platform): MenuItemConstructorOptions[] | null =>
  platform === 'darwin' ? [{ role: 'appMenu' }, { role: 'editMenu' }, { role: 'windowMenu' }] : null;

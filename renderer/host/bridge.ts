/** A file that the host knows by its handle. */
export interface OfferedFile {
  readonly file: string;
  readonly name: string;
}

/** What the preload of the Electron shell puts on the window. Absent in an ordinary browser window (loopback host). */
export interface PanelDeskBridge {
  /** Gives the host a file that the user picked or dropped; the path stays on the other side. */
  readonly registerFile: (file: File) => Promise<OfferedFile>;
  /** Calls back with each container that the user opens from outside: by double click, or dropped on the icon. */
  readonly onOpenFile: (listener: (offered: OfferedFile) => void) => void;
}

/** The message with which the window hands its MessagePort to the preload. */
export const CONNECT_MESSAGE = 'paneldesk:connect';

declare global {
  interface Window {
    readonly paneldesk?: PanelDeskBridge;
  }
}

export const readBridge = (): PanelDeskBridge | undefined => window.paneldesk;

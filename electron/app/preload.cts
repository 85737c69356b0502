// Runs sandboxed beside the page: it can import nothing but a part of Electron, so it is one file of CommonJS.
// eslint-disable-next-line @typescript-eslint/no-require-imports, @typescript-eslint/consistent-type-imports -- a sandboxed preload is CommonJS, and erasable syntax has no `import =`, nor a type-only form of it
const { contextBridge, ipcRenderer, webUtils } = require('electron') as typeof import('electron');

interface OfferedFile {
  readonly file: string;
  readonly name: string;
}

interface WindowMessage {
  readonly source: unknown;
  readonly origin: string;
  readonly data: unknown;
  readonly ports: readonly InstanceType<typeof MessagePort>[];
}

// the page's window, as far as it is used here: the rest of this project has no DOM types
declare const window: {
  readonly location: { readonly origin: string };
  addEventListener(type: 'message', listener: (event: WindowMessage) => void): void;
};

const CONNECT = 'paneldesk:connect';

// the page gives its port by a message to itself, which is how a port crosses into this isolated world
window.addEventListener('message', (event) => {
  const [port] = event.ports;
  if (event.source !== window || event.origin !== window.location.origin || event.data !== CONNECT || !port)
    return;
  ipcRenderer.postMessage(CONNECT, null, [port]);
});

/** The path stays on this side of the bridge; the page gets a handle. */
const registerFile = async (file: File): Promise<OfferedFile> => {
  const path = webUtils.getPathForFile(file);
  if (path !== '') return ipcRenderer.invoke('paneldesk:register-path', path) as Promise<OfferedFile>;
  const bytes = new Uint8Array(await file.arrayBuffer());
  return ipcRenderer.invoke('paneldesk:receive-bytes', file.name, bytes) as Promise<OfferedFile>;
};

const onOpenFile = (listener: (offered: OfferedFile) => void): void => {
  ipcRenderer.on('paneldesk:open-file', (_event, offered: OfferedFile) => listener(offered));
};

contextBridge.exposeInMainWorld('paneldesk', { registerFile, onOpenFile });

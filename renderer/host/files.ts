import { readBridge, type OfferedFile } from './bridge.ts';
import { uploadFile, type UploadOptions } from './upload.ts';

/** Address of a file the host serves to this window. The handle is the secret: it needs no header. */
export const fileUrl = (handle: string): string => `/files/${encodeURIComponent(handle)}`;

/** Hands a picked or dropped file to the host and gets its handle; the shell passes the path, the loopback host the bytes. */
export const registerFile = (file: File, options: UploadOptions = {}): Promise<OfferedFile> =>
  readBridge()?.registerFile(file) ?? uploadFile(file, options);

const askForFiles = (accept: string, multiple: boolean): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = accept;
    input.multiple = multiple;
    input.addEventListener('change', () => resolve([...(input.files ?? [])]), { once: true });
    input.addEventListener('cancel', () => resolve([]), { once: true });
    input.click();
  });

/** Opens the system's dialog; null when the user picks nothing. `accept` as in an input element: ".zip,image/*". */
export const chooseFile = async (accept: string): Promise<File | null> =>
  (await askForFiles(accept, false))[0] ?? null;

/** The same for several files at once; empty when the user picks nothing. */
export const chooseFiles = (accept: string): Promise<readonly File[]> => askForFiles(accept, true);

/** Saves a file of the host through the browser's or shell's own download. */
export const downloadFile = (handle: string, name: string): void => {
  const link = document.createElement('a');
  link.href = `${fileUrl(handle)}?download`;
  link.download = name;
  link.click();
};

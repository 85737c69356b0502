/** A file that the window is to open: its handle, and the name to show. */
export interface OfferedFile {
  readonly file: string;
  readonly name: string;
}

/** The window's address. The token is in the fragment, which browsers never send. */
export const writeWindowUrl = (
  { origin, token }: { readonly origin: string; readonly token: string },
  file?: OfferedFile,
): string => `${origin}/#${new URLSearchParams({ token, ...file }).toString()}`;

/**
 * The operating system's store of secrets, bound to the user's login. The Electron shell passes one over its
 * safeStorage; on Linux it must answer `isAvailable() === false` where the backend is the unprotected `basic_text`.
 */
export interface Keychain {
  isAvailable(): boolean;
  /** Encrypts a few dozen bytes so that only this user on this machine gets them back. May throw. */
  protect(bytes: Uint8Array): Uint8Array;
  /** Undoes `protect`. Throws if the keychain was reset or the bytes come from another user or machine. */
  unprotect(bytes: Uint8Array): Uint8Array;
}

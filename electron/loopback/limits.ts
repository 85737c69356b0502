/** How much, and for how long, one client may keep the host busy. Tests pass smaller ones. */
export interface Limits {
  /** bytes of one call's body; an opinion with every signature's ink is a tenth of the default */
  readonly callBytes: number;
  /** bytes of one uploaded file */
  readonly fileBytes: number;
  /** milliseconds for a call's whole body */
  readonly callMs: number;
  /** milliseconds without a byte of an upload */
  readonly idleMs: number;
  /** milliseconds for a request's headers */
  readonly headersMs: number;
  /** milliseconds that running requests get to finish when the host closes */
  readonly graceMs: number;
}

export const DEFAULT_LIMITS: Limits = {
  callBytes: 4 * 1024 * 1024,
  fileBytes: 16 * 1024 * 1024 * 1024,
  callMs: 30_000,
  idleMs: 60_000,
  headersMs: 10_000,
  graceMs: 3000,
};

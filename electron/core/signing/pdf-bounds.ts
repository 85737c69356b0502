/** What a file may make us do before it is called unreadable: real papers stay far below, hostile files do not. */
export const PDF_BOUNDS = {
  /** Signed papers are below a megabyte; a scanned report may have some dozens. */
  bytes: 64 * 1024 * 1024,
  /** All cross-reference and object streams together, unpacked. */
  inflated: 96 * 1024 * 1024,
  /** Rows of all cross-reference sections together. */
  entries: 1_500_000,
  revisions: 400,
  /** Broken objects that are read a second time. */
  repeated: 50,
  /** Objects that a walk through the document visits. */
  visited: 400_000,
} as const;

export type PdfFaultCode = 'pdf-unreadable' | 'pdf-encrypted' | 'pdf-too-large';

/** The file cannot be judged at all; never leaves the verifier. */
export class PdfFault extends Error {
  readonly code: PdfFaultCode;

  constructor(code: PdfFaultCode, detail: string) {
    super(detail);
    this.code = code;
  }
}

export const unreadable = (detail: string): PdfFault => new PdfFault('pdf-unreadable', detail);

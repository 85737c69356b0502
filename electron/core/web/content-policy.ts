/**
 * The policy of the window, the same on both hosts. `'self'` covers the window's own files, the contract and the file
 * handles; nothing else can be loaded, framed, submitted to or run. pdf.js and Mantine work within it.
 */
export const writePagePolicy = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self' data:",
    "media-src 'self' blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');

/** Applicants' files may be opened on their own, where they must not run anything or reach anything. */
export const FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox; frame-ancestors 'none'";

/**
 * Scripts: a worker takes its policy from its own answer. It may fetch what the window may, and compile the decoders for
 * JBIG2 and JPEG 2000 that scans need; the window itself may not compile anything.
 */
export const SCRIPT_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; font-src 'self' data:";

/** Whatever is not a page. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'";

/** On every answer. No CORS header is ever sent, so other origins can read nothing. */
export const COMMON_HEADERS: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(self), microphone=(), geolocation=(), display-capture=(), usb=(), serial=(), hid=(), payment=()',
};

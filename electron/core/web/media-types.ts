import { extname } from 'node:path';

const OF_EXTENSION: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** The media type of one of the window's own files; unknown ones are bytes. */
export const mediaTypeOf = (path: string): string =>
  OF_EXTENSION[extname(path).toLowerCase()] ?? 'application/octet-stream';

/**
 * The types of applicants' files that a browser shows without running anything in them. HTML, SVG and XML can carry
 * scripts, so they are bytes to be saved; so is every type not listed.
 */
const SHOWN = new Set([
  'application/pdf',
  'image/png',
  'image/jpeg',
  'image/gif',
  'image/webp',
  'image/bmp',
  'text/plain',
]);

export const canBeShown = (mediaType: string): boolean => SHOWN.has(mediaType);

/*
 * For whoever sets up the window: no change of vite.config.ts is needed. Vite finds the files below by `import.meta.glob`
 * and emits them with hashed names; the worker comes by `?worker`. Two things must hold at the hosts:
 *   - CSP `script-src 'self' 'wasm-unsafe-eval'`, also on the response of the worker script: scanned pages are JBIG2 or
 *     JPEG 2000 and their decoders are WebAssembly;
 *   - `/files/<handle>` answers `Range` with 206, `Accept-Ranges: bytes` and `Content-Length`, without content coding.
 */

const cMaps = import.meta.glob<string>('../../../node_modules/pdfjs-dist/cmaps/*.bcmap', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});
const standardFonts = import.meta.glob<string>(
  '../../../node_modules/pdfjs-dist/standard_fonts/*.{pfb,ttf}',
  { query: '?url&no-inline', import: 'default', eager: true },
);
const wasmModules = import.meta.glob<string>('../../../node_modules/pdfjs-dist/wasm/{jbig2,openjpeg}.wasm', {
  query: '?url&no-inline',
  import: 'default',
  eager: true,
});

const byFileName = (urls: Record<string, string>): ReadonlyMap<string, string> =>
  new Map(Object.entries(urls).map(([path, url]) => [path.slice(path.lastIndexOf('/') + 1), url]));

const assets = {
  cMapUrl: byFileName(cMaps),
  standardFontDataUrl: byFileName(standardFonts),
  wasmUrl: byFileName(wasmModules),
} as const;

type AssetKind = keyof typeof assets;

/**
 * Answers PDF.js's requests for character maps, the standard 14 fonts and decoders from files bundled with the window.
 * PDF.js asks by plain file name, the bundle has hashed names, hence the lookup. Throws for a name that is not bundled.
 */
export class BundledBinaryData {
  async fetch({ kind, filename }: { kind: AssetKind; filename: string }): Promise<Uint8Array> {
    const url = assets[kind].get(filename);
    if (!url) throw new Error(`not bundled: ${kind} ${filename}`);
    const response = await fetch(url);
    if (!response.ok) throw new Error(`not served: ${kind} ${filename}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}

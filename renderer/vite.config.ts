import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { heicDecoder } from './heic-decoder.mjs';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Groups that many screens share; features themselves are lazy and split by their imports. */
const chunkOf = (id: string): string | undefined => {
  if (/node_modules\/pdfjs-dist\//.test(id)) return 'pdfjs';
  if (/node_modules\/(react|react-dom|scheduler|i18next|react-i18next|zustand)\//.test(id)) return 'react';
  if (/node_modules\/(@mantine|@floating-ui|react-remove-scroll|react-number-format|clsx)\//.test(id))
    return 'mantine';
  if (/node_modules\/(zod|@orpc|@tanstack\/(react-)?query)/.test(id)) return 'host';
  return undefined;
};

export default defineConfig({
  root: at('.'),
  // The shell serves from app://, the loopback host from a port: relative addresses fit both.
  base: './',
  publicDir: false,
  plugins: [react()],
  worker: { plugins: () => [heicDecoder()] },
  server: { fs: { allow: [at('..')] } },
  build: {
    outDir: at('../dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // Under the policy `default-src 'self'` a data: address for a font or picture would be refused.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      output: {
        codeSplitting: { groups: [{ debugName: 'shared', name: (id: string) => chunkOf(id) ?? null }] },
      },
    },
  },
});

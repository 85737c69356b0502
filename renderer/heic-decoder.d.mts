import type { Plugin } from 'vite';

export declare const heicDecoder: () => Plugin;

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { schemeFileSchema } from '../../../shared/formats/scheme-file.ts';

const FOLDER = fileURLToPath(new URL('../../../resources/schemes/', import.meta.url));

export const listBuiltInSchemes = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();

/** By its id, which is also the name of its file. */
export const readBuiltInScheme = (id: string): Scheme =>
  schemeFileSchema.parse(parse(readFileSync(`${FOLDER}${id}.yaml`, 'utf8')));

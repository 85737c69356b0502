import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { listJsonSchemas, writeJsonSchema } from '../../shared/formats/json-schema.ts';

/** Writes the published schemas: `node electron/cli/write-json-schemas.ts resources/json-schema`; a test compares them. */
const [target] = process.argv.slice(2);
if (!target) throw new Error('usage: write-json-schemas.ts FOLDER');
await mkdir(target, { recursive: true });
for (const each of listJsonSchemas()) await writeFile(join(target, each.file), writeJsonSchema(each));

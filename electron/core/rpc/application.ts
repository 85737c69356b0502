import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageSchema = z.object({ version: z.string() });

/** Where the parts of a built application are, below the folder that holds `package.json` and `dist`. */
export const findApplication = (
  root: string,
): { readonly renderer: string; readonly resources: string; readonly version: string } => ({
  renderer: join(root, 'dist', 'renderer'),
  resources: join(root, 'dist', 'resources'),
  version: packageSchema.parse(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).version,
});

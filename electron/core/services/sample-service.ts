import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { CoreContext } from './core-context.ts';

/** The one that a first-time user is led to: it has everything that scoring with points shows. */
const FIRST_SAMPLE = 'shaoxing-pilot-evaluation';

const samplesFolder = (context: CoreContext): string => join(context.resources, 'samples');

/** Ids of the schemes that a sample review was built for. */
export const listSamples = (context: CoreContext): ReadonlySet<string> => {
  const folder = samplesFolder(context);
  return new Set(existsSync(folder) ? readdirSync(folder) : []);
};

/** A sample that ships with the application. Throws `not-found` where there is none for the scheme. */
export const offerSample = (
  context: CoreContext,
  input: { readonly scheme?: string | undefined },
): { file: string; name: string } => {
  const scheme = input.scheme ?? FIRST_SAMPLE;
  if (!listSamples(context).has(scheme)) throw new PanelDeskError('not-found', { what: 'sample' });
  const folder = join(samplesFolder(context), scheme);
  const name = readdirSync(folder).find((each) => each.endsWith('.review.zip'));
  if (!name) throw new PanelDeskError('not-found', { what: 'sample' });
  return {
    file: context.files.registerPath(join(folder, name), { name, mediaType: 'application/zip' }),
    name,
  };
};

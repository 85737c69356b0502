import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { textIn } from '../../../shared/domain/text.ts';
import { SCHEME_FORMAT, schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import { readFormat } from '../../core/formats/read-format.ts';
import { readYamlFile } from '../../core/pack/read-source.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { createWords } from '../words.ts';
import { showScheme } from './show-scheme.ts';

const listBuiltIn = async (context: CommandContext): Promise<readonly Scheme[]> => {
  const folder = join(context.resources, 'schemes');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) =>
      readFormat(schemeFileSchema, SCHEME_FORMAT, name, await readYamlFile(join(folder, name), name)),
    ),
  );
};

export const runListSchemes = async (context: CommandContext): Promise<ExitStatus> => {
  const schemes = await listBuiltIn(context);
  context.output.answer(
    schemes.map((scheme) => `${scheme.id}  ${scheme.version}  ${textIn(scheme.title, context.language)}`),
    schemes.map(({ id, version, kind, title }) => ({ id, version, kind, title })),
  );
  return 0;
};

/** Everything that a built-in scheme says, with its sources. */
export const runShowScheme = async (context: CommandContext, id: string): Promise<ExitStatus> => {
  const scheme = (await listBuiltIn(context)).find((each) => each.id === id);
  if (!scheme) throw new PanelDeskError('not-found', { what: id });
  context.output.answer(showScheme(createWords(context.resources, context.language), scheme), scheme);
  return 0;
};

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import { checkScheme } from '../../../shared/domain/scheme-check.ts';
import { listIndicators, schemeMaxima } from '../../../shared/domain/scheme-indicators.ts';
import type { Scheme } from '../../../shared/domain/scheme.ts';
import { textIn } from '../../../shared/domain/text.ts';
import { writePoints } from '../../../shared/domain/points.ts';
import { SCHEME_FORMAT, schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import { decodeUtf8, readFormat } from '../../core/formats/read-format.ts';
import { parseYamlFile } from '../../core/pack/read-source.ts';
import { findLine } from '../../core/pack/yaml-lines.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';

/** The scheme, or its first fault with the line it is on. */
const readScheme = async (path: string): Promise<Scheme> => {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new PanelDeskError('file-unreadable', { name: path }, { cause });
  });
  const text = decodeUtf8(bytes, path);
  try {
    return readFormat(schemeFileSchema, SCHEME_FORMAT, path, parseYamlFile(text, path));
  } catch (error) {
    if (!isFailure(error, 'format-invalid')) throw error;
    const line = findLine(text, String(error.params['place'] ?? ''));
    if (line === undefined) throw error;
    throw new PanelDeskError('format-invalid', {
      ...error.params,
      line,
      place: `${line}: ${error.params['place']}`,
    });
  }
};

const listBuiltIn = async (context: CommandContext): Promise<readonly Scheme[]> => {
  const folder = join(context.resources, 'schemes');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(names.map((name) => readScheme(join(folder, name))));
};

export const runListSchemes = async (context: CommandContext): Promise<ExitStatus> => {
  const schemes = await listBuiltIn(context);
  context.output.answer(
    schemes.map((scheme) => `${scheme.id}  ${scheme.version}  ${textIn(scheme.title, context.language)}`),
    schemes.map(({ id, version, kind, title }) => ({ id, version, kind, title })),
  );
  return 0;
};

export const runShowScheme = async (context: CommandContext, id: string): Promise<ExitStatus> => {
  const scheme = (await listBuiltIn(context)).find((each) => each.id === id);
  if (!scheme) throw new PanelDeskError('not-found', { what: id });
  const maxima = schemeMaxima(scheme);
  const lines = scheme.groups.flatMap((group) => [
    `${textIn(group.title, context.language)}  ${writePoints(group.maxPoints)}`,
    ...group.indicators.map(
      (indicator) =>
        `  ${textIn(indicator.title, context.language)}  ${writePoints(indicator.maxPoints)}  ${indicator.unit ?? '/'}`,
    ),
  ]);
  const total = `${writePoints(maxima.base)} + ${writePoints(maxima.bonus)}`;
  context.output.answer(
    [`${scheme.id} ${scheme.version}  ${textIn(scheme.title, context.language)}  ${total}`, ...lines],
    scheme,
  );
  return 0;
};

/** 0 when the scheme can be used, 1 with every fault otherwise. */
export const runCheckScheme = async (context: CommandContext, file: string): Promise<ExitStatus> => {
  const scheme = await readScheme(file);
  const faults = checkScheme(scheme);
  const lines = faults.map((fault) => `✗ ${fault.path}: ${fault.rule} ${JSON.stringify(fault.params)}`);
  context.output.answer(lines.length > 0 ? lines : [`✓ ${scheme.id}: ${listIndicators(scheme).length}`], {
    scheme: scheme.id,
    faults,
  });
  return faults.length === 0 ? 0 : 1;
};

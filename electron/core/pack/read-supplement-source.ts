import { join } from 'node:path';
import type { z } from 'zod';
import { isFailure, PanelDeskError } from '../../../shared/domain/failure.ts';
import {
  SUPPLEMENT_SOURCE_FORMAT,
  supplementPartSourceSchema,
  supplementSourceSchema,
  type SupplementPartSource,
} from '../../../shared/formats/supplement-file.ts';
import { readFormat } from '../formats/read-format.ts';
import type { Whereabouts } from './check-references.ts';
import { firstExisting, namePlace, parseYamlFile, readSourceText } from './read-source.ts';
import { createLineFinder } from './yaml-lines.ts';

/** A document that a person wrote, with the lines of its places. */
interface Written<Content> {
  readonly content: Content;
  readonly where: Required<Whereabouts>;
}

export interface SupplementSource {
  readonly head: Written<z.output<typeof supplementSourceSchema>>;
  readonly parts: readonly (Written<SupplementPartSource> & { readonly folder: string })[];
}

const locateIn = (text: string): ((place: string) => string) => {
  const findLine = createLineFinder(text);
  return (place) => {
    const line = findLine(place);
    return namePlace(place, line === undefined ? undefined : { line });
  };
};

/** What a schema finds has a place; with its line it can be put right. */
const withLine = <Result>(locate: (place: string) => string, read: () => Result): Result => {
  try {
    return read();
  } catch (error) {
    if (!isFailure(error, 'format-invalid')) throw error;
    const { params } = error;
    const place = locate(String(params['place'] ?? ''));
    throw new PanelDeskError('format-invalid', { ...params, place }, { cause: error });
  }
};

const readHead = async (folder: string): Promise<SupplementSource['head']> => {
  const file = firstExisting(folder, ['supplement.yaml', 'supplement.json']);
  const text = await readSourceText(join(folder, file), file);
  const [value, locate] = [parseYamlFile(text, file), locateIn(text)];
  const content = withLine(locate, () =>
    readFormat(supplementSourceSchema, SUPPLEMENT_SOURCE_FORMAT, file, value),
  );
  return { content, where: { file, locate } };
};

const readPart = async (root: string, id: string): Promise<SupplementSource['parts'][number]> => {
  const folder = join(root, id);
  const name = firstExisting(folder, ['supplement.yaml', 'supplement.json'], id);
  const file = `${id}/${name}`;
  const text = await readSourceText(join(folder, name), file);
  const [value, locate] = [parseYamlFile(text, file), locateIn(text)];
  const parsed = supplementPartSourceSchema.safeParse(value);
  const refuse = (place: string, problem: string): PanelDeskError =>
    new PanelDeskError('format-invalid', { file, place: locate(place), problem });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw refuse(issue?.path.join('.') ?? '', issue?.message ?? '');
  }
  // The folder's name is where the panel's machine looks for the document.
  if (parsed.data.id !== id) throw refuse('id', `${parsed.data.id} ≠ ${id}`);
  return { content: parsed.data, where: { file, locate }, folder };
};

/**
 * Reads the folder that an officer keeps: `supplement.yaml` and one folder per submission. Throws `file-unreadable`,
 * `format-…`, each naming the file and the line.
 */
export const readSupplementSource = async (folder: string): Promise<SupplementSource> => {
  const head = await readHead(folder);
  const parts = [];
  for (const id of head.content.submissions) parts.push(await readPart(folder, id));
  return { head, parts };
};

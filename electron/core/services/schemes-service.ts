import { readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { SCHEME_FORMAT, schemeFileSchema } from '../../../shared/formats/scheme-file.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { readFormat } from '../formats/read-format.ts';
import { parseYamlFile } from '../pack/read-source.ts';
import { readImportFacts } from '../store/rows/review-rows.ts';
import type { CoreContext } from './core-context.ts';
import { listSamples } from './sample-service.ts';

const ENDING = '.yaml';

interface BuiltIn {
  readonly scheme: Scheme;
  readonly digest: string;
}

const readBuiltIn = async (context: CoreContext, id: string): Promise<BuiltIn> => {
  const file = `${id}${ENDING}`;
  const value = parseYamlFile(await readFile(join(context.resources, 'schemes', file), 'utf8'), file);
  return {
    scheme: readFormat(schemeFileSchema, SCHEME_FORMAT, file, value),
    digest: digestOf(toCanonicalJson(value)),
  };
};

const listIds = (context: CoreContext): readonly string[] =>
  readdirSync(join(context.resources, 'schemes'))
    .filter((name) => name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();

/** 方案库: the schemes that come with the application, by id. */
export const listSchemes = async (context: CoreContext): Promise<HostOutputs['schemes']['list']> => {
  const samples = listSamples(context);
  const all = await Promise.all(listIds(context).map((id) => readBuiltIn(context, id)));
  return {
    schemes: all.map(({ scheme: { id, version, kind, title, policy } }) => ({
      id,
      version,
      kind,
      title,
      policy: { title: policy.title, status: policy.status },
      sample: samples.has(id),
    })),
  };
};

/** Throws `not-found` for an id that is no built-in scheme's. */
export const readBuiltInScheme = async (
  context: CoreContext,
  input: { readonly id: string },
): Promise<SchemeView> => {
  if (!listIds(context).includes(input.id)) throw new PanelDeskError('not-found', { what: input.id });
  const { scheme, digest } = await readBuiltIn(context, input.id);
  return { published: scheme, scheme, fillings: [], digest };
};

/** The scheme that a review is pinned to, and what the bureau put into its slots. */
export const readReviewScheme = (
  context: CoreContext,
  input: { readonly reviewId: ReviewId },
): SchemeView => {
  const workspace = context.workspaces().open(input.reviewId);
  const facts = readImportFacts(workspace.reads);
  return {
    published: schemeFileSchema.parse(JSON.parse(facts.schemeDocument)),
    scheme: workspace.review.scheme,
    fillings: [...workspace.review.fillings],
    digest: facts.schemeDigest,
  };
};

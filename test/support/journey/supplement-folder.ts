import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packSupplement } from '../../../electron/core/pack/pack-supplement.ts';
import type { Signer } from '../../../electron/core/signing/signer.ts';
import { finish } from '../../../electron/cli/demo/core-client.ts';
import type { OpenedFile } from '../../../shared/contract/intake.ts';
import type { Desk } from './desk.ts';
import { bureauSigner } from './review-folder.ts';
import { BASE_A, OUTPUT, PLAN, SITE } from './small-review.ts';
import { aTinyPdf } from './tiny-files.ts';

export interface SupplementFolder {
  readonly head?: Record<string, unknown>;
  /** Parts by submission; the small one otherwise: a new plan, a list, and another area for the first submission. */
  readonly parts?: Readonly<Record<string, Record<string, unknown>>>;
  /** What is in each file, instead of a tiny PDF. */
  readonly content?: Uint8Array;
}

export const SUPPLEMENT_TITLE = '补充材料（第一次）';

/** In place of the plan, something beside it, and another number for the site. */
export const aSupplementPart = (id: string = BASE_A) => ({
  id,
  materials: [
    {
      id: 'plan-2',
      title: '平面图（更正）',
      file: 'plan-2.pdf',
      evidence: ['floor-plan'],
      indicators: [SITE],
      replaces: PLAN,
    },
    { id: 'list', title: '成果清单', file: 'list.pdf', indicators: [OUTPUT] },
  ],
  claims: [{ indicator: SITE, value: '1802', unit: '平方米' }],
});

/** Writes what an officer keeps: `supplement.yaml` and a folder per submission (JSON is YAML). */
export const writeSupplementFolder = (folder: string, change: SupplementFolder = {}): string => {
  const parts: Readonly<Record<string, Record<string, unknown>>> = change.parts ?? {
    [BASE_A]: aSupplementPart(),
  };
  mkdirSync(folder, { recursive: true });
  const head = {
    format: 'paneldesk/supplement-source/1',
    id: 'first-supplement',
    title: SUPPLEMENT_TITLE,
    submissions: Object.keys(parts),
    ...change.head,
  };
  writeFileSync(join(folder, 'supplement.yaml'), JSON.stringify(head, null, 2));
  for (const [id, part] of Object.entries(parts)) {
    mkdirSync(join(folder, id), { recursive: true });
    writeFileSync(join(folder, id, 'supplement.yaml'), JSON.stringify(part, null, 2));
    const materials = (part['materials'] ?? []) as readonly { readonly file: string }[];
    for (const { file } of materials)
      writeFileSync(join(folder, id, file), change.content ?? aTinyPdf(2, `${id} ${file}`));
  }
  return folder;
};

/** Packs a supplement to a package of the small review; signed by the bureau unless `signer` is null. Gives its path. */
export const packSmallSupplement = async (
  folder: string,
  to: string,
  change: SupplementFolder & {
    readonly name?: string;
    readonly signer?: Signer | null;
    readonly earlier?: readonly string[];
  } = {},
): Promise<string> => {
  const name = change.name ?? 'first';
  const { path } = await packSupplement({
    folder: writeSupplementFolder(join(folder, `${name}-supplement-source`), change),
    target: join(folder, `${name}.supplement.zip`),
    package: to,
    earlier: change.earlier ?? [],
    date: '2026-04-15',
    signer: change.signer === undefined ? await bureauSigner() : (change.signer ?? undefined),
  });
  return path;
};

/** Opens it as a window does. */
export const openSupplement = (desk: Desk, path: string): Promise<OpenedFile> =>
  finish(desk.client.intake.open({ file: desk.core.files.registerPath(path, { name: 'x.supplement.zip' }) }));

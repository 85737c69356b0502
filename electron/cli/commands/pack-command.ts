import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { packReview } from '../../core/pack/pack-review.ts';
import { packSupplement } from '../../core/pack/pack-supplement.ts';
import { openKey } from '../../core/signing/seat-key.ts';
import type { Signer } from '../../core/signing/signer.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';

/** The PIN of a key file comes from the environment or a file: command lines are seen by other users of the machine. */
export const readPin = async (options: { readonly pinFile?: string | undefined }): Promise<string> => {
  const { pinFile } = options;
  if (pinFile !== undefined) {
    const text = await readFile(pinFile, 'utf8').catch((cause: unknown) => {
      throw new PanelDeskError('file-unreadable', { name: pinFile }, { cause });
    });
    return text.trim();
  }
  const pin = process.env['PANELDESK_PIN'];
  if (pin === undefined) throw new PanelDeskError('pin-wrong', { tries: 0 });
  return pin;
};

export const openKeyFile = async (path: string, pin: string): Promise<Signer> => {
  const p12 = await readFile(path).catch((cause: unknown) => {
    throw new PanelDeskError('file-unreadable', { name: path }, { cause });
  });
  return openKey(p12, pin);
};

export interface PackCommandOptions {
  readonly out: string;
  readonly key?: string | undefined;
  readonly pinFile?: string | undefined;
  /** The package that is supplemented, and earlier supplements of it. */
  readonly supplements?: string | undefined;
  readonly after?: readonly string[] | undefined;
}

export const runPack = async (
  context: CommandContext,
  folder: string,
  options: PackCommandOptions,
): Promise<ExitStatus> => {
  const signer =
    options.key === undefined ? undefined : await openKeyFile(options.key, await readPin(options));
  const common = {
    folder,
    target: options.out,
    date: context.now().toISOString().slice(0, 10),
    signer,
    progress: context.output.progress,
  };
  const { supplements, after = [] } = options;
  if (supplements === undefined && after.length > 0)
    throw new PanelDeskError('input-invalid', { field: '--after' });
  const written =
    supplements === undefined
      ? await packReview({ ...common, schemes: join(context.resources, 'schemes') })
      : await packSupplement({ ...common, package: supplements, earlier: after });
  context.output.answer([`${written.path}  ${written.bytes} bytes  sha256 ${written.sha256}`], {
    file: written.path,
    bytes: written.bytes,
    sha256: written.sha256,
    signed: signer !== undefined,
  });
  return 0;
};

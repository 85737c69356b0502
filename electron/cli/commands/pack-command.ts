import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { packReview } from '../../core/pack/pack-review.ts';
import { packSupplement } from '../../core/pack/pack-supplement.ts';
import { findRevocation, readCrl } from '../../core/signing/crl.ts';
import { requireForSigning } from '../../core/signing/require-issued.ts';
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
  /** Certificates that the bureau revoked. */
  readonly crl?: string | undefined;
  /** The package that is supplemented, and earlier supplements of it. */
  readonly supplements?: string | undefined;
  readonly after?: readonly string[] | undefined;
}

/** The list of the root that this package is signed under; another one would say nothing at the panel. */
const readOwnCrl = async (path: string, signer: Signer | undefined): Promise<Uint8Array> => {
  const file = await readFile(path).catch((cause: unknown) => {
    throw new PanelDeskError('file-unreadable', { name: path }, { cause });
  });
  const crl = readCrl(file, path);
  const root = signer?.chain.at(-1);
  if (!signer || !root || findRevocation([crl], signer.certificate, root) === 'unknown')
    throw new PanelDeskError('input-invalid', { field: '--crl' });
  if (findRevocation([crl], signer.certificate, root) !== 'good')
    throw new PanelDeskError('input-invalid', { field: '--key' });
  return crl;
};

export const runPack = async (
  context: CommandContext,
  folder: string,
  options: PackCommandOptions,
): Promise<ExitStatus> => {
  const signer =
    options.key === undefined ? undefined : await openKeyFile(options.key, await readPin(options));
  // A root signs certificates; a package that it signed would be refused at every panel.
  if (signer) requireForSigning(signer.certificate);
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
  if (supplements !== undefined && options.crl !== undefined)
    throw new PanelDeskError('input-invalid', { field: '--crl' });
  const revoked = options.crl === undefined ? undefined : await readOwnCrl(options.crl, signer);
  const written =
    supplements === undefined
      ? await packReview({ ...common, revoked, schemes: join(context.resources, 'schemes') })
      : await packSupplement({ ...common, package: supplements, earlier: after });
  context.output.answer([`${written.path}  ${written.bytes} bytes  sha256 ${written.sha256}`], {
    file: written.path,
    bytes: written.bytes,
    sha256: written.sha256,
    signed: signer !== undefined,
  });
  return 0;
};

import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import { writeAtomically } from '../../core/files/write-atomically.ts';
import { createBureauRoot, issueKey } from '../../core/signing/bureau-keys.ts';
import { readCertificate } from '../../core/signing/signer.ts';
import type { CommandContext } from '../environment.ts';
import type { ExitStatus } from '../output.ts';
import { readPin } from './pack-command.ts';

interface MadeKey {
  readonly p12: Uint8Array;
  readonly certificate: Uint8Array;
  readonly fingerprint: string;
}

/** Key and certificate side by side; an existing file is never replaced, for a key cannot be made again. */
const saveKey = async (
  context: CommandContext,
  folder: string,
  name: string,
  key: MadeKey,
): Promise<ExitStatus> => {
  const p12 = join(folder, `${name}.p12`);
  const certificate = join(folder, `${name}.pem`);
  await writeAtomically(p12, key.p12, { replace: false });
  await writeAtomically(certificate, Buffer.from(new X509Certificate(key.certificate).toString()), {
    replace: false,
  });
  const facts = readCertificate(key.certificate);
  context.output.answer([`${p12}`, `${certificate}`, `${facts.commonName}  SHA-256 ${key.fingerprint}`], {
    p12,
    certificate,
    ...facts,
  });
  return 0;
};

export interface NewCaOptions {
  readonly name: string;
  readonly out: string;
  readonly days: number;
  readonly pinFile?: string | undefined;
}

export const runNewCa = async (context: CommandContext, options: NewCaOptions): Promise<ExitStatus> => {
  const key = await createBureauRoot({
    commonName: options.name,
    pin: await readPin(options),
    notBefore: context.now(),
    days: options.days,
  });
  return saveKey(context, options.out, 'bureau-root', key);
};

export interface IssueOptions extends NewCaOptions {
  readonly root: string;
  readonly rootPinFile: string;
  readonly id: string;
}

export const runIssue = async (context: CommandContext, options: IssueOptions): Promise<ExitStatus> => {
  const rootP12 = await readFile(options.root).catch((cause: unknown) => {
    throw new PanelDeskError('file-unreadable', { name: options.root }, { cause });
  });
  const key = await issueKey({
    commonName: options.name,
    pin: await readPin(options),
    notBefore: context.now(),
    days: options.days,
    friendlyName: options.id,
    root: { p12: rootP12, pin: await readPin({ pinFile: options.rootPinFile }) },
  });
  return saveKey(context, options.out, options.id, key);
};

/** A certificate's facts; a `.p12` has to be opened with its PIN by the caller's own tools, `openssl pkcs12` for one. */
export const runShowKey = async (context: CommandContext, file: string): Promise<ExitStatus> => {
  try {
    const facts = readCertificate(new Uint8Array(new X509Certificate(await readFile(file)).raw));
    context.output.answer(
      [
        basename(file),
        `  ${facts.commonName} (${facts.issuerCommonName})`,
        `  SHA-256 ${facts.fingerprint}`,
        `  ${facts.notBefore} – ${facts.notAfter}`,
      ],
      facts,
    );
    return 0;
  } catch (cause) {
    throw new PanelDeskError('file-unreadable', { name: basename(file) }, { cause });
  }
};

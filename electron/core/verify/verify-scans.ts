import type { SealFile } from '../../../shared/formats/results-file.ts';
import type { Bag } from '../bag/read-bag.ts';
import { failed, passed, type Check, type SignatureLine } from './verification.ts';
import { penLine } from './verify-papers.ts';

const FOLDER = 'data/scans';

/** Scans that somebody's signature is on. */
const listUsed = ({ opinions, papers }: SealFile): ReadonlySet<string> =>
  new Set(
    [...opinions, ...papers].flatMap(({ signers }) =>
      signers.flatMap(({ scanSha256 }) => (scanSha256 === undefined ? [] : [scanSha256])),
    ),
  );

/** 纸质签署 of the opinions: the scan is what there is of it, and who signed was confirmed on paper. */
export const listPenned = ({
  opinions,
}: SealFile): { readonly checks: readonly Check[]; readonly signatures: readonly SignatureLine[] } => ({
  checks: opinions.flatMap(({ file, signers }) =>
    signers.flatMap(({ name, scanSha256 }) =>
      scanSha256 === undefined ? [] : [passed('pen-signatures', file, { name, scan: scanSha256 })],
    ),
  ),
  signatures: opinions.flatMap(({ file, signers }) => signers.flatMap((signer) => penLine(file, signer))),
});

/** Each scan is there as it was sealed, each signature with a pen has its scan, and no scan is there for nothing. */
export const checkScans = (bag: Bag, seal: SealFile): readonly Check[] => {
  const files = new Map(bag.payload.map((file) => [file.path, file]));
  const used = listUsed(seal);
  const sealed = new Set<string>(seal.scans.map(({ sha256 }) => sha256));
  const faults = [
    ...[...used]
      .filter((sha256) => !sealed.has(sha256))
      .map((sha256) => failed('scans', `${FOLDER}/${sha256}`, 'scan-missing')),
    ...seal.scans.flatMap(({ file, sha256, bytes }): Check[] => {
      const path = `data/${file}`;
      const found = files.get(path);
      if (!found || !path.startsWith(`${FOLDER}/${sha256}`)) return [failed('scans', path, 'scan-missing')];
      if (found.digests.sha256 !== sha256) return [failed('scans', path, 'digest-differs')];
      if (found.bytes !== bytes) return [failed('scans', path, 'size-differs')];
      return used.has(sha256) ? [] : [failed('scans', path, 'scan-unused')];
    }),
  ];
  if (faults.length > 0) return faults;
  return seal.scans.length === 0 ? [] : [passed('scans', FOLDER, { count: seal.scans.length })];
};

import type { Paper, SignaturePlaceholder, TableCell, TableRow } from './paper-blocks.ts';

/** A person who signs a paper, or is named where the ink would be. */
export type PaperSigner = {
  /** `expert01`…, `chair`; absent for a member who will not sign. */
  readonly fieldName?: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  /** SHA-256 of the seat's certificate, `AB:CD:…`, when the seat has one already. */
  readonly fingerprint?: string;
  /** 附不同意见, 拒签（附理由）, 视为同意 */
  readonly note?: string;
};

/** Short codes at the foot of every page: what was frozen, and the activity log's head. */
export type PaperCodes = {
  /** `7F3A-91C2-0BDE`; absent on a draft. */
  readonly contentCode?: string;
  readonly logCode?: string;
};

/** The first and last two bytes: enough to find the right line, the whole one is under the ink. */
const shortFingerprint = (fingerprint: string): string =>
  `${fingerprint.slice(0, 5)}:…:${fingerprint.slice(-5)}`;

export const placeholderOf = (signer: PaperSigner): SignaturePlaceholder => {
  const certificate = signer.fingerprint && `证书 ${shortFingerprint(signer.fingerprint)}`;
  return {
    name: signer.name,
    detail: [signer.role, certificate].filter(Boolean).join('\n'),
    ...(signer.fieldName === undefined ? {} : { fieldName: signer.fieldName }),
    ...(signer.note === undefined ? {} : { note: signer.note }),
  };
};

export const footerOf = (codes: PaperCodes): NonNullable<Paper['footer']> => ({
  ...(codes.contentCode === undefined ? {} : { left: `内容校验码 ${codes.contentCode}` }),
  ...(codes.logCode === undefined ? {} : { right: `操作记录 ${codes.logCode}` }),
});

/** A row of column titles. */
export const headRow = (titles: readonly string[]): TableRow =>
  titles.map((text): TableCell => ({ text, align: 'center', bold: true, shaded: true }));

/** The first cell of a row whose group runs over several rows. */
export const groupCell = (groups: readonly string[], index: number): TableCell => ({
  text: groups[index] ?? '',
  joinsAbove: index > 0 && groups[index - 1] === groups[index],
});

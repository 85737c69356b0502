import type { PaperView } from '../../../../shared/contract/papers.ts';
import { asMemberId, asSubmissionId, type MemberId, type Sha256 } from '../../../../shared/domain/ids.ts';
import type { PaperKind } from '../../../../shared/domain/signing/paper.ts';

export const LI = asMemberId('m-li');
export const WANG = asMemberId('m-wang');
export const CHAIR = asMemberId('m-chair');
export const SECRETARY = asMemberId('m-sec');
export const BASE_A = asSubmissionId('base-a');
export const BASE_B = asSubmissionId('base-b');

const AT = '2026-05-06T01:30:00.000Z';

export const bySigner = (
  member: MemberId,
  how: 'key' | 'scan' | null = null,
  scan?: Sha256,
): PaperView['signers'][number] => ({
  member,
  name: member,
  how,
  at: how === null ? null : AT,
  ...(scan === undefined ? {} : { scan }),
});

/** A paper fixed for signature, nobody's yet; a test states only what matters to it. */
export const aPaper = (kind: PaperKind, change: Partial<PaperView> = {}): PaperView => ({
  id: [kind, change.submissionId, change.member?.id].filter((part) => part !== undefined).join('/'),
  kind,
  state: 'fixed',
  signers: [],
  awaitsOwn: false,
  ...(change.submissionId === undefined ? {} : { baseName: change.submissionId }),
  ...change,
});

import type { ClaimedTime, MemberId, SubmissionId } from '../../../shared/domain/ids.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { SaidState } from '../../../shared/domain/signing/outcome.ts';
import { STATEMENT_FORMAT } from '../../../shared/formats/statement-file.ts';
import { toCanonicalJson } from '../formats/canonical-json.ts';
import { signDetached } from '../signing/cms-detached.ts';
import type { Signer } from '../signing/signer.ts';
import type { Freeze } from '../store/rows/freeze-rows.ts';
import type { StoredStatement } from '../store/rows/outcome-rows.ts';
import type { Workspace } from '../workspace/workspace.ts';

export interface Statement {
  readonly submission: SubmissionId;
  readonly member: RosterMember;
  readonly state: Exclude<SaidState, 'signed'>;
  readonly text: string;
  readonly recordedBy?: MemberId | undefined;
  readonly at: ClaimedTime;
}

/** 书面意见 as a file of its own: what is signed is the text that was written, about the results of this freeze. */
export const writeStatement = (workspace: Workspace, freeze: Freeze, statement: Statement): Uint8Array =>
  Buffer.from(
    toCanonicalJson({
      format: STATEMENT_FORMAT,
      review: workspace.review.id,
      submission: statement.submission,
      resultsSha256: freeze.resultsDigest,
      member: statement.member.id,
      name: statement.member.name,
      outcome: statement.state,
      text: statement.text,
      ...(statement.recordedBy === undefined ? {} : { recordedBy: statement.recordedBy }),
      at: statement.at,
    }),
    'utf8',
  );

/** Stores the document, and beside it the detached signature of whoever made it. */
export const storeStatement = async (
  workspace: Workspace,
  freeze: Freeze,
  statement: Statement,
  signer?: Signer,
): Promise<StoredStatement> => {
  const bytes = writeStatement(workspace, freeze, statement);
  const document = await workspace.blobs.putBlob(bytes, { name: 'statement.json' });
  if (!signer) return { document: document.sha256 };
  const cms = await signDetached(bytes, signer);
  const signature = await workspace.blobs.putBlob(cms, { name: 'statement.p7s' });
  return { document: document.sha256, signature: signature.sha256 };
};

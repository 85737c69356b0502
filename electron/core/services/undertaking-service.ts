import type { UndertakingView } from '../../../shared/contract/convening.ts';
import { UNDERTAKING, wordsOfUndertaking } from '../../../shared/domain/convening/undertaking.ts';
import { PanelDeskError } from '../../../shared/domain/failure.ts';
import type { Sha256 } from '../../../shared/domain/ids.ts';
import { isBoundedInk, isEmptyInk, type Ink } from '../../../shared/domain/signing/ink.ts';
import { digestOf, toCanonicalJson } from '../formats/canonical-json.ts';
import { findUndertaking, insertUndertaking } from '../store/rows/standing-rows.ts';
import type { CoreContext } from './core-context.ts';
import { requirePresent } from './require-access.ts';
import { requireSeat, type SeatInput } from './require-seat.ts';

/** Of the Chinese words in force: RFC 8785, SHA-256. */
export const undertakingDigest = (): Sha256 => digestOf(toCanonicalJson(wordsOfUndertaking(UNDERTAKING)));

/** 保密与廉洁承诺书 as the own seat has to read it. */
export const readUndertaking = (context: CoreContext, input: SeatInput): UndertakingView => {
  const { workspace, member } = requireSeat(context, input);
  return {
    title: UNDERTAKING.title,
    clauses: UNDERTAKING.clauses.map(({ heading, items }) => ({ heading, items: [...items] })),
    sha256: undertakingDigest(),
    signedAt: findUndertaking(workspace.reads, member.id)?.signedAt ?? null,
  };
};

/**
 * Signed once by everybody who sits here, the secretary too. Throws `not-signed-in`, `already-done`, `input-invalid` where the words that
 * were shown are not those in force, `ink-empty`.
 */
export const signUndertaking = (
  context: CoreContext,
  input: SeatInput & { readonly sha256: Sha256; readonly ink: Ink },
): { savedAt: string } => {
  const seated = requireSeat(context, input);
  requirePresent(seated);
  const { workspace, member } = seated;
  if (findUndertaking(workspace.reads, member.id)) throw new PanelDeskError('already-done');
  if (input.sha256 !== undertakingDigest()) throw new PanelDeskError('input-invalid', { field: 'sha256' });
  if (isEmptyInk(input.ink)) throw new PanelDeskError('ink-empty');
  if (!isBoundedInk(input.ink)) throw new PanelDeskError('input-invalid', { field: 'ink' });
  const ink = toCanonicalJson(input.ink);
  const { at } = workspace.run({
    actor: member.id,
    event: 'member.undertook',
    data: { member: member.id, text: input.sha256, ink: digestOf(ink) },
    write: (db, signedAt) =>
      insertUndertaking(db, { member: member.id, textSha256: input.sha256, ink, signedAt }),
  });
  return { savedAt: at };
};

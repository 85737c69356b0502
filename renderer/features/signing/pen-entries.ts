import type { PaperView } from '../../../shared/contract/papers.ts';
import type { MemberId, Sha256 } from '../../../shared/domain/ids.ts';
import type { PenLine } from '../../ui/papers/pen-choice.ts';
import type { Signer } from './signing-order.ts';

/** Of each member who signed an opinion with a pen, the scan that shows it. */
export const findScans = (papers: readonly PaperView[]): ReadonlyMap<MemberId, Sha256> =>
  new Map(
    papers
      .filter(({ kind }) => kind === 'opinion')
      .flatMap(({ signers }) =>
        signers.flatMap(({ member, scan }) => (scan === undefined ? [] : [[member, scan] as const])),
      ),
  );

/** Whether a scan can be attached for this member now; whoever leads waits for the others. */
export const mayPenFor = (
  lines: readonly PenLine[],
  signers: readonly Pick<Signer, 'member' | 'turn'>[],
  member: MemberId,
): boolean =>
  signers.some((signer) => signer.member === member && signer.turn === 'yes') &&
  lines.some((line) => line.signers.some((each) => each.member === member));

import type { EvidenceRequirement } from '../../../shared/domain/scheme/indicator.ts';
import type { LocalText } from '../../../shared/domain/text.ts';

interface Joiners {
  readonly and: string;
  readonly or: string;
}

/** 设备清单、发票或共享协议书: all of the list, any one of what 或 joins. */
export const writeEvidence = (
  required: readonly EvidenceRequirement[],
  localText: (text: LocalText) => string,
  { and, or }: Joiners,
): string => required.map((each) => each.anyOf.map((kind) => localText(kind.title)).join(or)).join(and);

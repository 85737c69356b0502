import type { Indicator } from '../../../../shared/domain/scheme/indicator.ts';
import type { Scheme } from '../../../../shared/domain/scheme/scheme.ts';

/** What the scheme says to look out for at a row; nothing for a veto or a conclusion. */
export const listCautions = (scheme: Scheme | undefined, subject: string): Indicator['cautions'] =>
  scheme?.groups.flatMap((group) => group.indicators).find(({ id }) => id === subject)?.cautions ?? [];

import { isInked, type OpinionSignatureState } from '../../../shared/domain/signing/outcome.ts';
import type { Signer } from './signing-order.ts';

/** From plain agreement to the most that has to be noticed. */
const WEIGHT: Readonly<Record<OpinionSignatureState, number>> = {
  'to-sign': 0,
  signed: 1,
  deemed: 2,
  'signed-with-dissent': 3,
  refused: 4,
};

/** One word for all that a signer said: the one that most has to be noticed; `to-sign` while anything is left. */
export const summariseState = ({ state, outcomes }: Signer): OpinionSignatureState => {
  if (state === 'to-sign') return 'to-sign';
  const words = outcomes.map((outcome) => outcome.state).filter((each) => each !== 'to-sign');
  return words.reduce<OpinionSignatureState>(
    (most, each) => (WEIGHT[each] > WEIGHT[most] ? each : most),
    'signed',
  );
};

export interface SaidCount {
  readonly said: number;
  readonly of: number;
}

export const countSaid = ({ outcomes }: Signer): SaidCount => ({
  said: outcomes.filter(({ state }) => state !== 'to-sign').length,
  of: outcomes.length,
});

export const countSigned = ({ outcomes }: Signer): number =>
  outcomes.filter(({ state }) => isInked(state)).length;

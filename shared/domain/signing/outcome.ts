/** What a member says to an opinion: 同意 · 同意，附不同意见 · 拒签，附理由. */
export const OUTCOMES = ['agree', 'dissent', 'refuse'] as const;

export type Outcome = (typeof OUTCOMES)[number];

/** 待签 · 已签 · 已签（附不同意见） · 拒签（附理由） · 视为同意 (2-domain, Opinion and signatures). */
export const SIGNATURE_STATES = ['to-sign', 'signed', 'signed-with-dissent', 'refused', 'deemed'] as const;

export type OpinionSignatureState = (typeof SIGNATURE_STATES)[number];

/** The states in which nothing is left to say. */
export const SAID_STATES = ['signed', 'signed-with-dissent', 'refused', 'deemed'] as const;

export type SaidState = (typeof SAID_STATES)[number];

export const stateOf = (outcome: Outcome): SaidState => {
  switch (outcome) {
    case 'agree':
      return 'signed';
    case 'dissent':
      return 'signed-with-dissent';
    case 'refuse':
      return 'refused';
  }
};

/** Whether the signature itself is in the document. */
export const isInked = (state: OpinionSignatureState): boolean =>
  state === 'signed' || state === 'signed-with-dissent';

/** A dissent and a refusal are nothing without their words. */
export const wantsWords = (outcome: Outcome): boolean => outcome !== 'agree';

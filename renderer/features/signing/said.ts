import { create } from 'zustand';
import type { SubmissionId } from '../../../shared/domain/ids.ts';
import { wantsWords, type Outcome } from '../../../shared/domain/signing/outcome.ts';

/** What the member is going to say to one opinion. */
export interface Saying {
  readonly outcome: Outcome;
  readonly text: string;
}

export const AGREEMENT: Saying = { outcome: 'agree', text: '' };

export type Sayings = Readonly<Partial<Record<SubmissionId, Saying>>>;

interface SaidStore {
  /** Whose words these are: another seat never finds them. */
  readonly session: string | null;
  readonly sayings: Sayings;
  /** The opinion for which words are owed and were asked for. */
  readonly asked: SubmissionId | null;
  readonly ask: (submission: SubmissionId) => void;
  readonly change: (session: string, submission: SubmissionId, saying: Saying) => void;
  readonly forget: () => void;
}

/** Words typed so far, kept while the seat looks at another opinion or another stage. */
export const useSaid = create<SaidStore>((set) => ({
  session: null,
  sayings: {},
  asked: null,
  ask: (submission) => set({ asked: submission }),
  change: (session, submission, saying) =>
    set((before) => ({
      session,
      asked: null,
      sayings: { ...(before.session === session ? before.sayings : {}), [submission]: saying },
    })),
  forget: () => set({ session: null, sayings: {}, asked: null }),
}));

export const sayingOf = (sayings: Sayings, submission: SubmissionId): Saying =>
  sayings[submission] ?? AGREEMENT;

export interface SayingTally {
  readonly signs: number;
  readonly dissents: number;
  readonly refuses: number;
}

export const tallySayings = (sayings: Sayings, submissions: readonly SubmissionId[]): SayingTally => {
  const outcomes = submissions.map((each) => sayingOf(sayings, each).outcome);
  const count = (wanted: Outcome): number => outcomes.filter((each) => each === wanted).length;
  return {
    signs: count('agree') + count('dissent'),
    dissents: count('dissent'),
    refuses: count('refuse'),
  };
};

/** The first opinion that a dissent or a refusal was chosen for, without its words. */
export const findWordless = (
  sayings: Sayings,
  submissions: readonly SubmissionId[],
): SubmissionId | undefined =>
  submissions.find((each) => {
    const { outcome, text } = sayingOf(sayings, each);
    return wantsWords(outcome) && text.trim() === '';
  });

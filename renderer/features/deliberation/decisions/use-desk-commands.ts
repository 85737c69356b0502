import { stepSubject } from './subject-order.ts';
import type { DecisionDesk } from './use-decision-desk.ts';
import { useDecisionKeys } from './use-decision-keys.ts';

/** 1–9 choose, Enter records and goes to the next undecided subject, J and K move. */
export const useDeskCommands = (desk: DecisionDesk): void => {
  const { view, open, mayWrite, show, pick, record } = desk;
  useDecisionKeys(open !== undefined, (command) => {
    if (!view || !open) return;
    const { subject } = open;
    switch (command.type) {
      case 'record':
        if (mayWrite) void record();
        return;
      case 'next':
      case 'previous': {
        const next = stepSubject(view.subjects, subject.id, command.type === 'next' ? 1 : -1);
        if (next) show(next.id);
        return;
      }
      case 'choose': {
        const choice = subject.choices[command.place - 1];
        if (mayWrite && choice?.blockedBy.length === 0) pick(choice.id);
      }
    }
  });
};

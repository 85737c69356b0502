import { AUTHORISATION } from './table.ts';
import { SEAT_KINDS, WORLD_STAGES, type Row } from './who-and-when.ts';

const WORDS = {
  nobody: 'no seat',
  stranger: 'seat of another review',
  former: 'replaced member',
  absent: 'not signed in',
  recused: 'recused member',
  member: 'member',
  chair: 'chair',
  secretary: 'secretary',
} as const;

const line = (path: string, { who, when }: Row): string => {
  const seats = SEAT_KINDS.map((kind) => ((who as readonly string[]).includes(kind) ? '●' : '–'));
  const stages = WORLD_STAGES.filter((stage) => when.includes(stage));
  const times = stages.length === WORLD_STAGES.length ? 'always' : stages.join(', ');
  return `| \`${path}\` | ${seats.join(' | ')} | ${times} |`;
};

/** `docs/authorisation.md`: the table as people read it. */
export const writeAuthorisation = (): string =>
  [
    '# Who may call what, and when',
    '',
    'Every procedure of the contract. ● may call it at the stages of the last column; everybody else, and everybody at another',
    'stage, is refused and nothing changes. “Recused member” asks about the submission from which he or she is recused. On the',
    'member’s own laptop (`own-laptop`) there is only that member’s seat. Made from `test/security/authorisation`, which calls',
    'each procedure with each seat at each stage and fails where the core does something else.',
    '',
    `| procedure | ${SEAT_KINDS.map((kind) => WORDS[kind]).join(' | ')} | stages |`,
    `| --- | ${SEAT_KINDS.map(() => ':-:').join(' | ')} | --- |`,
    ...Object.keys(AUTHORISATION)
      .sort()
      .map((path) => line(path, AUTHORISATION[path as keyof typeof AUTHORISATION])),
    '',
  ].join('\n');

import { refuse } from './refuse.ts';

const SUBMITTED_BEFORE =
  'EXISTS (SELECT 1 FROM sheet WHERE member_id = OLD.member_id AND submission_id = OLD.submission_id AND submitted_at IS NOT NULL)';

/** What must not change after it was written once: where, when, and on which action. Part of the first migration. */
export const SEAL_TRIGGERS: readonly string[] = [
  refuse('entry_sealed_move', 'UPDATE', 'entry', SUBMITTED_BEFORE),
  refuse('evidence_sealed_move', 'UPDATE', 'evidence', SUBMITTED_BEFORE),
  refuse('sheet_stays', 'DELETE', 'sheet'),
  refuse('sheet_closed_insert', 'INSERT', 'sheet', 'EXISTS (SELECT 1 FROM round)'),
  refuse('sheet_closed_update', 'UPDATE', 'sheet', 'EXISTS (SELECT 1 FROM round)'),
  refuse('member_stays_signed_in', 'UPDATE', 'member', 'OLD.signed_in_at IS NOT NULL'),
  refuse('member_stays', 'DELETE', 'member'),
  refuse(
    'activity_follows',
    'INSERT',
    'activity',
    `NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM activity) OR NEW.previous <> coalesce((SELECT hash FROM activity ORDER BY seq DESC LIMIT 1), '0000000000000000000000000000000000000000000000000000000000000000')`,
  ),
  refuse(
    'document_is_fixed',
    'UPDATE',
    'document',
    'NEW.freeze_id <> OLD.freeze_id OR NEW.submission_id <> OLD.submission_id OR (SELECT voided_at FROM freeze WHERE id = OLD.freeze_id) IS NOT NULL OR EXISTS (SELECT 1 FROM return_package WHERE freeze_id = OLD.freeze_id)',
  ),
  refuse('document_stays', 'DELETE', 'document'),
  refuse(
    'signature_of_freeze_in_force',
    'INSERT',
    'signature',
    '(SELECT voided_at FROM freeze WHERE id = NEW.freeze_id) IS NOT NULL',
  ),
  refuse('return_is_fixed', 'UPDATE', 'return_package'),
  refuse('return_stays', 'DELETE', 'return_package'),
  refuse('copy_is_fixed', 'UPDATE', 'return_copy'),
  refuse('copy_stays', 'DELETE', 'return_copy'),
  refuse('seat_key_is_fixed', 'UPDATE OF member_id, p12, certificate, fingerprint, not_after', 'seat'),
  refuse('seat_stays', 'DELETE', 'seat'),
  refuse('acceptance_is_fixed', 'UPDATE', 'acceptance'),
  refuse('acceptance_stays', 'DELETE', 'acceptance'),
];

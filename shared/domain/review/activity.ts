/** 活动记录: everything that a review's log can hold. Names never change once released: old logs must stay readable. */
export const ACTIVITY_EVENTS = [
  'review.imported',
  'bureau.trusted',
  'member.signed-in',
  'seat.created',
  'seat.taken',
  'seat.left',
  'seat.pin-refused',
  'entry.saved',
  'evidence.added',
  'evidence.removed',
  'sheet.submitted',
  'round.closed',
  'decision.recorded',
  'opinion.edited',
  'opinion.confirmed',
  'opinion.frozen',
  'opinion.unfrozen',
  'opinion.signed',
  'return.created',
  'return.saved',
  'clock.went-back',
] as const;

export type ActivityEvent = (typeof ACTIVITY_EVENTS)[number];

/** The host itself acts as `desk`: opening a package needs no seat. */
export const DESK_ACTOR = 'desk';

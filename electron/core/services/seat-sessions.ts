import { randomBytes } from 'node:crypto';
import type { MemberId, ReviewId } from '../../../shared/domain/ids.ts';

export interface SeatSession {
  readonly reviewId: ReviewId;
  readonly member: MemberId;
}

/** Seats that were taken by PIN since the process started. In memory only: after a restart the PIN is asked again. */
export interface SeatSessions {
  start(session: SeatSession): string;
  find(token: string): SeatSession | null;
  end(token: string): void;
  /** Ends every session of a seat; gives their tokens, for what was handed out to them. */
  endMember(session: SeatSession): readonly string[];
}

export const openSeatSessions = (): SeatSessions => {
  const sessions = new Map<string, SeatSession>();
  return {
    start(session) {
      const token = randomBytes(16).toString('base64url');
      sessions.set(token, session);
      return token;
    },
    find: (token) => sessions.get(token) ?? null,
    end: (token) => void sessions.delete(token),
    endMember({ reviewId, member }) {
      const ended = [...sessions].filter(
        ([, session]) => session.reviewId === reviewId && session.member === member,
      );
      for (const [token] of ended) sessions.delete(token);
      return ended.map(([token]) => token);
    },
  };
};

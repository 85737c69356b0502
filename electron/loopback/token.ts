import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** 128 bits, as 22 characters of base64url. */
export const createToken = (): string => randomBytes(16).toString('base64url');

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Compares in a time that depends on neither content nor length: digests are compared, not the texts. */
export const isSameToken = (given: string, expected: string): boolean =>
  timingSafeEqual(digest(given), digest(expected));

/** Whether an Authorization header carries the token, as `Bearer <token>`. */
export const isAuthorised = (header: string | undefined, token: string): boolean => {
  const given = /^Bearer ([A-Za-z0-9_-]{1,100})$/.exec(header ?? '')?.[1];
  return isSameToken(given ?? '', token) && given !== undefined;
};

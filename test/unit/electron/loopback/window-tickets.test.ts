import { expect, test } from 'vitest';
import { isAuthorised, isSameToken } from '../../../../electron/loopback/token.ts';
import { createWindowTickets } from '../../../../electron/loopback/window-tickets.ts';
import { writeWindowUrl } from '../../../../electron/loopback/window-url.ts';

test('a ticket opens one window, within a minute', () => {
  let now = 0;
  const tickets = createWindowTickets(() => now);
  const [used, late] = [tickets.issue(), tickets.issue({ file: 'h', name: '评审.review.zip' })];
  expect(tickets.redeem(used)).toEqual({ file: undefined });
  expect(tickets.redeem(used)).toBeNull();
  now = 60_001;
  expect(tickets.redeem(late)).toBeNull();
  const inTime = tickets.issue({ file: 'h', name: 'n' });
  now += 60_000;
  expect(tickets.redeem(inTime)).toEqual({ file: { file: 'h', name: 'n' } });
});

test('tickets do not pile up', () => {
  const tickets = createWindowTickets(() => 0);
  const first = tickets.issue();
  for (let count = 0; count < 16; count += 1) tickets.issue();
  expect(tickets.redeem(first)).toBeNull();
});

test("the window's address keeps the token in the fragment", () => {
  const url = new URL(
    writeWindowUrl({ origin: 'http://127.0.0.1:1', token: 'T' }, { file: 'h', name: '评审 &#.zip' }),
  );
  expect(url.pathname + url.search).toBe('/');
  expect(Object.fromEntries(new URLSearchParams(url.hash.slice(1)))).toEqual({
    token: 'T',
    file: 'h',
    name: '评审 &#.zip',
  });
});

test('tokens are compared whole, whatever their lengths', () => {
  expect(isSameToken('abc', 'abc')).toBe(true);
  for (const other of ['', 'ab', 'abcd', 'abd', 'ABC']) expect(isSameToken(other, 'abc')).toBe(false);
  expect(isAuthorised('Bearer abc', 'abc')).toBe(true);
  for (const header of [
    undefined,
    '',
    'abc',
    'bearer abc',
    'Bearer  abc',
    'Bearer abc ',
    'Bearer abc, Bearer abc',
  ]) {
    expect(isAuthorised(header, 'abc')).toBe(false);
  }
  expect(isAuthorised('Bearer ', '')).toBe(false);
});

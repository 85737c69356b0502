import { expect, it } from 'vitest';
import { findLine } from '../../../../../electron/core/pack/yaml-lines.ts';

const TEXT = [
  'id: x',
  'groups:',
  '  - id: a',
  '    maxPoints: 1',
  '  - id: b',
  '    indicators: [{ id: c }]',
].join('\n');

it('finds the line of a place', () => {
  expect(findLine(TEXT, 'id')).toBe(1);
  expect(findLine(TEXT, 'groups.0.maxPoints')).toBe(4);
  expect(findLine(TEXT, 'groups.1.indicators.0.id')).toBe(6);
});

it('gives the line of what encloses a missing place', () => {
  expect(findLine(TEXT, 'groups.1.maxPoints')).toBe(5);
  expect(findLine(TEXT, 'groups.9')).toBe(3);
});

it('has no line for nothing', () => {
  expect(findLine(TEXT, '')).toBeUndefined();
  expect(findLine(TEXT, 'other.place')).toBeUndefined();
  expect(findLine('', 'id')).toBeUndefined();
});

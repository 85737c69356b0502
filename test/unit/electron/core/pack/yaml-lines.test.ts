import { expect, it } from 'vitest';
import { createLineFinder } from '../../../../../electron/core/pack/yaml-lines.ts';

const TEXT = [
  'id: x',
  'groups:',
  '  - id: a',
  '    maxPoints: 1',
  '    source:',
  '      article: 一',
  '  - id: b',
  '    indicators: [{ id: c }]',
  '    levels: &levels',
  '      - id: good',
  '  - levels: *levels',
  'maxima:',
  '  a.b: 1',
  '  a.b.c: 2',
].join('\n');

const findLine = createLineFinder(TEXT);

it.each([
  ['id', 1],
  ['groups', 2],
  ['groups.0', 3],
  ['groups.0.maxPoints', 4],
  ['groups.0.source', 5],
  ['groups.0.source.article', 6],
  ['groups.1.indicators.0.id', 8],
])('finds the line of %s', (place, line) => {
  expect(findLine(place)).toBe(line);
});

it('gives the line of what encloses a missing place', () => {
  expect(findLine('groups.1.maxPoints')).toBe(7);
  expect(findLine('groups.0.source.quote')).toBe(5);
  expect(findLine('groups.9')).toBe(2);
  expect(findLine('groups.id')).toBe(2);
  expect(findLine('id.more')).toBe(1);
});

it('knows ids with dots from steps', () => {
  expect(findLine('maxima.a.b')).toBe(13);
  expect(findLine('maxima.a.b.c')).toBe(14);
  expect(findLine('maxima.a.b.d')).toBe(13);
});

it('stays where an alias is used', () => {
  expect(findLine('groups.1.levels.0.id')).toBe(10);
  expect(findLine('groups.2.levels.0.id')).toBe(11);
});

it('reads JSON, too', () => {
  expect(createLineFinder('{\n  "groups": [\n    {\n\t  "id": 1 }\n  ]\n}')('groups.0.id')).toBe(4);
});

it('has no line for nothing', () => {
  expect(findLine('')).toBeUndefined();
  expect(findLine('other.place')).toBeUndefined();
  expect(createLineFinder('')('id')).toBeUndefined();
  expect(createLineFinder('just text')('id')).toBeUndefined();
});

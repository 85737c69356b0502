import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  bindNow,
  figureToken,
  listFigureKeys,
  listStaleFigures,
  resolveRuns,
} from '../../shared/domain/opinion/opinion.ts';

const anyKey = fc.stringMatching(/^[a-z0-9:._-]{1,20}$/);
const anyPart = fc.oneof(
  anyKey.map(figureToken),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom('{{figure:', '}}', '{{figure:}}', '{{', '\n', '{{figure:{{figure:total}}}}', '评审'),
);
const anyText = fc.array(anyPart, { maxLength: 12 }).map((parts) => parts.join(''));
const anyFigures = fc
  .array(fc.tuple(anyKey, fc.string({ maxLength: 6 })), { maxLength: 6 })
  .map((pairs) => new Map(pairs));

describe('an opinion’s text', () => {
  test.prop([anyText, anyFigures])('loses nothing when its figures are read', (text, figures) => {
    const runs = resolveRuns(text, figures);
    expect(runs.map((run) => (run.kind === 'text' ? run.text : figureToken(run.key))).join('')).toBe(text);
    expect(runs.every((run) => run.kind === 'figure' || run.text !== '')).toBe(true);
    expect(runs.some((run, at) => run.kind === 'text' && runs[at + 1]?.kind === 'text')).toBe(false);
  });

  test.prop([anyText, anyFigures])('has the figures of its runs, once each', (text, figures) => {
    const keys = resolveRuns(text, figures).flatMap((run) => (run.kind === 'figure' ? [run.key] : []));
    expect(listFigureKeys(text)).toEqual([...new Set(keys)]);
  });

  test.prop([anyText, anyFigures])(
    'is fresh when just bound, but for figures that do not exist',
    (text, figures) => {
      const section = { id: 's', text, boundAt: bindNow(text, figures) };
      expect(listStaleFigures(section, figures)).toEqual(
        listFigureKeys(text).filter((key) => !figures.has(key)),
      );
    },
  );

  test.prop([anyText, anyFigures, anyFigures])(
    'is stale exactly where a figure reads otherwise',
    (text, then, now) => {
      const section = { id: 's', text, boundAt: bindNow(text, then) };
      const changed = listFigureKeys(text).filter((key) => !now.has(key) || now.get(key) !== then.get(key));
      expect(listStaleFigures(section, now)).toEqual(changed);
    },
  );
});

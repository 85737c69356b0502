import { describe, expect, it } from 'vitest';
import { printRecord } from '../../../../../electron/core/papers/print-record.ts';
import { renderPaper } from '../../../../../electron/core/pdf/render-paper.ts';
import type { Paper } from '../../../../../electron/core/pdf/paper-blocks.ts';
import { aMinutesPaper, busyMinutes } from '../../../../support/papers/some-minutes.ts';
import { fieldsOfPaper, wordsOfPaper } from '../../../../support/papers/words-of-paper.ts';
import { failureOf } from '../../../../support/journey/failures.ts';
import { aMeta } from '../../../../support/signing/an-opinion.ts';
import { paperFonts } from '../../../../support/signing/paper-fonts.ts';

/** Minutes in which somebody wrote what no face has. */
const minutesWith = (text: string): Paper => {
  const from = busyMinutes();
  return aMinutesPaper({ ...from, notes: from.notes.map((note) => ({ ...note, text })) });
};

const render = async (paper: Paper) => renderPaper({ paper, meta: aMeta(), fonts: await paperFonts() });

describe('the paper of a closed record', () => {
  it('shows a square for what no face has, and says so above the signatures', async () => {
    const paper = minutesWith('很好\u{1F600}。');
    expect((await failureOf(render(paper))).code).toBe('text-not-printable');
    const printed = printRecord(paper, await paperFonts());
    expect(wordsOfPaper(printed)).toContain('很好□。');
    expect(printed.blocks.at(-2)).toEqual({ kind: 'note', text: expect.stringContaining('“□”') as string });
    expect(fieldsOfPaper(printed)).toEqual(fieldsOfPaper(paper));
    expect((await render(printed)).fields).toHaveLength(2);
  });

  it('says nothing of squares where somebody drew one, or where a mark shows nothing anyway', async () => {
    const printed = printRecord(minutesWith('勾选□\u200B'), await paperFonts());
    expect(wordsOfPaper(printed)).toContain('勾选□');
    expect(wordsOfPaper(printed)).not.toContain('“□”');
  });
});

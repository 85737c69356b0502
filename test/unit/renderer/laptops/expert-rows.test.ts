import { describe, expect, it } from 'vitest';
import { listExpertRows, listToWrite } from '../../../../renderer/features/laptops/expert-rows.ts';
import { asMemberId, asSubmissionId } from '../../../../shared/domain/ids.ts';
import { aLaptop, aMember, aPanelView, aReceipt, aSheetBack } from './a-laptop.ts';

const EARLY = '2026-05-06T02:00:00.000Z';
const LATE = '2026-05-06T03:00:00.000Z';
const panel = aPanelView([aMember('zhang')]);
const rowOf = (given: Parameters<typeof aLaptop>[0]) => listExpertRows(panel, aLaptop(given))[0];

describe('listExpertRows', () => {
  it('leaves out the secretary, who has no sheet', () => {
    const rows = listExpertRows(
      aPanelView([aMember('zhang'), aMember('qin', { role: 'secretary' })]),
      aLaptop(),
    );
    expect(rows.map(({ member }) => member.id)).toEqual(['zhang']);
  });

  it('says why no file can be written yet, in the order of what comes first', () => {
    const rows = listExpertRows(
      aPanelView([
        aMember('a', { standing: 'absent', hasSeat: false }),
        aMember('b', { standing: 'to-undertake' }),
        aMember('c', { standing: 'to-declare' }),
        aMember('d', { hasSeat: false }),
        aMember('e'),
      ]),
      aLaptop(),
    );
    expect(rows.map(({ unready }) => unready)).toEqual([
      'absent',
      'to-undertake',
      'to-declare',
      'no-seat',
      null,
    ]);
    expect(rows.map(({ whereabouts }) => whereabouts)).toEqual([
      'not-ready',
      'not-ready',
      'not-ready',
      'not-ready',
      'here',
    ]);
  });

  it('shows the last seat file, whatever order they are listed in', () => {
    const member = asMemberId('zhang');
    const row = rowOf({
      written: [
        { member, file: 'b', at: LATE },
        { member, file: 'a', at: EARLY },
      ],
    });
    expect([row?.writtenAt, row?.whereabouts]).toEqual([LATE, 'out']);
  });

  it('counts a submitted sheet once, however often it came', () => {
    const row = rowOf({
      received: [
        aReceipt('zhang', EARLY, [aSheetBack('s1')]),
        aReceipt('zhang', LATE, [aSheetBack('s1', { verdict: 'same' })]),
      ],
    });
    expect([row?.submitted, row?.sheets, row?.whereabouts]).toEqual([1, 2, 'some-in']);
  });

  it('does not let an older file undo what is in', () => {
    const row = rowOf({
      received: [
        aReceipt('zhang', EARLY, [aSheetBack('s1'), aSheetBack('s2')]),
        aReceipt('zhang', LATE, [aSheetBack('s1', { verdict: 'older', submitted: false })]),
      ],
    });
    expect([row?.submitted, row?.whereabouts, row?.receivedAt]).toEqual([2, 'all-in', LATE]);
  });

  it('counts nothing that was kept without being in force', () => {
    const row = rowOf({
      received: [
        aReceipt('zhang', EARLY, [
          aSheetBack('s1', { verdict: 'after-closing' }),
          aSheetBack('s2', { verdict: 'recused' }),
        ]),
      ],
    });
    expect([row?.submitted, row?.whereabouts]).toEqual([0, 'some-in']);
  });

  it('expects no sheet for a submission that the member is recused from', () => {
    const recused = aPanelView([aMember('zhang', { recusedFrom: [asSubmissionId('s2')] })]);
    const received = [aReceipt('zhang', EARLY, [aSheetBack('s1')])];
    expect(listExpertRows(recused, aLaptop({ received }))[0]?.whereabouts).toBe('all-in');
  });

  it('puts a choice between versions before everything else', () => {
    const row = rowOf({
      received: [aReceipt('zhang', EARLY, [aSheetBack('s1'), aSheetBack('s2')])],
      conflicts: [
        {
          member: asMemberId('zhang'),
          memberName: 'zhang',
          submissionId: asSubmissionId('s1'),
          baseName: 's1',
          submitted: true,
        },
      ],
    });
    expect(row?.whereabouts).toBe('two-versions');
  });
});

describe('listToWrite', () => {
  it('ticks those who are ready and not complete at the host', () => {
    const rows = listExpertRows(
      aPanelView([aMember('a'), aMember('b', { standing: 'absent' }), aMember('c')]),
      aLaptop({ received: [aReceipt('c', EARLY, [aSheetBack('s1'), aSheetBack('s2')])] }),
    );
    expect(listToWrite(rows).map(({ member }) => member.id)).toEqual(['a']);
  });
});

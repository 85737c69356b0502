import { fc, test } from '@fast-check/vitest';
import { describe, expect, it } from 'vitest';
import { asClaimedTime } from '../../../../../shared/domain/ids.ts';
import { fromPdfDate, printClaimedTime, toPdfDate } from '../../../../../electron/core/signing/pdf-time.ts';

describe('PDF dates', () => {
  it('keep the offset of the claimed time', () => {
    const time = asClaimedTime('2026-11-20T11:52:10+08:00');
    expect(toPdfDate(time)).toBe("D:20261120115210+08'00'");
    expect(fromPdfDate(toPdfDate(time))).toBe(time);
    expect(toPdfDate(asClaimedTime('2026-11-20T03:52:10.123Z'))).toBe('D:20261120035210Z');
    expect(printClaimedTime(time)).toBe('2026年11月20日 11:52');
  });

  it('prints by the clock on the wall, which is the machine’s where the time is in UTC', () => {
    const before = process.env['TZ'];
    try {
      process.env['TZ'] = 'Asia/Shanghai';
      expect(printClaimedTime(asClaimedTime('2026-11-20T18:05:10.123Z'))).toBe('2026年11月21日 02:05');
      expect(printClaimedTime(asClaimedTime('2026-11-20T18:05:10+01:00'))).toBe('2026年11月20日 18:05');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  });

  it.each(['', 'yesterday', 'D:2026', "D:20269920115210+08'00'"])('does not read %j', (text) => {
    expect(fromPdfDate(text)).toBeUndefined();
  });

  const moment = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
  test.prop([moment])('return as the same second', (date) => {
    const time = asClaimedTime(date.toISOString());
    expect(Date.parse(fromPdfDate(toPdfDate(time)) ?? '')).toBe(Math.floor(date.getTime() / 1000) * 1000);
  });
});

import { describe, expect, it } from 'vitest';
import { CAMERA_HINDRANCES, cameraHindranceOf } from '../../../../../renderer/ui/camera/camera-hindrance.ts';
import { stampOf } from '../../../../../renderer/ui/camera/take-photo.ts';
import { LOCALES, readWords } from '../../locales/read-locales.ts';

describe('a camera that gives no picture', () => {
  it.each([
    ['NotAllowedError', 'refused'],
    ['SecurityError', 'refused'],
    ['NotFoundError', 'none'],
    ['OverconstrainedError', 'none'],
    // Where the window has no media devices at all.
    ['TypeError', 'none'],
    ['NotReadableError', 'busy'],
    ['AbortError', 'busy'],
    ['', 'busy'],
  ])('%s is said as %s', (exception, why) => expect(cameraHindranceOf(exception)).toBe(why));

  it.each(LOCALES)('has words for each in %s', (locale) => {
    const words = readWords(locale);
    expect(CAMERA_HINDRANCES.filter((why) => !words.has(`camera:hindered.${why}`))).toEqual([]);
  });
});

it('names a photo after the moment, two figures each', () =>
  expect(stampOf(new Date(2026, 0, 5, 9, 3, 7))).toBe('20260105-090307'));

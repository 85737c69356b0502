import { describe, expect, test } from 'vitest';
import { moveFrame, sayFrame, START_FRAME } from '../../../../../renderer/ui/pdf/key-frame.ts';

const press = (key: string, shift = false, fine = false) => ({ key, shift, fine });

const many = (times: number, pressed: ReturnType<typeof press>) => {
  let frame = START_FRAME;
  for (let each = 0; each < times; each += 1) frame = moveFrame(frame, pressed) ?? frame;
  return frame;
};

describe('a frame moved by keys', () => {
  test('arrows move it, with Alt finely', () => {
    expect(moveFrame(START_FRAME, press('ArrowLeft'))).toEqual({ ...START_FRAME, left: 0.28 });
    expect(moveFrame(START_FRAME, press('ArrowDown', false, true))).toEqual({ ...START_FRAME, top: 0.405 });
  });

  test('with Shift they size it', () => {
    expect(moveFrame(START_FRAME, press('ArrowRight', true))).toEqual({ ...START_FRAME, width: 0.42 });
    expect(moveFrame(START_FRAME, press('ArrowUp', true))).toEqual({ ...START_FRAME, height: 0.18 });
  });

  test('it never leaves the page, nor vanishes', () => {
    expect(many(200, press('ArrowRight'))).toMatchObject({ left: 0.6, width: 0.4 });
    expect(many(200, press('ArrowUp'))).toMatchObject({ top: 0 });
    expect(many(200, press('ArrowDown', true))).toMatchObject({ top: 0.4, height: 0.6 });
    expect(many(200, press('ArrowLeft', true))).toMatchObject({ width: 0.02 });
  });

  test('small steps do not drift', () => {
    const there = many(40, press('ArrowRight', false, true));
    expect(there.left).toBe(0.5);
  });

  test('other keys are not its own', () => {
    expect(moveFrame(START_FRAME, press('Enter'))).toBeNull();
    expect(moveFrame(START_FRAME, press('a'))).toBeNull();
  });

  test('is said in whole per cent', () => {
    expect(sayFrame({ left: 0.305, top: 0.4, width: 0.4, height: 0.204 })).toEqual({
      left: 31,
      top: 40,
      width: 40,
      height: 20,
    });
  });
});

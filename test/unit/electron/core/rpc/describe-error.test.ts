import { expect, test } from 'vitest';
import { describeError } from '../../../../../electron/core/rpc/describe-error.ts';

const withStack = (error: Error, ...frames: readonly string[]): Error => {
  error.stack = `${error.name}: ${error.message}\n${frames.map((frame) => `    at ${frame}`).join('\n')}`;
  return error;
};

test('keeps name, code and frames, and drops the message and folders that name a user', () => {
  const error = withStack(
    Object.assign(new RangeError('王秀英 scored 93.5\n    at 王秀英'), { code: 'SQLITE_FULL' }),
    'save (file:///home/wangxiuying/评审台/dist/electron/core/store/save.js:3:7)',
    'async Object.handler (C:\\Users\\wang\\dist\\shared\\domain\\x.js:1:2)',
    'node:internal/process/task_queues:105:5',
    '/home/wangxiuying/secret.js:1:1',
  );
  const described = describeError(error);
  expect(described).toMatchObject({ name: 'RangeError', code: 'SQLITE_FULL' });
  const text = JSON.stringify(described);
  expect(text).toContain('save electron/core/store/save.js:3:7');
  expect(text).toContain('Object.handler shared/domain/x.js:1:2');
  expect(text).not.toMatch(/王|wang|93\.5/);
});

test('follows causes, not for ever', () => {
  const error = new Error('a');
  error.cause = error;
  expect(JSON.stringify(describeError(error)).match(/"cause"/g)).toHaveLength(4);
});

test.each([[undefined], [null], ['王秀英'], [7], [{ message: '王秀英' }]])(
  'thrown %j is only named by kind',
  (thrown) => {
    expect(describeError(thrown)).toEqual({ name: `thrown ${typeof thrown}`, frames: [] });
  },
);

test('a code that is a sentence is dropped', () => {
  expect(describeError(Object.assign(new Error('x'), { code: 'no such person 王秀英' }))).not.toHaveProperty(
    'code',
  );
});

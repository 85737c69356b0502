import { expect, test, vi } from 'vitest';

// the decoder is a worker, which only the window's bundler makes
vi.mock('../../../../../renderer/ui/pdf/decode-heic.ts', () => ({ decodeHeic: () => undefined }));

const { bareMediaType, fileKindOf } = await import('../../../../../renderer/ui/pdf/file-kind.ts');

test.each([
  ['application/pdf', 'pdf'],
  ['Application/PDF; version=1.7', 'pdf'],
  ['image/jpeg', 'picture'],
  ['image/heic', 'picture'],
  ['image/HEIF', 'picture'],
  ['image/svg+xml', 'other'],
  ['text/html', 'other'],
  ['', 'other'],
])('%s is shown as %s', (mediaType, kind) => {
  expect(fileKindOf(mediaType)).toBe(kind);
});

test('parameters are no part of the type', () => {
  expect(bareMediaType(' Text/Plain ; charset=gbk')).toBe('text/plain');
});

import mammoth from 'mammoth';
import type { MaterialPreview } from '../../../../shared/contract/materials.ts';
import { ReadingFailure } from '../document-reader.ts';
import { openOfficeFile } from './office-file.ts';

const MIB = 1024 ** 2;

/** Pictures of one letter, together; those beyond are left out. */
const MAX_PICTURE_BYTES = 12 * MIB;
const MAX_HTML_CHARS = 8 * MIB;

/** What every window draws by itself; other kinds are named by their description only. */
const PICTURES = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh", 'u => u'];

type MammothInput = Parameters<typeof mammoth.convertToHtml>[0];

/** The parts by our own reader of archives in place of the library's, which unpacks whatever it is told to. */
const openParts = async (bytes: Uint8Array): Promise<MammothInput> => {
  const parts = await openOfficeFile(bytes);
  const file = {
    exists: (name: string) => parts.has(name),
    read: async (name: string, encoding?: string) => {
      if (encoding === 'base64') return Buffer.from(parts.bytes(name)).toString('base64');
      return encoding === undefined ? parts.bytes(name) : parts.text(name);
    },
  };
  // taken by `openZip` of the library, and missing in its types
  return { file } as unknown as MammothInput;
};

const asLetter = async <Value>(work: () => Promise<Value>): Promise<Value> => {
  try {
    return await work();
  } catch (cause) {
    throw cause instanceof ReadingFailure ? cause : new ReadingFailure('damaged', { cause });
  }
};

/** Notes lead back to where they are called by an arrow, which is no word of the letter. */
const withoutWaysBack = (html: string): string => html.replace(/ ?<a href="#[^"]*">↑<\/a>/g, '');

const ENTITIES: Readonly<Record<string, string>> = { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' };

/** The words of a letter, notes included. Throws `ReadingFailure`: `locked`, `damaged`, `too-large`, `no-view`. */
export const readLetterWords = (bytes: Uint8Array): Promise<string> =>
  asLetter(async () => {
    const { value } = await mammoth.convertToHtml(await openParts(bytes), {
      includeEmbeddedStyleMap: false,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
    });
    return withoutWaysBack(value)
      .replace(/<br \/>|<\/(?:p|h[1-6]|li|tr)>/g, '\n')
      .replace(/<[^>]*>/g, '')
      .replace(/&(?:lt|gt|quot|amp);/g, (entity) => ENTITIES[entity] ?? entity)
      .replace(/\n{2,}/g, '\n')
      .trim();
  });

/** Its structure, with pictures as data. Throws as `readLetterWords` does. */
export const viewLetter = (bytes: Uint8Array): Promise<MaterialPreview> =>
  asLetter(async () => {
    let left = MAX_PICTURE_BYTES;
    const { value: html } = await mammoth.convertToHtml(await openParts(bytes), {
      styleMap: STYLES,
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
      convertImage: mammoth.images.imgElement(async (image) => {
        if (!PICTURES.has(image.contentType)) return { src: '' };
        const picture = await image.readAsBuffer();
        if (picture.length > left) return { src: '' };
        left -= picture.length;
        return { src: `data:${image.contentType};base64,${picture.toString('base64')}` };
      }),
    });
    if (html.length > MAX_HTML_CHARS + 2 * MAX_PICTURE_BYTES) throw new ReadingFailure('too-large');
    return { kind: 'document', html: withoutWaysBack(html) };
  });

import { PDFHexString, PDFRawStream } from 'pdf-lib';
import type { PDFDocument, PDFRef } from 'pdf-lib';
import type { ImageDictionary } from './image-facts.ts';
import type { Picture } from './picture.ts';

export type EmbeddedPictures = { readonly use: (picture: Picture) => PDFRef };

const colourSpace = (doc: PDFDocument, { ColorSpace: space }: ImageDictionary) =>
  typeof space === 'string'
    ? space
    : doc.context.obj(['Indexed', 'DeviceRGB', space.highest, PDFHexString.fromBytes(space.palette)]);

/** Embeds each picture once, with the compressed data that its file had. */
export const embedPictures = (doc: PDFDocument): EmbeddedPictures => {
  const refs = new Map<string, PDFRef>();
  return {
    use: (picture) => {
      const before = refs.get(picture.sha256);
      if (before) return before;
      const { width, height, dictionary } = picture;
      const data = picture.data();
      const dict = doc.context.obj({
        Type: 'XObject',
        Subtype: 'Image',
        Width: width,
        Height: height,
        ColorSpace: colourSpace(doc, dictionary),
        BitsPerComponent: dictionary.BitsPerComponent,
        Filter: dictionary.Filter,
        ...(dictionary.DecodeParms ? { DecodeParms: { ...dictionary.DecodeParms } } : {}),
        Length: data.length,
      });
      const ref = doc.context.register(PDFRawStream.of(dict, data));
      refs.set(picture.sha256, ref);
      return ref;
    },
  };
};

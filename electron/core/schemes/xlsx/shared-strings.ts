import { readXml } from './read-xml.ts';

/** `_x000D_` and the like stand for characters that XML cannot carry (ECMA-376, 22.9.2.19). */
export const decodeText = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Texts that cells share, in their order; pronunciation hints are no part of them. */
export const readSharedStrings = (text: string, file: string): readonly string[] => {
  const strings: string[] = [];
  let current = '';
  let isText = false;
  let isHint = false;
  readXml(text, file, {
    open: ({ name }) => {
      if (name === 'si') current = '';
      if (name === 'rPh') isHint = true;
      isText = name === 't' && !isHint;
    },
    text: (piece) => {
      if (isText) current += piece;
    },
    close: (name) => {
      if (name === 't') isText = false;
      if (name === 'rPh') isHint = false;
      if (name === 'si') strings.push(decodeText(current));
    },
  });
  return strings;
};

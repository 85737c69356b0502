import sax from 'sax';
import { PanelDeskError } from '../../../../shared/domain/failure.ts';

export interface XmlElement {
  /** Without a prefix: writers differ in whether they use one. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export interface XmlListener {
  readonly open?: (element: XmlElement) => void;
  /** The text inside the innermost open element, in pieces. */
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** The parts of a spreadsheet nest some ten deep. */
const MAX_DEPTH = 64;

const localName = (name: string): string => name.slice(name.lastIndexOf(':') + 1);

const withoutPrefixes = (attributes: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));

/**
 * Walks well-formed XML without a document type: entities of a file's own making are never expanded. Throws
 * `format-invalid` for anything else; `file` is for the message.
 */
export const readXml = (text: string, file: string, listener: XmlListener): void => {
  const refuse = (problem: string, cause?: unknown): never => {
    throw new PanelDeskError('format-invalid', { file, place: '', problem }, { cause });
  };
  const parser = sax.parser(true);
  let depth = 0;
  parser.onerror = (cause) => refuse('XML', cause);
  parser.ondoctype = () => refuse('DOCTYPE');
  parser.onopentag = ({ name, attributes }) => {
    depth += 1;
    if (depth > MAX_DEPTH) refuse('too-deep');
    // Without the option `xmlns` attributes are plain texts.
    listener.open?.({
      name: localName(name),
      attributes: withoutPrefixes(attributes as Record<string, string>),
    });
  };
  parser.ontext = (piece) => listener.text?.(piece);
  parser.oncdata = (piece) => listener.text?.(piece);
  parser.onclosetag = (name) => {
    depth -= 1;
    listener.close?.(localName(name));
  };
  parser.write(text).close();
};

/** What this reads of a parsed document; the browser's own nodes are such. */
export interface ParsedNode {
  readonly nodeType: number;
  /** In capitals for elements of HTML. */
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<ParsedNode>;
  readonly getAttribute?: (name: string) => string | null;
}

export type LetterTag =
  | 'h2'
  | 'h3'
  | 'h4'
  | 'h5'
  | 'h6'
  | 'p'
  | 'strong'
  | 'em'
  | 'u'
  | 's'
  | 'sup'
  | 'sub'
  | 'ul'
  | 'ol'
  | 'li'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'td'
  | 'th'
  | 'br';

export type LetterNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'picture'; readonly src: string | null; readonly alt: string }
  | {
      readonly kind: 'element';
      readonly tag: LetterTag;
      readonly columns: number;
      readonly rows: number;
      readonly children: readonly LetterNode[];
    };

export interface Letter {
  readonly nodes: readonly LetterNode[];
  /** There is more than a window draws at once. */
  readonly truncated: boolean;
}

/** Titles start below the title of the pane that the letter stands in. */
const TAGS: Readonly<Record<string, LetterTag>> = {
  H1: 'h2',
  H2: 'h3',
  H3: 'h4',
  H4: 'h5',
  H5: 'h6',
  H6: 'h6',
  P: 'p',
  STRONG: 'strong',
  EM: 'em',
  U: 'u',
  S: 's',
  SUP: 'sup',
  SUB: 'sub',
  UL: 'ul',
  OL: 'ol',
  LI: 'li',
  TABLE: 'table',
  THEAD: 'thead',
  TBODY: 'tbody',
  TR: 'tr',
  TD: 'td',
  TH: 'th',
  BR: 'br',
};

/** Nothing of these is words. */
const LEFT_OUT = new Set([
  'SCRIPT',
  'STYLE',
  'TEMPLATE',
  'IFRAME',
  'OBJECT',
  'EMBED',
  'SVG',
  'MATH',
  'NOSCRIPT',
  'TITLE',
  'HEAD',
]);

/** Only of this do a table's parts consist, and React says so loudly. */
const STRUCTURE = new Set<LetterTag>(['table', 'thead', 'tbody', 'tr']);

const PICTURE = /^data:image\/(?:png|jpeg|gif|webp);base64,[A-Za-z0-9+/=]+$/;
const MAX_NODES = 60_000;
const MAX_DEPTH = 60;
const MAX_SPAN = 1_000;
const [ELEMENT, TEXT] = [1, 3];

const spanOf = (node: ParsedNode, name: string): number => {
  const span = Number(node.getAttribute?.(name) ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= MAX_SPAN ? span : 1;
};

const pictureOf = (node: ParsedNode): LetterNode => {
  const src = node.getAttribute?.('src') ?? '';
  return { kind: 'picture', src: PICTURE.test(src) ? src : null, alt: node.getAttribute?.('alt') ?? '' };
};

/**
 * Takes from a parsed document what is known to be structure, words or a picture in itself, and nothing else: no address, no
 * script, no style, no frame. What is not known gives its words only.
 */
export const readLetter = (body: ParsedNode): Letter => {
  let left = MAX_NODES;
  let truncated = false;
  const readAll = (parent: ParsedNode, depth: number, structural: boolean): readonly LetterNode[] => {
    const nodes: LetterNode[] = [];
    for (const child of Array.from(parent.childNodes)) {
      if (left <= 0 || depth > MAX_DEPTH) {
        truncated = true;
        break;
      }
      nodes.push(...read(child, depth, structural));
    }
    return nodes;
  };
  const read = (node: ParsedNode, depth: number, structural: boolean): readonly LetterNode[] => {
    left -= 1;
    if (node.nodeType === TEXT) {
      const text = node.nodeValue ?? '';
      return text === '' || (structural && text.trim() === '') ? [] : [{ kind: 'text', text }];
    }
    const name = node.nodeName.toUpperCase();
    if (node.nodeType !== ELEMENT || LEFT_OUT.has(name)) return [];
    if (name === 'IMG') return [pictureOf(node)];
    const tag = TAGS[name];
    if (tag === undefined) return readAll(node, depth + 1, structural);
    const children = tag === 'br' ? [] : readAll(node, depth + 1, STRUCTURE.has(tag));
    return [
      { kind: 'element', tag, columns: spanOf(node, 'colspan'), rows: spanOf(node, 'rowspan'), children },
    ];
  };
  const nodes = readAll(body, 0, false);
  return { nodes, truncated };
};

import { describe, expect, test } from 'vitest';
import {
  readLetter,
  type LetterNode,
  type ParsedNode,
} from '../../../../../renderer/ui/preview/letter-nodes.ts';

/** Parsed nodes as a browser gives them. */
const text = (words: string): ParsedNode => ({
  nodeType: 3,
  nodeName: '#text',
  nodeValue: words,
  childNodes: [],
});
const element = (
  name: string,
  childNodes: readonly ParsedNode[] = [],
  attributes: Readonly<Record<string, string>> = {},
): ParsedNode => ({
  nodeType: 1,
  nodeName: name.toUpperCase(),
  nodeValue: null,
  childNodes,
  getAttribute: (given) => attributes[given] ?? null,
});
const comment: ParsedNode = { nodeType: 8, nodeName: '#comment', nodeValue: 'x', childNodes: [] };

/** Back to markup of what was taken, attributes included. */
const write = (nodes: readonly LetterNode[]): string =>
  nodes
    .map((node) => {
      if (node.kind === 'text') return node.text;
      if (node.kind === 'picture') return `<img ${node.src ?? 'none'} ${node.alt}>`;
      const spans = node.columns === 1 && node.rows === 1 ? '' : ` ${node.columns}x${node.rows}`;
      return `<${node.tag}${spans}>${write(node.children)}</${node.tag}>`;
    })
    .join('');

const taken = (...nodes: readonly ParsedNode[]): string => write(readLetter(element('body', nodes)).nodes);

describe('what is taken of a letter', () => {
  test('structure and words; titles below the title of the pane', () => {
    expect(
      taken(
        element('h1', [text('一')]),
        element('p', [element('strong', [text('粗')]), element('br'), text('文')]),
        element('ul', [element('li', [text('甲')])]),
      ),
    ).toBe('<h2>一</h2><p><strong>粗</strong><br></br>文</p><ul><li>甲</li></ul>');
  });
  test('tables, with spans that tables have, and no blanks between their rows', () => {
    const row = element('tr', [text('\n'), element('td', [text('a')], { colspan: '2', rowspan: '3' })]);
    expect(taken(element('table', [text(' '), element('tbody', [row, text('\n')])]))).toBe(
      '<table><tbody><tr><td 2x3>a</td></tr></tbody></table>',
    );
    for (const colspan of ['0', '-1', '1e9', 'x', '1.5', ''])
      expect(taken(element('td', [text('a')], { colspan }))).toBe('<td>a</td>');
  });
  test('pictures that are data, and nothing that would have to be fetched', () => {
    const picture = (src: string) => taken(element('img', [], { src, alt: '图', onerror: 'run()' }));
    expect(picture('data:image/png;base64,AAAA')).toBe('<img data:image/png;base64,AAAA 图>');
    for (const src of [
      'http://192.0.2.1/a.png',
      '//192.0.2.1/a',
      'file:///etc/passwd',
      'blob:null/1',
      'a.png',
      '',
      'javascript:run()',
      'data:image/svg+xml;base64,AAAA',
      'data:text/html;base64,AAAA',
      'data:image/png,<svg>',
      ' data:image/png;base64,AAAA',
    ])
      expect(picture(src)).toBe('<img none 图>');
  });
  test('of links the words, of what runs or frames nothing at all', () => {
    expect(
      taken(
        element('a', [text('链接')], { href: 'javascript:run()' }),
        element('script', [text('run()')]),
        element('style', [text('p{}')]),
        element('iframe', [text('x')]),
        element('svg', [element('script', [text('run()')])]),
        element('object', [text('x')]),
        element('template', [text('x')]),
        comment,
      ),
    ).toBe('链接');
  });
  test('of what is not known, the words', () => {
    expect(taken(element('form', [element('custom-tag', [text('字')])]))).toBe('字');
    expect(taken(element('constructor', [text('字')]), element('__proto__', [text('词')]))).toBe('字词');
  });
});

describe('a letter without end', () => {
  test('nested deeper than anybody writes stops there', () => {
    let deep = text('底');
    for (let level = 0; level < 5_000; level += 1) deep = element('p', [deep]);
    const { nodes, truncated } = readLetter(element('body', [deep]));
    expect(truncated).toBe(true);
    expect(write(nodes)).not.toContain('底');
  });
  test('longer than a window draws stops there, and says so', () => {
    const long = element(
      'body',
      Array.from({ length: 70_000 }, () => element('p', [text('段')])),
    );
    const { nodes, truncated } = readLetter(long);
    expect(truncated).toBe(true);
    expect(nodes.length).toBe(30_000);
    expect(readLetter(element('body', [text('短')])).truncated).toBe(false);
  });
});

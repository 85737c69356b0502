import { isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type Node, type Pair } from 'yaml';

interface Step {
  readonly value: unknown;
  readonly start: number | undefined;
  readonly rest: readonly string[];
}

const startOf = (node: unknown): number | undefined => (isNode(node) ? node.range?.[0] : undefined);

const keyOf = (pair: Pair): string => (isScalar(pair.key) ? String(pair.key.value) : '');

/** One step down; ids may hold dots, so that the longest key that fits is taken. */
const stepDown = (node: Node, steps: readonly string[]): Step | undefined => {
  if (isSeq(node)) {
    const [first = '', ...rest] = steps;
    const item: unknown = /^\d+$/.test(first) ? node.items[Number(first)] : undefined;
    return item === undefined ? undefined : { value: item, start: startOf(item), rest };
  }
  if (!isMap(node)) return undefined;
  for (let length = steps.length; length > 0; length -= 1) {
    const key = steps.slice(0, length).join('.');
    const pair = node.items.find((each) => keyOf(each) === key);
    if (pair) return { value: pair.value, start: startOf(pair.key), rest: steps.slice(length) };
  }
  return undefined;
};

/**
 * Finds the line, from 1, of a place such as `groups.0.indicators.2.maxPoints` in a YAML or JSON text: where its key or its
 * list item begins. Where the place itself is missing, or lies behind an alias, it is the line of what encloses it;
 * undefined where nothing is to be found.
 */
export const createLineFinder = (text: string): ((place: string) => number | undefined) => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (place) => {
    let node: unknown = document.contents;
    let steps: readonly string[] = place === '' ? [] : place.split('.');
    let start: number | undefined;
    while (isNode(node) && steps.length > 0) {
      const step = stepDown(node, steps);
      if (!step) break;
      start = step.start ?? start;
      node = step.value;
      steps = step.rest;
    }
    return start === undefined ? undefined : lines.linePos(start).line;
  };
};

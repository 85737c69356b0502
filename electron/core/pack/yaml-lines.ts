import { isNode, LineCounter, parseDocument } from 'yaml';

/**
 * The line, from 1, of a place such as `groups.0.indicators.2.maxPoints` in a YAML or JSON text; the nearest enclosing
 * one where the place itself is missing; undefined where nothing is to be found.
 */
export const findLine = (text: string, place: string): number | undefined => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const steps =
    place === '' ? [] : place.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  for (let length = steps.length; length > 0; length -= 1) {
    const node: unknown = document.getIn(steps.slice(0, length), true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
  }
  return undefined;
};

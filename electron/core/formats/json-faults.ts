/** No format here nests deeper than 12; a file that does is meant to exhaust whoever walks it. */
const MAX_DEPTH = 64;

export type JsonFault = 'too-deep' | 'lone-surrogate';

/**
 * What JSON.parse lets through and later steps cannot carry: nesting that exhausts the stack, and strings that are no
 * Unicode (RFC 8785, 3.2.2.2 refuses them). Walks without recursion.
 */
export const findJsonFault = (value: unknown): JsonFault | undefined => {
  const waiting: { readonly node: unknown; readonly depth: number }[] = [{ node: value, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, depth } = next;
    if (typeof node === 'string' && !node.isWellFormed()) return 'lone-surrogate';
    if (typeof node !== 'object' || node === null) continue;
    if (depth >= MAX_DEPTH) return 'too-deep';
    for (const [key, child] of Object.entries(node)) {
      if (!key.isWellFormed()) return 'lone-surrogate';
      waiting.push({ node: child, depth: depth + 1 });
    }
  }
  return undefined;
};

import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFRef,
} from 'pdf-lib';
import type { PDFObject, PDFDocument } from 'pdf-lib';

export type StructureNode = {
  readonly role: string;
  readonly alt?: string;
  readonly children: readonly StructureNode[];
  /** Marked stretches and annotations. */
  readonly content: number;
};

const keysOf = (value: PDFObject | undefined): readonly PDFObject[] =>
  value instanceof PDFArray ? value.asArray() : value ? [value] : [];

/** The document's logical structure as a tree of roles. */
export const readStructure = (doc: PDFDocument): StructureNode => {
  const node = (dict: PDFDict): StructureNode => {
    const kids = keysOf(dict.get(PDFName.of('K'))).map((kid) => doc.context.lookup(kid));
    const children = kids.filter((kid) => kid instanceof PDFDict && kid.has(PDFName.of('S')));
    const role = dict.lookup(PDFName.of('S'));
    const alt = dict.lookup(PDFName.of('Alt'));
    return {
      role: role instanceof PDFName ? role.decodeText() : 'root',
      ...(alt instanceof PDFHexString ? { alt: alt.decodeText() } : {}),
      children: children.flatMap((child) => (child instanceof PDFDict ? [node(child)] : [])),
      content: kids.length - children.length,
    };
  };
  return node(doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict));
};

/** All nodes of a role, in the order of reading. */
export const nodesOf = (tree: StructureNode, role: string): readonly StructureNode[] => [
  ...(tree.role === role ? [tree] : []),
  ...tree.children.flatMap((child) => nodesOf(child, role)),
];

/** What a page's operators mark: `TD 4`, or `Artifact`. */
export const readMarks = (doc: PDFDocument, page: number): readonly string[] => {
  const stream = doc.getPage(page).node.lookup(PDFName.of('Contents'));
  if (!(stream instanceof PDFRawStream)) return [];
  const content = Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1');
  return [...content.matchAll(/^\/(\w+) (?:<<\/MCID (\d+)>> BDC|<<[^>]*>> BDC|BMC)$/gm)].map(
    ([, role = '', mcid]) => (mcid === undefined ? role : `${role} ${mcid}`),
  );
};

/** The roles that the parent tree gives for the marks of a page, in their order. */
export const readParents = (doc: PDFDocument, page: number): readonly string[] => {
  const root = doc.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  const numbers = root.lookup(PDFName.of('ParentTree'), PDFDict).lookup(PDFName.of('Nums'), PDFArray);
  const key = doc.getPage(page).node.lookup(PDFName.of('StructParents'), PDFNumber).asNumber();
  for (let index = 0; index < numbers.size(); index += 2) {
    if (numbers.lookup(index, PDFNumber).asNumber() !== key) continue;
    return numbers
      .lookup(index + 1, PDFArray)
      .asArray()
      .map((ref, mcid) => {
        const element = ref instanceof PDFRef ? doc.context.lookup(ref, PDFDict) : undefined;
        return `${element?.lookup(PDFName.of('S'), PDFName).decodeText() ?? ''} ${mcid}`;
      });
  }
  return [];
};

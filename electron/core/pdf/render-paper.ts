import { createHash } from 'node:crypto';
import { PDFDocument, PDFName } from 'pdf-lib';
import type { PDFRef } from 'pdf-lib';
import type { ClaimedTime } from '../../../shared/domain/ids.ts';
import { addSignatureFields, listSignatureFields } from '../signing/pades-fields.ts';
import type { SignaturePlace } from '../signing/pades-fields.ts';
import { SIGNATURE_LINE_CHARACTERS } from '../signing/signature-line.ts';
import { bindParts } from './bind-parts.ts';
import { addOutline, drawLinks } from './draw-links.ts';
import { drawPages } from './draw-pages.ts';
import type { TaggedPlace } from './draw-pages.ts';
import { addCidSets, embedFaces, setFileId } from './embed-fonts.ts';
import type { EmbeddedFaces } from './embed-fonts.ts';
import { fontNote } from './font-note.ts';
import { createTypesetter } from './fonts.ts';
import type { PaperFonts, Typesetter } from './fonts.ts';
import type { Paper } from './paper-blocks.ts';
import { addStructureTree } from './structure-tree.ts';
import type { TaggedAnnotation } from './structure-tree.ts';

export type PaperMeta = {
  readonly title: string;
  /** Who issues the paper: the panel, the bureau. */
  readonly author: string;
  readonly subject: string;
  /** BCP 47, `zh-CN`. */
  readonly lang: string;
  /** Names the paper among all of a review; kept as its keyword. */
  readonly documentId: string;
  /** Written as creation and modification date, so that equal input gives equal bytes. */
  readonly createdAt: ClaimedTime;
};

export type RenderedPaper = {
  readonly pdf: Uint8Array;
  readonly pageCount: number;
  /** The empty signature fields, in the order of the paper. */
  readonly fields: readonly SignaturePlace[];
};

const PRODUCER = 'PanelDesk';

const setMeta = (doc: PDFDocument, meta: PaperMeta): void => {
  doc.setTitle(meta.title, { showInWindowTitleBar: true });
  doc.setAuthor(meta.author);
  doc.setSubject(meta.subject);
  doc.setKeywords([meta.documentId]);
  doc.setCreator(PRODUCER);
  doc.setProducer(PRODUCER);
  const created = new Date(meta.createdAt);
  doc.setCreationDate(created);
  doc.setModificationDate(created);
  doc.setLanguage(meta.lang);
};

/** Signatures print with the paper's own fonts; whatever they will need is embedded now. */
const embedSignatureFonts = async (
  places: readonly SignaturePlace[],
  typesetter: Typesetter,
  faces: EmbeddedFaces,
): Promise<Record<string, PDFRef>> => {
  const refs: Record<string, PDFRef> = {};
  const characters = new Set([...SIGNATURE_LINE_CHARACTERS, ...places.flatMap((place) => [...place.label])]);
  for (const character of characters) {
    const { face } = typesetter.set(character, 'body');
    const font = await faces.use(face);
    faces.encode(face, character);
    refs[face.name] = font.ref;
  }
  return refs;
};

/** The fields' widgets with the tags that they are content of. */
const widgetsOf = (doc: PDFDocument, places: readonly TaggedPlace[]): TaggedAnnotation[] => {
  const widgets = new Map(listSignatureFields(doc).map(({ name, ref }) => [name, ref]));
  return places.flatMap(({ place, tag }) => {
    const ref = widgets.get(place.fieldName);
    return ref && tag ? [{ tag, ref, page: doc.getPage(place.pageIndex) }] : [];
  });
};

/**
 * Renders a paper as tagged PDF/A-1b with every signature field that it will ever have. Equal input gives equal bytes.
 *
 * @param markFigures tints figures that are bound to data; off for what is filed, if the bureau wants it plain.
 * @throws PanelDeskError `text-not-printable` with the character that no face has.
 */
export const renderPaper = async (input: {
  readonly paper: Paper;
  readonly meta: PaperMeta;
  readonly fonts: PaperFonts;
  readonly markFigures?: boolean;
}): Promise<RenderedPaper> => {
  const { paper, meta, fonts, markFigures = true } = input;
  const typesetter = createTypesetter(fonts);
  const { pages, chapters } = bindParts(paper, {
    typesetter,
    markFigures,
    lastWords: () => fontNote(fonts, typesetter),
  });

  const digest = createHash('sha256').update(JSON.stringify({ paper, meta, markFigures })).digest();
  const doc = await PDFDocument.create({ updateMetadata: false });
  const faces = embedFaces(doc, digest.toString('hex'));
  const { places, tagged } = await drawPages(doc, pages, faces);
  const fields = places.map(({ place }) => place);
  const links = drawLinks(doc, pages);
  if (fields.length > 0) {
    const signatureFonts = await embedSignatureFonts(fields, typesetter, faces);
    addSignatureFields(doc, fields, signatureFonts);
  }
  addStructureTree(doc, tagged, [...links, ...widgetsOf(doc, places)]);
  const outline = addOutline(doc, chapters);
  if (outline) doc.catalog.set(PDFName.of('Outlines'), outline);
  setMeta(doc, meta);
  setFileId(doc, digest);
  doc.convertToPDFA({ conformance: '1B' });
  await doc.flush();
  addCidSets(doc);
  const pdf = await doc.save({ useObjectStreams: false, updateFieldAppearances: false });
  return { pdf: new Uint8Array(pdf), pageCount: pages.length, fields };
};

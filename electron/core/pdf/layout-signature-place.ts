import { breakLines } from './break-lines.ts';
import type { SetLine } from './break-lines.ts';
import type { FaceRole } from './fonts.ts';
import { moveItem, stackLines } from './layout-rows.ts';
import type { Item } from './layout-rows.ts';
import type { LayoutContext } from './layout-text.ts';
import { MM } from './page-geometry.ts';
import type { SignaturePlaceholder } from './paper-blocks.ts';
import { childTag, tagAll } from './paper-tags.ts';

/** Of a place as it usually is; y counts from its top. */
export const PLACE_HEIGHT = 22 * MM;
const FIELD = { width: 48 * MM, height: 20 * MM };
/** The ink stands on this rule; below it the signature prints its small lines (see `signature-appearance.ts`). */
const RULE_FROM_BOTTOM = 21;
/** A name that takes more than two lines of one size is set in the next. */
const NAME_SIZES = [12, 10.5, 9, 7.5] as const;
const DETAIL_SIZE = 7;
const DETAIL_GRAY = 0.3;
const NOTE_SIZE = 9;
const PLAIN_NOTE_SIZE = 12;
const LINE_PITCH = 1.25;
const LINES_OF_NAME = 2;

/** What stands at one place, and how far it reaches above and below it: a long name needs more room than is usual. */
export type SignaturePlaceItems = {
  readonly items: readonly Item[];
  readonly top: number;
  readonly bottom: number;
};

type Stack = { readonly items: readonly Item[]; readonly height: number };

type Setting = { readonly size: number; readonly width: number; readonly align: 'left' | 'center' };

const setText = (
  text: string | undefined,
  role: FaceRole,
  setting: Setting,
  { typesetter }: LayoutContext,
): readonly SetLine[] => (text ? breakLines([{ text, role }], setting, typesetter) : []);

const stack = (lines: readonly SetLine[], size: number, gray = 0): Stack => {
  const pitch = size * LINE_PITCH;
  return { items: stackLines(lines, { size, pitch, gray }), height: lines.length * pitch };
};

const setName = (name: string, width: number, context: LayoutContext): Stack => {
  const sizes = NAME_SIZES.map((size) => {
    const lines = setText(name, 'body', { size, width, align: 'left' }, context);
    return { lines, size };
  });
  const fitting = sizes.find(({ lines }) => lines.length <= LINES_OF_NAME) ?? sizes.at(-1);
  return stack(fitting?.lines ?? [], fitting?.size ?? NAME_SIZES[0]);
};

const at = ({ items }: Stack, x: number, y: number): Item[] => items.map((item) => moveItem(item, x, y));

const RULE_Y = PLACE_HEIGHT - RULE_FROM_BOTTOM;

const layoutLabel = (
  placeholder: SignaturePlaceholder,
  width: number,
  context: LayoutContext,
): SignaturePlaceItems => {
  const { detail, note, fieldName } = placeholder;
  const name = setName(placeholder.name, width, context);
  const small = stack(
    setText(detail, 'body', { size: DETAIL_SIZE, width, align: 'left' }, context),
    DETAIL_SIZE,
    DETAIL_GRAY,
  );
  // Where nobody signs the note stands in place of the ink.
  const beside = fieldName === undefined ? undefined : note;
  const noted = stack(setText(beside, 'kai', { size: NOTE_SIZE, width, align: 'left' }, context), NOTE_SIZE);
  const bottomOfName = RULE_Y + 2;
  const topOfName = bottomOfName - name.height;
  const top = topOfName - noted.height;
  return {
    items: tagAll(
      [...at(noted, 0, top), ...at(name, 0, topOfName), ...at(small, 0, bottomOfName + 1)],
      childTag(context.section, 'P'),
    ),
    top,
    bottom: bottomOfName + 1 + small.height,
  };
};

const layoutField = (
  { fieldName, name, note }: SignaturePlaceholder,
  context: LayoutContext,
): SignaturePlaceItems => {
  const rule: Item = {
    kind: 'rule',
    from: { x: 0, y: RULE_Y },
    to: { x: FIELD.width, y: RULE_Y },
    width: 0.6,
  };
  if (fieldName !== undefined) {
    const y = PLACE_HEIGHT - FIELD.height;
    const tag = childTag(context.section, 'Form');
    const field: Item = { kind: 'field', fieldName, label: name, x: 0, y, ...FIELD, tag };
    return { items: [rule, field], top: y, bottom: PLACE_HEIGHT };
  }
  const size = PLAIN_NOTE_SIZE;
  const words = stack(setText(note, 'kai', { size, width: FIELD.width, align: 'center' }, context), size);
  const top = RULE_Y - words.height - 3;
  return { items: [rule, ...tagAll(at(words, 0, top), childTag(context.section, 'P'))], top, bottom: RULE_Y };
};

/** One person's place: the name to the left of it, the field or what stands instead to the right. */
export const layoutSignaturePlace = (
  placeholder: SignaturePlaceholder,
  place: { readonly x: number; readonly width: number },
  context: LayoutContext,
): SignaturePlaceItems => {
  const label = layoutLabel(placeholder, place.width - FIELD.width - 4, context);
  const field = layoutField(placeholder, context);
  const right = place.x + place.width - FIELD.width;
  return {
    items: [
      ...label.items.map((item) => moveItem(item, place.x, 0)),
      ...field.items.map((item) => moveItem(item, right, 0)),
    ],
    top: Math.min(label.top, field.top),
    bottom: Math.max(label.bottom, field.bottom),
  };
};

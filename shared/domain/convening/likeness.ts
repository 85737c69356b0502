/** Full-width letters, ideographic spaces and the dots inside transcribed names are ways of writing, not differences. */
const fold = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}\p{S}\u200b-\u200f\ufeff]/gu, '');

export const normaliseName = fold;

/** Legal forms at the end of a name; taken off one after the other, longest first. */
const FORMS = [
  '有限责任公司',
  '股份有限公司',
  '集团有限公司',
  '有限公司',
  '股份公司',
  '集团公司',
  '股份',
  '集团',
  '公司',
];

const withoutForm = (name: string): string => {
  const form = FORMS.find((each) => name.endsWith(each) && name.length > each.length);
  return form === undefined ? name : withoutForm(name.slice(0, -form.length));
};

/** 某某（杭州）科技有限公司 is 某某科技: without what stands in brackets, the legal form and the punctuation. */
export const normaliseOrganisation = (text: string): string => {
  const plain = text.normalize('NFKC');
  const bare = fold(plain.replace(/[([【〔][^)\]】〕]*[)\]】〕]/gu, ''));
  return withoutForm(bare === '' ? fold(plain) : bare);
};

/** A shorter core is in too many names: 大学, 浙江省. */
const SHORTEST_CORE = 4;

/** Of two normalised names. */
export const isSameName = (left: string, right: string): boolean => left !== '' && left === right;

/** Of two normalised organisations: the same body, or a part of it: 浙江某某大学 and 浙江某某大学材料学院. */
export const isSameBody = (left: string, right: string): boolean => {
  if (left === '' || right === '') return false;
  if (left === right) return true;
  const [shorter, longer] = left.length < right.length ? [left, right] : [right, left];
  return [...shorter].length >= SHORTEST_CORE && longer.includes(shorter);
};

export const areAlikeNames = (a: string, b: string): boolean =>
  isSameName(normaliseName(a), normaliseName(b));

export const areAlikeOrganisations = (a: string, b: string): boolean =>
  isSameBody(normaliseOrganisation(a), normaliseOrganisation(b));

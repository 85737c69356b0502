import type { FaceRole, PaperFonts, Substitution, TracingTypesetter } from './fonts.ts';
import type { FaceFault } from './house-face.ts';

const FAULT_WORDS: Readonly<Record<FaceFault, (wanted: string) => string>> = {
  missing: (wanted) => `未安装${wanted}字体`,
  'too-large': (wanted) => `${wanted}字体文件过大`,
  unreadable: (wanted) => `${wanted}字体文件无法读取`,
  'not-embeddable': (wanted) => `${wanted}字体的许可不允许嵌入文件`,
  'without-chinese': (wanted) => `${wanted}字体缺少常用汉字`,
};

const substitutionWords = ({ wanted, used, fault }: Substitution): string =>
  `${FAULT_WORDS[fault](wanted)}，以${used}代替`;

/** What the faces are called where they stand in for another; the body is 仿宋 or what stands in for it. */
const faceWords = (role: FaceRole, substitutions: readonly Substitution[]): string => {
  if (role === 'kai') return '楷体';
  if (role === 'sans') return '黑体';
  const hasFangsong = substitutions.every(({ wanted }) => wanted !== '仿宋');
  return role === 'body' && hasFangsong ? '仿宋' : '思源宋体';
};

const MOST_NAMED = 12;

const fallbackWords = (used: string, characters: readonly string[]): string => {
  const named = characters.slice(0, MOST_NAMED).join('');
  const more = characters.length > MOST_NAMED ? '等' : '';
  return `原字体缺字“${named}”${more}，以${used}排印`;
};

/**
 * What the last page says of its faces: those that GB/T 9704 asks for and that are not there, and the characters that
 * another face had to lend. Nothing where everything is as it should be.
 */
export const fontNote = (
  { substitutions }: Pick<PaperFonts, 'substitutions'>,
  { fallbacks }: Pick<TracingTypesetter, 'fallbacks'>,
): string | undefined => {
  const words = [
    ...substitutions.map(substitutionWords),
    ...[...fallbacks()].map(([role, characters]) =>
      fallbackWords(faceWords(role, substitutions), characters),
    ),
  ];
  return words.length === 0 ? undefined : `字体说明：${words.join('；')}。`;
};

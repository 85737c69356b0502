import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { givesPoints } from '../../../shared/domain/scheme/scheme-indicators.ts';

/** Sections after the tables, in the order in which they are shown. */
const SECTIONS = [
  'conclusions',
  'recipe',
  'grades',
  'vetoes',
  'consequences',
  'panel',
  'provisions',
  'opinion',
  'slots',
] as const;

export type SectionId = (typeof SECTIONS)[number];

const IS_SHOWN: Readonly<Record<SectionId, (scheme: Scheme) => boolean>> = {
  conclusions: (scheme) => scheme.conclusions.length > 0,
  recipe: givesPoints,
  grades: (scheme) => scheme.grades.length > 0,
  vetoes: (scheme) => scheme.vetoes.length > 0,
  consequences: (scheme) => scheme.consequences.length > 0,
  panel: (scheme) => scheme.panelRules.length > 0,
  provisions: (scheme) => scheme.provisions.length > 0,
  opinion: (scheme) => scheme.opinion.sections.length > 0,
  slots: (scheme) => scheme.slots.length > 0,
};

/** Sections that have something to say. `isWhole`: false for what a search left, of which there is no recipe. */
export const listSections = (scheme: Scheme, isWhole: boolean): readonly SectionId[] =>
  SECTIONS.filter((id) => IS_SHOWN[id](scheme) && (isWhole || id !== 'recipe'));

export interface OutlineEntry {
  readonly id: string;
  readonly title: string;
}

import type { TFunction } from 'i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { listIndicators } from '../../../shared/domain/scheme/scheme-indicators.ts';
import type { LocalText } from '../../../shared/domain/text.ts';
import { writeBand } from './band-words.ts';
import { writeRecipe } from './recipe-words.ts';
import type { SlotState } from './slot-states.ts';

/** What the bureau put into a slot, line by line; empty where it left it open. */
export const writeFilling = (
  { slot, filling }: SlotState,
  scheme: Scheme,
  localText: (text: LocalText) => string,
  t: TFunction,
): readonly string[] => {
  const rowOf = (id: string) => listIndicators(scheme).find((each) => each.indicator.id === id)?.indicator;
  const nameOf = (id: string): string => {
    const title = rowOf(id)?.title;
    return title ? localText(title) : id;
  };
  const writePair = (title: string, text: string): string => t('scheme:pair', { title, text });
  if (!filling) return [];
  switch (filling.kind) {
    case 'groups':
      return [
        t('scheme:filled.groups', {
          groups: filling.groups.map((group) => localText(group.title)).join(t('scheme:and')),
          count: filling.groups.flatMap((group) => group.indicators).length,
        }),
      ];
    case 'points':
      return Object.entries(filling.maxima).map(([id, points]) =>
        writePair(nameOf(id), t('scheme:pointsWord', { points: writePoints(points) })),
      );
    case 'bands':
      return Object.entries(filling.bands).map(([id, bands]) =>
        writePair(
          nameOf(id),
          bands.map((band) => writeBand(band, rowOf(id)?.unit ?? '', t)).join(t('scheme:and')),
        ),
      );
    case 'cut-offs':
      return scheme.grades.flatMap((grade) => {
        const points = filling.cutOffs[grade.id];
        return points === undefined
          ? []
          : [writePair(localText(grade.title), t('scheme:cutOff', { points: writePoints(points) }))];
      });
    case 'recipe':
      return [writeRecipe(filling.recipe, t)];
    case 'choice': {
      const option =
        slot.kind === 'choice' ? slot.options.find((each) => each.id === filling.option) : undefined;
      return [option ? localText(option.title) : filling.option];
    }
    case 'text':
      return [filling.text];
  }
};

/** What holds where nothing was filled in. */
export const writeOpen = (
  { slot }: SlotState,
  inReview: boolean,
  localText: (text: LocalText) => string,
  t: TFunction,
): string => {
  const preset = slot.kind === 'choice' ? slot.options.find((each) => each.id === slot.preset) : undefined;
  if (preset) return t('scheme:open.preset', { option: localText(preset.title) });
  if (inReview) return t('scheme:open.left');
  return slot.required ? t('scheme:open.required') : t('scheme:open.optional');
};

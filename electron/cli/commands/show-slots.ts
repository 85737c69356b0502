import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import type { Slot } from '../../../shared/domain/scheme/slot.ts';
import { textIn } from '../../../shared/domain/text.ts';
import type { Words } from '../words.ts';
import { indent, showSource } from './show-source.ts';

const showOptions = (words: Words, slot: Slot): readonly string[] => {
  if (slot.kind !== 'choice') return [];
  const preset = slot.options.find(({ id }) => id === slot.preset);
  return [
    ...slot.options.map(({ id, title }) =>
      words.say('scheme-file:show.option', { id, title: textIn(title, words.language) }),
    ),
    ...(preset
      ? [words.say('scheme-file:show.preset', { title: textIn(preset.title, words.language) })]
      : []),
  ];
};

/** What the policy leaves open, by the ids that `slots:` of review.yaml uses. */
export const showSlots = (words: Words, { slots }: Scheme): readonly string[] =>
  slots.flatMap((slot) => [
    [
      words.say('scheme-file:show.option', { id: slot.id, title: textIn(slot.title, words.language) }),
      words.say(`scheme-file:show.slot.${slot.kind}`),
      words.say(slot.required ? 'scheme-file:show.required' : 'scheme-file:show.optional'),
    ].join('  '),
    ...indent([...showOptions(words, slot), ...showSource(words, slot.source)]),
  ]);

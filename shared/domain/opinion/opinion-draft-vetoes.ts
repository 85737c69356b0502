import { decisionToken, listDecided, type DraftContext } from './opinion-draft-input.ts';
import { inQuotes, roomForEach, writeReason } from './opinion-draft-text.ts';

/** Every veto of the policy with what the panel found; where it is more than 不成立, why. */
export const draftVetoes = (context: DraftContext): string => {
  const vetoes = listDecided(context, 'veto');
  if (vetoes.length === 0) return '';
  const states = vetoes.map(
    ({ subject }, index) => `${index + 1}.${subject.title.zh}，${decisionToken(subject)}`,
  );
  const room = roomForEach(vetoes.length);
  return [
    `专家组逐项核查政策规定的否决（撤销）情形：${states.join('；')}。`,
    ...vetoes.flatMap(({ subject, decision }) => {
      const reason = writeReason('情况说明', decision?.reason, room);
      return reason === '' ? [] : [`关于${inQuotes(subject.title.zh)}的${reason}`];
    }),
  ].join('\n');
};

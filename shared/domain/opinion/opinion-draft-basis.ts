import type { DraftContext } from './opinion-draft-input.ts';
import { judgesPart } from '../scheme/narrow-scheme.ts';
import { figureToken } from './opinion.ts';
import { namePolicy, wordOfReview } from '../review/review-words.ts';
import type { SchemeKind } from '../scheme/scheme.ts';

const MATERIAL: Readonly<Record<SchemeKind, string>> = {
  recognition: '申报材料',
  evaluation: '参评材料',
  admission: '论证材料',
  realignment: '评估材料',
};

/** What the panel was asked to do about the submission. */
const nameTask = ({ review, scheme, submission }: DraftContext): string => {
  const subject = `${submission.applicant.name}“${submission.baseName}”`;
  const word = wordOfReview(scheme, review.fillings);
  switch (scheme.kind) {
    case 'recognition':
      return `对${subject}的${word}申请进行评审`;
    case 'realignment':
      return `对${subject}进行${word}评估`;
    case 'evaluation':
    case 'admission':
      return `对${subject}进行${word}`;
  }
};

/** Who judged which track, where tracks have members of their own. */
const nameTracks = ({ review, scheme, sheets }: DraftContext): string => {
  const judges = review.roster.filter((member) => sheets.some((sheet) => sheet.member === member.id));
  if (judges.every((member) => scheme.parts.every((part) => judgesPart(member, part.id)))) return '';
  const tracks = scheme.parts.map((part) => {
    const names = judges.filter((member) => judgesPart(member, part.id)).map((member) => member.name);
    return `${part.title.zh}由${names.length === 0 ? '（无）' : names.join('、')}承担`;
  });
  return `其中，${tracks.join('，')}。`;
};

/** Without what a supplement put another file in the place of. */
const countInForce = ({ materials }: DraftContext['submission']): number =>
  materials.filter(({ replacedBy }) => replacedBy === undefined).length;

/** Who asked, by which policy, on what material, and how many experts judged. */
export const draftBasis = (context: DraftContext): string => {
  const { review, scheme, submission, aggregate } = context;
  const given = aggregate.scores ? '独立评分' : '独立评审';
  return (
    `受${review.bureau.name}委托，${review.panel.name}依据${namePolicy(scheme)}，${nameTask(context)}。` +
    `专家组审阅${MATERIAL[scheme.kind]}${countInForce(submission)}件，` +
    `由${figureToken('sheets')}名专家${given}，经合议，形成如下意见。${nameTracks(context)}`
  );
};

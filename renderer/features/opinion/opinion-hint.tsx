import { useTranslation } from 'react-i18next';
import type { Role } from '../../../shared/domain/review/review.ts';
import { partIn } from './opinion-part.ts';
import { useOpinion, type OpinionAt } from './opinion-queries.ts';

/** What whoever sits here may do about the opinion shown; an acting chair writes some of them and reads the others. */
export const OpinionHint = ({ at, role }: { readonly at: OpinionAt; readonly role: Role }) => {
  const { t } = useTranslation();
  const { data } = useOpinion(at);
  if (!data) return null;
  switch (partIn(role, data.mayEdit)) {
    case 'chair':
      return t('opinion:hint.chair');
    case 'acting':
      return t('opinion:hint.acting');
    case 'secretary':
      return t('opinion:hint.secretary');
    case 'member':
      return t('opinion:hint.member');
  }
};

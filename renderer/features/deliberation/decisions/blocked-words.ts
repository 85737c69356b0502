import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectView } from '../../../../shared/contract/decisions.ts';
import { useLocalText } from '../../../ui/text.ts';
import type { SubjectChoice } from './check-draft.ts';

/** Why a choice cannot be taken: which hard conditions are not met, which vetoes are established. Nothing where it can. */
export const useBlockedWords = (
  subjects: readonly SubjectView[],
): ((blockedBy: SubjectChoice['blockedBy']) => readonly string[]) => {
  const { t } = useTranslation();
  const text = useLocalText();
  return useCallback(
    (blockedBy) =>
      blockedBy.map(({ id, title }) =>
        subjects.find((subject) => subject.id === id)?.kind === 'veto'
          ? t('deliberation:blocked.veto', { title: text(title) })
          : t('deliberation:blocked.condition', { title: text(title) }),
      ),
    [subjects, t, text],
  );
};

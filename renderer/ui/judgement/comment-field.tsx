import { Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { commentLabelOf } from './comment-label.ts';
import { useFocusRequest, type FocusRequest } from './focus-request.ts';
import { useJudgingKeys } from './judging-keys.ts';
import type { WhyWords } from './owed-words.ts';

interface CommentFieldProps {
  readonly indicator: IndicatorView;
  readonly value: string;
  /** Why words are owed, by what stands in the fields. */
  readonly why: WhyWords | null;
  readonly missing: boolean;
  readonly focusRequest: FocusRequest | null;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}

/** The member's words; where a factor is judged they are the main thing. Ctrl+Enter goes on, Enter makes a line. */
export const CommentField = (props: CommentFieldProps) => {
  const { indicator, value, why, missing } = props;
  const { t } = useTranslation();
  const keys = useJudgingKeys();
  const field = useRef<HTMLTextAreaElement>(null);
  useFocusRequest(props.focusRequest, 'comment', () => field.current?.focus());
  return (
    <Textarea
      ref={field}
      label={t(`scoring:comment.label.${commentLabelOf(indicator.mode)}`)}
      description={why ? t(`scoring:comment.why.${why}`) : undefined}
      error={why && missing && value.trim() === '' ? t('scoring:comment.missing') : undefined}
      autosize
      minRows={indicator.mode === 'judgement' ? 6 : 3}
      maxRows={indicator.mode === 'judgement' ? 14 : 10}
      maxLength={MAX_COMMENT}
      value={value}
      data-field="comment"
      aria-keyshortcuts={keys ? 'C' : undefined}
      onChange={(event) => props.onText(event.currentTarget.value)}
      onBlur={props.onLeave}
    />
  );
};

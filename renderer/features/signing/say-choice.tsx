import { Radio, Textarea } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { OUTCOMES, wantsWords, type Outcome } from '../../../shared/domain/signing/outcome.ts';
import { MAX_TEXT } from '../../../shared/formats/primitives.ts';
import { sayingOf, useSaid } from './said.ts';
import styles from './say-choice.module.css';
import type { SigningDocument } from './signing-order.ts';

interface SayChoiceProps {
  readonly session: string;
  readonly document: SigningDocument;
}

const isOutcome = (value: string): value is Outcome => OUTCOMES.some((each) => each === value);

/** 同意 · 同意，另附不同意见 · 不同意，拒签: what the member says to the opinion in view, and the words with it. */
const Choice = ({ session, document }: SayChoiceProps) => {
  const { t } = useTranslation();
  const { submissionId, baseName } = document;
  const said = useSaid();
  const saying = sayingOf(said.session === session ? said.sayings : {}, submissionId);
  const isAsked = said.asked === submissionId && saying.text.trim() === '';
  const words = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isAsked) words.current?.focus();
  }, [isAsked]);
  const labels: Readonly<Record<Outcome, string>> = {
    agree: t('signing:say.agree'),
    dissent: t('signing:say.dissent'),
    refuse: t('signing:say.refuse'),
  };
  return (
    <div className={styles.say}>
      <Radio.Group
        label={t('signing:say.label', { name: baseName })}
        value={saying.outcome}
        onChange={(value) => {
          if (isOutcome(value)) said.change(session, submissionId, { ...saying, outcome: value });
        }}
      >
        <div className={styles.choices}>
          {OUTCOMES.map((outcome) => (
            <Radio key={outcome} value={outcome} label={labels[outcome]} />
          ))}
        </div>
      </Radio.Group>
      {wantsWords(saying.outcome) ? (
        <Textarea
          ref={words}
          label={saying.outcome === 'dissent' ? t('signing:say.dissentText') : t('signing:say.refuseText')}
          description={t('signing:say.kept')}
          value={saying.text}
          onChange={(event) =>
            said.change(session, submissionId, { ...saying, text: event.currentTarget.value })
          }
          maxLength={MAX_TEXT}
          autosize
          minRows={2}
          maxRows={6}
          aria-required
          error={isAsked ? t('signing:missing.words') : null}
        />
      ) : null}
    </div>
  );
};

/** What can be said to the opinion in view; why nothing can yet; nothing where it was said. */
export const SayChoice = ({ session, document }: SayChoiceProps) => {
  const { t } = useTranslation();
  switch (document.turn) {
    case 'yes':
      return <Choice key={document.submissionId} session={session} document={document} />;
    case 'chair-waits':
      return <p className={styles.waits}>{t('signing:say.waits', { name: document.baseName })}</p>;
    case 'signed':
    case 'not-a-signer':
      return null;
  }
};

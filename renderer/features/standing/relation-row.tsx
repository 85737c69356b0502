import { Textarea } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeclarationView } from '../../../shared/contract/convening.ts';
import { MAX_COMMENT } from '../../../shared/formats/evidence-schema.ts';
import { HintWords } from '../../ui/hint-words.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { DeclarationDraft, Relation } from './declaration-draft.ts';
import styles from './relation-row.module.css';

const RELATIONS: readonly Relation[] = ['none', 'recuse'];

interface RelationRowProps {
  readonly submission: DeclarationView['submissions'][number];
  readonly answer: DeclarationDraft[number];
  /** What was found missing when the declaration was to be handed in. */
  readonly wants: 'answer' | 'statement' | null;
  readonly onAnswer: (relation: Relation) => void;
  readonly onWrite: (statement: string) => void;
}

/** One submission: who stands behind it, what the application saw, and the member's own word. */
export const RelationRow = ({ submission, answer, wants, onAnswer, onWrite }: RelationRowProps) => {
  const { t } = useTranslation();
  const name = useId();
  const isRecused = answer.relation === 'recuse';
  const isHinted = submission.hints.some(({ state }) => state === 'open');
  const facts = [
    t('convening:declaration.applicant', { name: submission.applicant }),
    ...(submission.legalRepresentative === undefined
      ? []
      : [t('convening:declaration.legalRepresentative', { name: submission.legalRepresentative })]),
    ...(submission.coBuilders.length === 0
      ? []
      : [t('convening:declaration.coBuilders', { names: submission.coBuilders.join(t('convening:and')) })]),
  ];
  return (
    <fieldset className={styles.row} data-submission={submission.id} data-wants={wants ?? ''}>
      <legend className={styles.name}>{submission.baseName}</legend>
      <div className={styles.columns}>
        <div className={styles.facts}>
          {facts.map((fact) => (
            <p key={fact}>{fact}</p>
          ))}
          {submission.hints.map((hint) => (
            <p key={hint.id} className={styles.hint}>
              <Icon name="warning" size={14} />
              <span>
                <HintWords hint={hint} />
              </span>
            </p>
          ))}
          {submission.recused ? <p>{t('convening:declaration.ordered')}</p> : null}
          {answer.relation === 'none' && !submission.recused && isHinted ? (
            <p>{t('convening:declaration.waits')}</p>
          ) : null}
        </div>
        <div className={styles.choices}>
          {RELATIONS.map((relation) => (
            <label key={relation} className={styles.choice} data-relation={relation}>
              <input
                type="radio"
                name={name}
                value={relation}
                checked={answer.relation === relation}
                onChange={() => onAnswer(relation)}
              />
              {t(`convening:declaration.${relation}`)}
            </label>
          ))}
        </div>
      </div>
      {wants === 'answer' ? (
        <p className={styles.missing} role="alert">
          {t('convening:declaration.wantsAnswer')}
        </p>
      ) : null}
      {isRecused || submission.hints.length > 0 ? (
        <Textarea
          className={styles.statement}
          label={isRecused ? t('convening:declaration.reason') : t('convening:declaration.note')}
          value={answer.statement}
          error={wants === 'statement' ? t('convening:declaration.wantsStatement') : undefined}
          autosize
          minRows={1}
          maxRows={5}
          maxLength={MAX_COMMENT}
          onChange={(event) => onWrite(event.currentTarget.value)}
        />
      ) : null}
    </fieldset>
  );
};

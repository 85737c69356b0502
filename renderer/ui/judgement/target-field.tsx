import { TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_TITLE } from '../../../shared/formats/primitives.ts';
import type { DispositionView } from './choose.ts';
import styles from './target-field.module.css';

/** What becomes of the base, in words: the base that takes it in, or the type it turns into. */
export const TargetField = ({
  choice,
  value,
  onText,
  onLeave,
}: {
  readonly choice: DispositionView['choices'][number];
  readonly value: string;
  readonly onText: (text: string) => void;
  readonly onLeave: () => void;
}) => {
  const { t } = useTranslation();
  const isMerger = choice.id === 'merge';
  return (
    <div className={styles.block}>
      <TextInput
        label={t(isMerger ? 'scoring:target.merge' : 'scoring:target.convert')}
        description={value.trim() === '' ? t('scoring:target.required') : undefined}
        maxLength={MAX_TITLE}
        value={value}
        data-field="target"
        onChange={(event) => onText(event.currentTarget.value)}
        onBlur={onLeave}
      />
      {choice.targets.length > 1 ? (
        <p className={styles.links}>
          {choice.targets.map((target) => (
            // The paper is Chinese, so is what goes into it.
            <button key={target.zh} type="button" className={styles.link} onClick={() => onText(target.zh)}>
              {target.zh}
            </button>
          ))}
        </p>
      ) : null}
    </div>
  );
};

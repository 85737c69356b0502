import { Checkbox, Radio, Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MAX_TEXT } from '../../../shared/formats/primitives.ts';
import styles from './papers-ui.module.css';
import { AGREED, type PenMark } from './pen-choice.ts';

interface PenMarkRowProps {
  readonly name: string;
  readonly isOpinion: boolean;
  /** Null: this signature is not on the scan. */
  readonly mark: PenMark | null;
  readonly onMark: (mark: PenMark | null) => void;
}

/** One signature; on an opinion also what was said with it. */
export const PenMarkRow = ({ name, isOpinion, mark, onMark }: PenMarkRowProps) => {
  const { t } = useTranslation();
  return (
    <div className={styles.mark}>
      <Checkbox
        label={name}
        checked={mark !== null}
        onChange={(event) => onMark(event.currentTarget.checked ? AGREED : null)}
      />
      {isOpinion && mark ? (
        <Radio.Group
          aria-label={t('papers:pen.mark.says', { name })}
          value={mark.outcome}
          onChange={(value) => onMark({ ...mark, outcome: value === 'dissent' ? 'dissent' : 'agree' })}
        >
          <div className={styles.says}>
            <Radio value="agree" label={t('signing:say.agree')} />
            <Radio value="dissent" label={t('signing:say.dissent')} />
          </div>
        </Radio.Group>
      ) : null}
      {mark?.outcome === 'dissent' ? (
        <Textarea
          className={styles.words}
          label={t('signing:say.dissentText')}
          value={mark.text}
          onChange={(event) => onMark({ ...mark, text: event.currentTarget.value })}
          maxLength={MAX_TEXT}
          autosize
          minRows={2}
          maxRows={6}
          aria-required
        />
      ) : null}
    </div>
  );
};

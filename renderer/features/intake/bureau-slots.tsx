import { useTranslation } from 'react-i18next';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { useLocalText } from '../../ui/text.ts';
import { listSlotLines } from './slot-lines.ts';
import styles from './verification-pane.module.css';

interface BureauSlotsProps {
  readonly view: SchemeView;
  readonly openScheme: () => void;
}

/** What the policy leaves to the bureau, and whether the package brings it; the scheme has it in full. */
export const BureauSlots = ({ view, openScheme }: BureauSlotsProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const lines = listSlotLines(view);
  if (lines.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby="slots-title">
      <h2 id="slots-title" className={styles.heading}>
        {t('intake:slots.title')}
      </h2>
      <dl className={styles.slots}>
        {lines.map(({ id, title, state, words }) => (
          <div key={id} data-slot={id} data-state={state}>
            <dt>{localText(title)}</dt>
            <dd>
              {words === undefined
                ? t(`intake:slots.${state}`)
                : t(state === 'preset' ? 'intake:slots.presetWords' : 'intake:slots.words', {
                    words: localText(words),
                  })}
            </dd>
          </div>
        ))}
      </dl>
      <button type="button" className={styles.link} onClick={openScheme}>
        {t('intake:slots.more')}
      </button>
    </section>
  );
};

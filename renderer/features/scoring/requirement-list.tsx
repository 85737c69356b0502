import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { MaterialId } from '../../../shared/domain/ids.ts';
import { useLocalText } from '../../ui/text.ts';
import { EntryMark } from './entry-mark.tsx';
import styles from './entry-pane.module.css';

/** What the policy's table demands beside this indicator, and whether it was handed in. Missing never takes points by itself. */
export const RequirementList = ({
  indicator,
  sheet,
  onShow,
}: {
  readonly indicator: IndicatorView;
  readonly sheet: SheetView;
  readonly onShow: (id: MaterialId) => void;
}) => {
  const { t } = useTranslation();
  const local = useLocalText();
  if (indicator.requirements.length === 0) return null;
  return (
    <section className={styles.block} aria-labelledby="requirement-title">
      <h3 className={styles.label} id="requirement-title">
        {t('scoring:required.title')}
      </h3>
      <ul className={styles.requirements}>
        {indicator.requirements.map((requirement) => {
          const met = requirement.metBy.length > 0;
          return (
            <li key={requirement.id} data-met={met}>
              <EntryMark mark={met ? 'done' : 'open'} />
              <span>
                {requirement.titles.map(local).join(t('scoring:required.or'))}
                {met ? null : <strong className={styles.lacking}>{t('scoring:required.lacking')}</strong>}
                {requirement.metBy.map((id) => (
                  <button key={id} type="button" className={styles.link} onClick={() => onShow(id)}>
                    {sheet.materials.find((material) => material.id === id)?.title ?? id}
                  </button>
                ))}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

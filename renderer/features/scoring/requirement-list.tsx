import { useTranslation } from 'react-i18next';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import type { MaterialId } from '../../../shared/domain/ids.ts';
import { useLocalText } from '../../ui/text.ts';
import { EntryMark } from './entry-mark.tsx';
import styles from './entry-pane.module.css';
import { SameFileNote } from './same-file-note.tsx';
import type { SheetPlace } from './sheet-place.ts';
import { SideWords } from './side-words.tsx';
import type { Evidence } from './use-evidence.ts';

interface RequirementListProps {
  readonly place: SheetPlace;
  readonly indicator: IndicatorView;
  readonly sheet: SheetView;
  readonly entry: EntryView | undefined;
  readonly evidence: Evidence;
  readonly readOnly: boolean;
  readonly onShow: (id: MaterialId) => void;
}

/**
 * What the policy's table demands beside this indicator, and whether it was handed in; for what was not, the member says why or
 * what was seen instead. Missing never takes points by itself.
 */
export const RequirementList = (props: RequirementListProps) => {
  const { place, indicator, sheet, entry, evidence, readOnly, onShow } = props;
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
          const title = requirement.titles.map(local).join(t('scoring:required.or'));
          const reason = entry?.absences?.find((each) => each.requirement === requirement.id)?.reason ?? '';
          const materials = requirement.metBy.flatMap(
            (id) => sheet.materials.find((material) => material.id === id) ?? [],
          );
          return (
            <li key={requirement.id} data-met={met} data-explained={reason !== ''}>
              <EntryMark mark={met ? 'done' : 'open'} />
              <div>
                <span className={styles.provided}>
                  {title}
                  {met ? null : <strong className={styles.lacking}>{t('scoring:required.lacking')}</strong>}
                  {materials.map(({ id, title: name }) => (
                    <button key={id} type="button" className={styles.link} onClick={() => onShow(id)}>
                      {name}
                    </button>
                  ))}
                </span>
                {materials.map(({ id, sha256 }) => (
                  <SameFileNote key={id} sheet={sheet} sha256={sha256} material={id} />
                ))}
                {met && reason === '' ? null : (
                  <SideWords
                    id={`${place.reviewId}/${place.memberId}/${place.submissionId}/${indicator.id}/${requirement.id}`}
                    stored={reason}
                    label={t('scoring:required.explain', { title })}
                    addLabel={t('scoring:required.addReason')}
                    readOnly={readOnly}
                    onSend={(text) => evidence.explain(requirement.id, text)}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

import { useTranslation } from 'react-i18next';
import type { PanelMember } from '../../../shared/contract/panel.ts';
import { Icon } from '../../ui/icon.tsx';
import { ActButton } from './act-button.tsx';
import { refusalToLift } from './acts.ts';
import { baseNameOf, usePanelDesk } from './panel-desk.ts';
import styles from './recusal-marks.module.css';

/** From how many submissions somebody is recused, their names on demand, and how many likenesses nobody has looked at. */
export const RecusalMarks = ({ member }: { readonly member: PanelMember }) => {
  const { t } = useTranslation();
  const { panel, actor, begin } = usePanelDesk();
  if (member.recusedFrom.length === 0 && member.openHints === 0) return null;
  const refusal = refusalToLift(panel, actor, member);
  return (
    <div className={styles.marks}>
      {member.recusedFrom.length > 0 ? (
        <details className={styles.recusals}>
          <summary>{t('panel:recusals', { count: member.recusedFrom.length })}</summary>
          <ul>
            {member.recusedFrom.map((id) => (
              <li key={id}>
                <span>{baseNameOf(panel, id)}</span>
                <ActButton
                  label={t('panel:lift.open')}
                  about={t('panel:lift.of', { name: member.name, submission: baseNameOf(panel, id) })}
                  refusal={refusal}
                  onAct={() => begin({ kind: 'lift', member, submissionId: id })}
                />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
      {member.openHints > 0 ? (
        <span className={styles.hints}>
          <Icon name="warning" size={13} />
          {t('panel:openHints', { count: member.openHints })}
        </span>
      ) : null}
    </div>
  );
};

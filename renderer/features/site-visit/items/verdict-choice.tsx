import { useTranslation } from 'react-i18next';
import { VERDICTS, type Verdict } from '../../../../shared/domain/site-visit/site-visit.ts';
import { BigChoice } from '../big-choice.tsx';
import { VERDICT_ICONS } from './state-mark.tsx';

interface VerdictChoiceProps {
  readonly chosen: Verdict | null;
  readonly disabled: boolean;
  readonly onChoose: (verdict: Verdict) => void;
}

/** 属实 / 不符 / 未能核实. */
export const VerdictChoice = ({ chosen, disabled, onChoose }: VerdictChoiceProps) => {
  const { t } = useTranslation();
  return (
    <BigChoice
      legend={t('site-visit:verdict.label')}
      chosen={chosen}
      disabled={disabled}
      onChoose={onChoose}
      options={VERDICTS.map((id) => ({
        id,
        label: t(`site-visit:verdict.${id}`),
        icon: VERDICT_ICONS[id],
      }))}
    />
  );
};

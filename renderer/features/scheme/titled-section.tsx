import type { LocalText } from '../../../shared/domain/text.ts';
import type { Source } from '../../../shared/domain/scheme/source.ts';
import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../ui/text.ts';
import { ruleOf } from './rule.ts';
import { RuleTable } from './rule-table.tsx';
import { Section } from './section.tsx';

interface TitledSectionProps {
  readonly id: 'vetoes' | 'provisions' | 'opinion';
  readonly rules: readonly {
    readonly id: string;
    readonly title: LocalText;
    readonly source?: Source | undefined;
  }[];
}

const KINDS = { vetoes: 'veto', provisions: 'provision', opinion: 'section' } as const;

/** Rules that are one sentence each: vetoes, provisions for the bureau, sections of the opinion. */
export const TitledSection = ({ id, rules }: TitledSectionProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = t(`scheme:section.${id}`);
  return (
    <Section id={id} title={title}>
      <RuleTable
        caption={title}
        columns={[t(`scheme:column.${id}`)]}
        lines={rules.map((each) => ({
          rule: ruleOf(KINDS[id], each.id, each),
          cells: [localText(each.title)],
        }))}
      />
    </Section>
  );
};

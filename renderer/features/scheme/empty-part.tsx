import { useTranslation } from 'react-i18next';
import type { Part, Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { ruleOf } from './rule.ts';
import { RuleMark } from './rule-mark.tsx';
import { Section } from './section.tsx';
import sectionStyles from './section.module.css';

/** A part whose rows the policy leaves to the bureau: said, not left out. */
export const EmptyPart = ({ part, scheme }: { readonly part: Part; readonly scheme: Scheme }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const slot = scheme.slots.find((each) => each.kind === 'groups' && each.part === part.id);
  return (
    <Section
      id={`part-${part.id}`}
      title={localText(part.title)}
      source={<RuleMark rule={ruleOf('part', part.id, part)} />}
    >
      <p className={sectionStyles.text}>
        {slot ? t('scheme:emptyPart.slot', { slot: localText(slot.title) }) : t('scheme:emptyPart.none')}
      </p>
    </Section>
  );
};

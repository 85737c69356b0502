import { useTranslation } from 'react-i18next';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import { listOpinionRules } from '../../../shared/domain/scheme/opinion-rules.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { ConclusionsSection } from './conclusions-section.tsx';
import { ConsequencesSection } from './consequences-section.tsx';
import { GradesSection } from './grades-section.tsx';
import type { SectionId } from './outline.ts';
import { PanelSection } from './panel-section.tsx';
import { writeRecipe } from './recipe-words.ts';
import { Section } from './section.tsx';
import sectionStyles from './section.module.css';
import { SlotsSection } from './slots-section.tsx';
import { TitledSection } from './titled-section.tsx';

interface OtherSectionProps {
  readonly id: SectionId;
  /** As narrowed by the search. */
  readonly scheme: Scheme;
  readonly view: SchemeView;
  readonly inReview: boolean;
}

/** One of the sections after the tables. */
export const OtherSection = ({ id, scheme, view, inReview }: OtherSectionProps) => {
  const { t } = useTranslation();
  switch (id) {
    case 'conclusions':
      return <ConclusionsSection scheme={scheme} />;
    case 'recipe':
      return (
        <Section id={id} title={t('scheme:section.recipe')}>
          <p className={sectionStyles.text}>{writeRecipe(scheme.aggregation, t)}</p>
        </Section>
      );
    case 'grades':
      return <GradesSection scheme={scheme} />;
    case 'vetoes':
      return <TitledSection id={id} rules={scheme.vetoes} />;
    case 'consequences':
      return <ConsequencesSection scheme={scheme} />;
    case 'panel':
      return <PanelSection rules={scheme.panelRules} />;
    case 'provisions':
      return <TitledSection id={id} rules={scheme.provisions} />;
    case 'opinion':
      return <TitledSection id={id} rules={listOpinionRules(scheme)} />;
    case 'slots':
      return <SlotsSection slots={scheme.slots} view={view} inReview={inReview} />;
  }
};

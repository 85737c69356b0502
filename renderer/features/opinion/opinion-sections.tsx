import { useDebouncedCallback } from '@mantine/hooks';
import type { OpinionView } from '../../../shared/contract/opinions.ts';
import styles from './opinion.module.css';
import { refreshOpinions, refreshPreview, type OpinionAt } from './opinion-queries.ts';
import { SectionCard } from './section-card.tsx';
import { SectionText } from './section-text.tsx';

/** A pause in the writing after which the page is drawn anew, in milliseconds. */
const PREVIEW_AFTER = 1_200;

interface OpinionSectionsProps {
  readonly at: OpinionAt;
  readonly opinion: OpinionView;
}

/** The sections of the scheme, to write or to read. */
export const OpinionSections = ({ at, opinion }: OpinionSectionsProps) => {
  const afterSaves = useDebouncedCallback(() => {
    void refreshPreview(at);
    void refreshOpinions(at.reviewId, at.session);
  }, PREVIEW_AFTER);
  return (
    <div className={styles.sections}>
      {opinion.sections.map((section, index) =>
        opinion.mayEdit && opinion.frozenAt === null ? (
          <SectionCard
            key={section.id}
            at={at}
            section={section}
            number={index + 1}
            figures={opinion.figures}
            onSaved={afterSaves}
          />
        ) : (
          <SectionText
            key={section.id}
            at={at}
            section={section}
            number={index + 1}
            figures={opinion.figures}
          />
        ),
      )}
    </div>
  );
};

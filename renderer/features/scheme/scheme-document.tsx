import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SchemeView } from '../../../shared/contract/schemes.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { EmptyPart } from './empty-part.tsx';
import { OtherSection } from './other-section.tsx';
import { listSections } from './outline.ts';
import { listBlocks, listEmptyParts, numberRows } from './scheme-blocks.ts';
import { SchemeFacts } from './scheme-facts.tsx';
import { markBureauRows } from './slot-states.ts';
import { TableSection } from './table-section.tsx';
import { TransitionTable } from './transition-table.tsx';
import { Section } from './section.tsx';

interface SchemeDocumentProps {
  readonly view: SchemeView;
  /** The scheme as a search narrowed it; the whole one otherwise. */
  readonly shown: Scheme;
  readonly inReview: boolean;
  readonly onPaper?: boolean;
}

/** The whole scheme as the policy prints it: its tables, then what else it rules, then what it leaves open. */
export const SchemeDocument = memo(({ view, shown, inReview, onPaper = false }: SchemeDocumentProps) => {
  const { t } = useTranslation();
  const isWhole = shown === view.scheme;
  const numbers = numberRows(listBlocks(view.scheme));
  const marks = markBureauRows(view);
  return (
    <>
      {isWhole ? <SchemeFacts view={view} onPaper={onPaper} /> : null}
      {listBlocks(shown).map((block) => (
        <TableSection
          key={block.id}
          block={block}
          scheme={shown}
          marks={marks}
          numbers={numbers}
          complete={isWhole}
        />
      ))}
      {isWhole
        ? listEmptyParts(shown).map((part) => <EmptyPart key={part.id} part={part} scheme={shown} />)
        : null}
      {shown.transitions.length > 0 ? (
        <Section id="transitions" title={t('scheme:section.transitions')}>
          <TransitionTable scheme={shown} caption={t('scheme:section.transitions')} />
        </Section>
      ) : null}
      {listSections(shown, isWhole).map((id) => (
        <OtherSection key={id} id={id} scheme={shown} view={view} inReview={inReview} />
      ))}
    </>
  );
});
SchemeDocument.displayName = 'SchemeDocument';

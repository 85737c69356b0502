import { useTranslation } from 'react-i18next';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { NumberedTable } from './numbered-table.tsx';
import { ruleOf } from './rule.ts';
import { RuleMark } from './rule-mark.tsx';
import type { Block } from './scheme-blocks.ts';
import { ScoreTable } from './score-table.tsx';
import { Section } from './section.tsx';
import type { BureauMarks } from './slot-states.ts';
import { useBlockTitle } from './use-block-title.ts';

interface TableSectionProps {
  readonly block: Block;
  readonly scheme: Scheme;
  readonly marks: BureauMarks;
  readonly numbers: ReadonlyMap<string, number>;
  readonly complete: boolean;
}

/** One table of the policy under its heading; a part is named with where the policy speaks of it. */
export const TableSection = ({ block, scheme, marks, numbers, complete }: TableSectionProps) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = useBlockTitle()(block);
  const caption = t('scheme:caption', { scheme: localText(scheme.title), table: title });
  return (
    <Section
      id={block.id}
      title={title}
      source={block.part ? <RuleMark rule={ruleOf('part', block.part.id, block.part)} /> : null}
    >
      {block.family === 'scores' ? (
        <ScoreTable block={block} scheme={scheme} marks={marks} caption={caption} complete={complete} />
      ) : (
        <NumberedTable block={block} scheme={scheme} marks={marks} numbers={numbers} caption={caption} />
      )}
    </Section>
  );
};

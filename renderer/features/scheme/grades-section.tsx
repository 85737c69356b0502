import { useTranslation } from 'react-i18next';
import { writePoints } from '../../../shared/domain/points.ts';
import type { Scheme } from '../../../shared/domain/scheme/scheme.ts';
import { useLocalText } from '../../ui/text.ts';
import { ruleOfGrade } from './rule.ts';
import { RuleTable } from './rule-table.tsx';
import { Section } from './section.tsx';

/** 等次: shares in the policy's words; cut-offs only where the bureau set them. */
export const GradesSection = ({ scheme }: { readonly scheme: Scheme }) => {
  const { t } = useTranslation();
  const localText = useLocalText();
  const title = t('scheme:section.grades');
  const withShares = scheme.grades.some((grade) => grade.share);
  const withCutOffs = scheme.grades.some((grade) => grade.cutOff !== undefined);
  return (
    <Section id="grades" title={title}>
      <RuleTable
        caption={title}
        columns={[
          t('scheme:column.grade'),
          ...(withShares ? [t('scheme:column.share')] : []),
          ...(withCutOffs ? [t('scheme:column.cutOff')] : []),
        ]}
        lines={scheme.grades.map((grade) => ({
          rule: ruleOfGrade(grade),
          cells: [
            localText(grade.title),
            ...(withShares ? [grade.share?.words ?? t('scheme:notStated')] : []),
            ...(withCutOffs
              ? [
                  grade.cutOff === undefined
                    ? t('scheme:notStated')
                    : t('scheme:cutOff', { points: writePoints(grade.cutOff) }),
                ]
              : []),
          ],
        }))}
      />
    </Section>
  );
};

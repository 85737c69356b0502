import { useState } from 'react';
import type { SheetView } from '../../../shared/contract/scoring.ts';
import type { IndicatorId } from '../../../shared/domain/ids.ts';
import { useLocalText } from '../../ui/text.ts';
import { GroupHeading } from './group-heading.tsx';
import styles from './indicator-pane.module.css';
import { IndicatorRow } from './indicator-row.tsx';
import { decimalsOf, entryOf, entryStateOf, waitingAt } from './sheet-reading.ts';
import { outlineOf } from './sheet-outline.ts';

interface IndicatorGroupsProps {
  readonly sheet: SheetView;
  readonly chosen: IndicatorId | null;
  readonly isWaiting: (id: IndicatorId) => boolean;
  readonly onChoose: (id: IndicatorId) => void;
}

/** The rows of the table under their headings, track by track; headings fold, what is chosen stays in sight. */
export const IndicatorGroups = ({ sheet, chosen, isWaiting, onChoose }: IndicatorGroupsProps) => {
  const local = useLocalText();
  const [folded, setFolded] = useState<ReadonlySet<string>>(new Set());
  const decimals = decimalsOf(sheet);
  const sections = outlineOf(sheet);
  const chosenIn = sections
    .flatMap(({ groups }) => groups)
    .find(({ group }) => group.indicators.some((each) => each.id === chosen));
  const isOpen = (id: string): boolean =>
    !folded.has(id) || chosenIn?.group.id === id || (chosenIn?.above.includes(id) ?? false);

  const fold = (group: string) =>
    setFolded((before) => {
      const after = new Set(before);
      if (!after.delete(group)) after.add(group);
      return after;
    });

  return sections.map(({ part, groups }) => (
    <section
      key={`${part?.id ?? ''}/${groups[0]?.group.id}`}
      aria-label={part ? local(part.title) : undefined}
    >
      {part ? <h3 className={styles.part}>{local(part.title)}</h3> : null}
      {groups
        .filter(({ above }) => above.every(isOpen))
        .map(({ group }) => (
          <section key={group.id} aria-label={local(group.title)}>
            <GroupHeading
              group={group}
              total={sheet.totals.groups.find((each) => each.group === group.id)}
              open={isOpen(group.id)}
              decimals={decimals}
              onFold={() => fold(group.id)}
            />
            {isOpen(group.id) && group.indicators.length > 0 ? (
              <ul className={styles.rows}>
                {group.indicators.map((indicator) => (
                  <IndicatorRow
                    key={indicator.id}
                    indicator={indicator}
                    entry={entryOf(sheet, indicator.id)}
                    state={entryStateOf(sheet, indicator)}
                    waiting={isWaiting(indicator.id)}
                    changed={waitingAt(sheet, indicator.id).length > 0}
                    chosen={indicator.id === chosen}
                    decimals={decimals}
                    onChoose={() => onChoose(indicator.id)}
                  />
                ))}
              </ul>
            ) : null}
          </section>
        ))}
    </section>
  ));
};

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EntryView } from '../../../shared/contract/scoring.ts';
import type { EvidenceId, IndicatorId, MaterialId, Sha256 } from '../../../shared/domain/ids.ts';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { host } from '../../host/client.ts';
import { failureOf, type Failure } from '../../host/failure.ts';
import { registerFile } from '../../host/files.ts';
import { useStatusLine } from '../../host/status-line.ts';
import type { SheetPlace } from './sheet-place.ts';
import { useEntryChange } from './use-entry-change.ts';
import { useRemovals } from './use-removals.ts';

/** Of several files that are being added. */
export interface Attaching {
  readonly at: number;
  readonly of: number;
}

export interface Evidence {
  /** Evidence that is about to be removed and can still be taken back. */
  readonly leaving: ReadonlySet<EvidenceId>;
  readonly failure: Failure | null;
  readonly attaching: Attaching | null;
  readonly pin: (material: MaterialId, page: number, region?: PageRegion, quote?: string) => Promise<void>;
  readonly attach: (files: readonly File[]) => Promise<void>;
  readonly attachAgain: (sha256: Sha256) => Promise<boolean>;
  readonly note: (id: EvidenceId, note: string) => Promise<boolean>;
  /** Says why a required document is missing. */
  readonly explain: (requirementId: string, reason: string) => Promise<boolean>;
  readonly remove: (id: EvidenceId) => void;
  readonly undo: (id: EvidenceId) => void;
  readonly dismiss: () => void;
}

/** Evidence of the chosen indicator. Every change goes through the entry's own line of saves. */
export const useEvidence = (
  place: SheetPlace,
  indicatorId: IndicatorId | null,
  entry: EntryView | undefined,
): Evidence => {
  const { t } = useTranslation();
  const say = useStatusLine((state) => state.say);
  const [attaching, setAttaching] = useState<Attaching | null>(null);
  const { change, failure, fail } = useEntryChange(place, indicatorId);
  const removals = useRemovals(place.submissionId, indicatorId, (id) =>
    change((on) => host.scoring.removeEvidence({ ...on, evidenceId: id })),
  );

  const pin = async (materialId: MaterialId, page: number, region?: PageRegion, quote?: string) => {
    const isThere = (entry?.evidence ?? []).some(
      (link) => link.kind === 'page' && link.material === materialId && link.page === page && !link.region,
    );
    if (isThere && !region) return say(t('scoring:evidence.already', { page }));
    await change((on) => host.scoring.pinPage({ ...on, materialId, page, region, quote, note: '' }));
  };
  const attach = async (files: readonly File[]) => {
    try {
      for (const [index, file] of files.entries()) {
        setAttaching({ at: index + 1, of: files.length });
        const offered = await registerFile(file);
        const isStored = await change((on) =>
          host.scoring.attach({ ...on, file: offered.file, name: offered.name, note: '' }),
        );
        // What went wrong is said; the files after it were not touched.
        if (!isStored) return;
      }
    } catch (error) {
      fail(failureOf(error));
    } finally {
      setAttaching(null);
    }
  };
  return {
    ...removals,
    failure,
    attaching,
    pin,
    attach,
    attachAgain: (sha256) => change((on) => host.scoring.attachAgain({ ...on, sha256, note: '' })),
    note: (evidenceId, note) => change((on) => host.scoring.noteEvidence({ ...on, evidenceId, note })),
    explain: (requirementId, reason) =>
      change((on) => host.scoring.explainAbsence({ ...on, requirementId, reason })),
    dismiss: () => fail(null),
  };
};

import { useCallback } from 'react';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import { registerFile } from '../../host/files.ts';
import { useLongWork, type LongWork } from '../../host/long-work.ts';
import { useNavigation } from '../../host/navigation.ts';
import { refreshReview } from '../../host/queries.ts';

export interface OpenPackage {
  readonly work: LongWork;
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: () => Promise<void>;
}

/** Hands a package to the host, follows the verification and import, and goes to the intake report. */
export const useOpenPackage = (): OpenPackage => {
  const work = useLongWork();
  const openReview = useNavigation((state) => state.openReview);
  const { run } = work;

  const finish = useCallback(
    async (outcome: { readonly reviewId: ReviewId } | null): Promise<void> => {
      if (!outcome) return;
      void refreshReview(outcome.reviewId);
      await openReview(outcome.reviewId, 'intake');
    },
    [openReview],
  );
  const openFile = useCallback(
    async (file: File) =>
      finish(
        await run(async (signal, report) => {
          const known = await registerFile(file, { signal, onProgress: report });
          return host.intake.open({ file: known.file }, { signal });
        }),
      ),
    [run, finish],
  );
  const openSample = useCallback(
    async () =>
      finish(
        await run(async (signal) => {
          const sample = await host.intake.sample({}, { signal });
          return host.intake.open({ file: sample.file }, { signal });
        }),
      ),
    [run, finish],
  );
  return { work, openFile, openSample };
};

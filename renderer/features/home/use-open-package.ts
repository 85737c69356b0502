import { useCallback, useEffect, useState } from 'react';
import type { OpenedFile } from '../../../shared/contract/intake.ts';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { host } from '../../host/client.ts';
import type { OfferedFile } from '../../host/bridge.ts';
import { registerFile } from '../../host/files.ts';
import { useLongWork, type LongWork } from '../../host/long-work.ts';
import { useNavigation } from '../../host/navigation.ts';
import { useOpenedFiles } from '../../host/opened-files.ts';
import { refreshReview } from '../../host/queries.ts';

/** What was taken into a review that was here before: a later seat file, or a supplement of the bureau. */
export type News = { readonly reviewId: ReviewId } & (
  | { readonly seat: NonNullable<OpenedFile['seat']>; readonly supplement?: undefined }
  | { readonly supplement: NonNullable<OpenedFile['supplement']> }
);

const newsOf = ({ reviewId, seat, supplement }: OpenedFile): News | null => {
  if (supplement) return { reviewId, supplement };
  return seat && !seat.first ? { reviewId, seat } : null;
};

export interface OpenPackage {
  readonly work: LongWork;
  readonly openFile: (file: File) => Promise<void>;
  /** The sample review of a scheme. */
  readonly openSample: (schemeId: string) => Promise<void>;
  /** Until the next file is opened. */
  readonly news: News | null;
}

/** A container opened from outside waits here until Home takes it. */
const useOffered = (open: (offered: OfferedFile) => Promise<void>, busy: boolean): void => {
  const offered = useOpenedFiles((state) => state.offered);
  const take = useOpenedFiles((state) => state.take);
  useEffect(() => {
    if (!offered || busy) return;
    take();
    void open(offered);
  }, [offered, busy, take, open]);
};

/** Hands a package, a supplement or a seat file to the host, follows the verification and import, and goes to the intake report. */
export const useOpenPackage = (): OpenPackage => {
  const work = useLongWork();
  const openReview = useNavigation((state) => state.openReview);
  const { run } = work;
  const [news, setNews] = useState<News | null>(null);

  const finish = useCallback(
    async (outcome: OpenedFile | null): Promise<void> => {
      setNews(null);
      if (!outcome) return;
      void refreshReview(outcome.reviewId);
      // What came into a review is read before going on; everything else begins with the intake report.
      const brought = newsOf(outcome);
      if (brought) setNews(brought);
      else await openReview(outcome.reviewId, 'intake');
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
  const openOffered = useCallback(
    async (offered: OfferedFile) =>
      finish(await run((signal) => host.intake.open({ file: offered.file }, { signal }))),
    [run, finish],
  );
  useOffered(openOffered, work.running);
  const openSample = useCallback(
    async (schemeId: string) =>
      finish(
        await run(async (signal) => {
          const sample = await host.intake.sample({ scheme: schemeId }, { signal });
          return host.intake.open({ file: sample.file }, { signal });
        }),
      ),
    [run, finish],
  );
  return { work, openFile, openSample, news };
};

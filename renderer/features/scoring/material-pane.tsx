import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { HostOutputs } from '../../../shared/contract/contract.ts';
import type { IndicatorView } from '../../../shared/contract/indicator-view.ts';
import type { EntryView, SheetView } from '../../../shared/contract/scoring.ts';
import type { PageRegion } from '../../../shared/domain/scoring/sheet.ts';
import { host } from '../../host/client.ts';
import { failureOf } from '../../host/failure.ts';
import { downloadFile, fileUrl } from '../../host/files.ts';
import { queryKeys } from '../../host/queries.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { FileViewer } from '../../ui/pdf/file-viewer.tsx';
import { SkeletonRows } from '../../ui/skeleton-rows.tsx';
import { MaterialPicker } from './material-picker.tsx';
import { pinnedIn } from './pinned-evidence.ts';
import { SameFileNote } from './same-file-note.tsx';
import type { SheetPlace } from './sheet-place.ts';
import styles from './scoring.module.css';
import type { Shown } from './use-place.ts';

interface MaterialPaneProps {
  readonly place: SheetPlace;
  readonly sheet: SheetView;
  readonly indicator: IndicatorView | undefined;
  readonly entry: EntryView | undefined;
  readonly shown: Shown | null;
  readonly page: number;
  readonly onPage: (page: number) => void;
  readonly onShow: (shown: Shown) => void;
  readonly onPin: (() => void) | undefined;
  readonly onRegion: ((page: number, region: PageRegion) => void) | undefined;
  readonly onQuote: ((page: number, region: PageRegion, quote: string) => void) | undefined;
}

type OpenedFile = HostOutputs['materials']['open'];

const openShown = async (
  { reviewId, submissionId, session }: SheetPlace,
  shown: Shown,
): Promise<OpenedFile> =>
  shown.kind === 'material'
    ? host.materials.open({ reviewId, submissionId, session, materialId: shown.id })
    : host.materials.openAttachment({ reviewId, submissionId, session, sha256: shown.sha256 });

/** 材料: what the applicant filed, with what is pinned for the chosen indicator drawn on it. */
export const MaterialPane = (props: MaterialPaneProps) => {
  const { place, sheet, indicator, entry, shown, page, onPage, onShow, onPin, onRegion, onQuote } = props;
  const { t } = useTranslation();
  const { reviewId, submissionId, session } = place;
  const shownKey = shown === null ? '' : shown.kind === 'material' ? shown.id : shown.sha256;
  const file = useQuery({
    queryKey: queryKeys.material(reviewId, submissionId, shownKey, session),
    queryFn: () => (shown ? openShown(place, shown) : Promise.reject(new Error('nothing is shown'))),
    enabled: shown !== null,
    // A handle lasts as long as the seat is held.
    staleTime: Infinity,
    gcTime: Infinity,
  });
  const picker = (
    <MaterialPicker materials={sheet.materials} indicator={indicator} shown={shown} onShow={onShow} />
  );
  if (!shown) {
    return (
      <div className={styles.emptyPane}>
        <EmptyState title={t('scoring:material.none')}>{t('scoring:material.noneWhat')}</EmptyState>
      </div>
    );
  }
  if (!file.data) {
    return (
      <div className={styles.materialPane}>
        <div className={styles.pickerAlone}>{picker}</div>
        <div className={styles.emptyPane}>
          {file.isError ? (
            <FailureNotice failure={failureOf(file.error)} onRetry={() => void file.refetch()} />
          ) : (
            <SkeletonRows rows={6} />
          )}
        </div>
      </div>
    );
  }
  const isMaterial = shown.kind === 'material';
  const material = isMaterial ? sheet.materials.find((each) => each.id === shown.id) : undefined;
  const title = isMaterial ? (material?.title ?? '') : shown.name;
  const subject = {
    reviewId,
    submissionId,
    session,
    ...(isMaterial ? { materialId: shown.id } : { sha256: shown.sha256 }),
  };
  const handle = file.data.file;
  return (
    <FileViewer
      url={fileUrl(handle)}
      title={title}
      mediaType={file.data.mediaType}
      page={isMaterial ? page : 1}
      onPage={isMaterial ? onPage : ignore}
      pinned={isMaterial ? pinnedIn(entry, shown.id, t) : []}
      onRegion={isMaterial ? onRegion : undefined}
      onQuote={isMaterial ? onQuote : undefined}
      preview={() => host.materials.preview(subject)}
      onOutside={async () => (await host.materials.openOutside(subject)).opened}
      onDownload={() => downloadFile(handle, title)}
      start={picker}
      end={
        <>
          <SameFileNote
            sheet={sheet}
            sha256={isMaterial ? material?.sha256 : shown.sha256}
            material={material?.id}
          />
          {isMaterial && onPin ? (
            <Button size="compact-md" variant="light" onClick={onPin}>
              {t('scoring:material.pin')}&nbsp;<kbd>E</kbd>
            </Button>
          ) : null}
        </>
      }
    />
  );
};

const ignore = () => undefined;

import type { ReactNode } from 'react';
import type { SiteVisitView } from '../../../shared/contract/site-visit.ts';
import { ConfirmTab } from './confirm/confirm-tab.tsx';
import { MeetingsTab } from './head/meetings-tab.tsx';
import { ItemsTab } from './items/items-tab.tsx';
import { useFlushItems } from './items/use-flush-items.ts';
import { listPhotos } from './list-photos.ts';
import { PhotosTab } from './photos/photos-tab.tsx';
import { FINDINGS } from './records/finding-sort.tsx';
import { INTERVIEWS } from './records/interview-sort.tsx';
import { RecordDesk } from './records/record-desk.tsx';
import { SAMPLES } from './records/sample-sort.tsx';
import styles from './site-visit.module.css';
import { useVisitDesk } from './visit-desk.ts';
import { useVisitPlace } from './visit-place.ts';
import { VISIT_TABS, VisitTabs, type VisitTab } from './visit-tabs.tsx';

const CONTENT: Readonly<Record<VisitTab, () => ReactNode>> = {
  items: () => <ItemsTab />,
  samples: () => <RecordDesk key="samples" sort={SAMPLES} />,
  interviews: () => <RecordDesk key="interviews" sort={INTERVIEWS} />,
  meetings: () => <MeetingsTab />,
  findings: () => <RecordDesk key="findings" sort={FINDINGS} />,
  photos: () => <PhotosTab />,
  confirm: () => <ConfirmTab />,
};

const countOf = (parts: readonly unknown[]): string | undefined =>
  parts.length === 0 ? undefined : String(parts.length);

const figuresOf = (visit: SiteVisitView) => ({
  samples: countOf(visit.samples),
  interviews: countOf(visit.interviews),
  findings: countOf(visit.findings),
  photos: countOf(listPhotos(visit)),
});

/** The record while the visit goes on, and afterwards. */
export const VisitBody = () => {
  const { at, visit } = useVisitDesk();
  const [place, setPlace] = useVisitPlace(at.submissionId, 'tab');
  const tab = VISIT_TABS.find((each) => each === place) ?? 'items';
  useFlushItems();
  return (
    <>
      <VisitTabs tab={tab} figures={figuresOf(visit)} onChoose={setPlace} />
      <div className={styles.panel} role="tabpanel" aria-labelledby={`visit-tab-${tab}`} data-visit-tab={tab}>
        {CONTENT[tab]()}
      </div>
    </>
  );
};

import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReviewId } from '../../../shared/domain/ids.ts';
import { asReviewId } from '../../../shared/domain/ids.ts';
import { chooseFile } from '../../host/files.ts';
import { useNavigation } from '../../host/navigation.ts';
import { FailureNotice } from '../../ui/failure-notice.tsx';
import { ProgressPanel } from '../../ui/progress-panel.tsx';
import { useWindowDrop } from '../../ui/use-window-drop.ts';
import styles from './drop-zone.module.css';
import { SampleMenu } from './sample-menu.tsx';
import { FIRST_SAMPLE } from './samples.ts';
import { SeatNews } from './seat-news.tsx';
import { SupplementNews } from './supplement-news.tsx';
import { useOpenPackage } from './use-open-package.ts';

/** Nothing is wrong: the way on is the review that is here. */
const OPEN_BEFORE: ReadonlySet<string> = new Set(['package-already-open', 'supplement-already-open']);

/** Where a review begins: drop, choose, or try the sample. What failed stays in view until the next try. */
export const DropZone = () => {
  const { t } = useTranslation();
  const openReview = useNavigation((state) => state.openReview);
  const { work, openFile, openSample, news } = useOpenPackage();
  const drop = ([file]: readonly File[]): void => {
    if (file && !work.running) void openFile(file);
  };
  const hovering = useWindowDrop(drop);
  const choose = async (): Promise<void> => {
    const file = await chooseFile('.zip');
    if (file) await openFile(file);
  };
  const existing: ReviewId | null =
    work.failure && OPEN_BEFORE.has(work.failure.code) ? asReviewId(String(work.failure.params['id'])) : null;

  return (
    <section className={styles.zone} data-hovering={hovering} aria-labelledby="drop-title">
      <h1 id="drop-title" className={styles.title}>
        {hovering ? t('home:drop.release') : t('home:drop.title')}
      </h1>
      <p className={styles.text}>{t('home:drop.text')}</p>
      {work.running ? (
        <div className={styles.wide}>
          <ProgressPanel progress={work.progress} onCancel={work.cancel} />
        </div>
      ) : (
        <div className={styles.buttons}>
          <Button onClick={choose}>{t('home:drop.open')}</Button>
          <Button variant="default" onClick={() => void openSample(FIRST_SAMPLE)}>
            {t('home:drop.sample')}
          </Button>
        </div>
      )}
      {work.running ? null : <SampleMenu onChoose={(schemeId) => void openSample(schemeId)} />}
      {news ? (
        <div className={styles.wide}>
          {news.supplement ? (
            <SupplementNews
              supplement={news.supplement}
              onGo={() => void openReview(news.reviewId, 'intake')}
            />
          ) : (
            <SeatNews seat={news.seat} onGo={() => void openReview(news.reviewId, 'scoring')} />
          )}
        </div>
      ) : null}
      {work.failure ? (
        <div className={styles.wide}>
          <FailureNotice
            failure={work.failure}
            onClose={work.clear}
            action={
              existing
                ? { label: t('home:drop.openExisting'), run: () => void openReview(existing, 'intake') }
                : undefined
            }
          />
        </div>
      ) : null}
      {work.cancelled ? (
        <p className={styles.text} role="status">
          {t('home:drop.cancelled')}
        </p>
      ) : null}
    </section>
  );
};

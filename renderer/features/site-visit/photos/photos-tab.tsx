import { useTranslation } from 'react-i18next';
import { useLocalText } from '../../../ui/text.ts';
import styles from '../site-visit.module.css';
import { useVisitDesk } from '../visit-desk.ts';
import { PhotoStrip } from './photo-strip.tsx';

/** Every photo of the visit, under what it shows; those of the place as a whole first. */
export const PhotosTab = () => {
  const { t } = useTranslation();
  const local = useLocalText();
  const { visit } = useVisitDesk();
  const titled = [
    ...visit.items.map((item) => ({ subject: item.id, title: local(item.title), photos: item.photos })),
    ...visit.samples.map(({ number, name, photos }) => ({
      subject: `sample:${number}`,
      title: t('site-visit:photo.ofSample', { name }),
      photos,
    })),
    ...visit.interviews.map(({ number, person, photos }) => ({
      subject: `interview:${number}`,
      title: t('site-visit:photo.ofInterview', { person }),
      photos,
    })),
    ...visit.findings.map(({ number, photos }) => ({
      subject: `finding:${number}`,
      title: t('site-visit:finding.title', { number }),
      photos,
    })),
  ].filter(({ photos }) => photos.length > 0);
  return (
    <div className={styles.pane}>
      <div className={styles.scroll} tabIndex={0} role="region" aria-label={t('site-visit:tab.photos')}>
        <div className={styles.cards}>
          {[{ subject: 'visit', title: t('site-visit:photo.ofVisit'), photos: visit.photos }, ...titled].map(
            ({ subject, title, photos }) => (
              <section key={subject} className={styles.card} aria-label={title}>
                <h2 className={styles.heading}>{title}</h2>
                <PhotoStrip subject={subject} about={title} photos={photos} />
              </section>
            ),
          )}
        </div>
      </div>
    </div>
  );
};

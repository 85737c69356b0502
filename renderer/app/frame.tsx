import { Suspense, useState } from 'react';
import { LaptopBanner } from '../features/laptops/laptop-banner.tsx';
import { useSchemeShown } from '../features/scheme/scheme-place.ts';
import { isGated } from '../features/standing/gate-step.ts';
import { useNavigation } from '../host/navigation.ts';
import { SkeletonRows } from '../ui/skeleton-rows.tsx';
import { BallotBanner } from './ballot-banner.tsx';
import { BrandHeader } from './brand-header.tsx';
import styles from './frame.module.css';
import { HelpDialog } from './help-dialog.tsx';
import { useHelpKey } from './help-key.ts';
import { RailColumn } from './rail-column.tsx';
import { ReviewHeader } from './review-header.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { SchemeScreen, SCREENS, StandingGate } from './screens.tsx';
import { SkipLink } from './skip-link.tsx';
import { StageRail } from './stage-rail.tsx';
import { StandingBanner } from './standing-banner.tsx';
import { StatusLine } from './status-line.tsx';

/** Rail, header, stage, status line. Without an open review there is no rail. */
export const Frame = () => {
  const reviewId = useNavigation((state) => state.reviewId);
  const stage = useNavigation((state) => state.stage);
  const seat = useNavigation((state) => state.seat);
  const wantsStanding = useNavigation((state) => state.wantsStanding);
  const leaving = useNavigation((state) => state.leaving);
  const schemeShown = useSchemeShown((state) => state.place !== null);
  const openPlace = useSchemeShown((state) => state.open);
  const [helpOpened, setHelpOpened] = useState(false);
  const [railOpened, setRailOpened] = useState(false);
  const openHelp = (): void => setHelpOpened(true);
  const openLibrary = (): void => openPlace({ of: 'library' });
  const openScheme = (): void => openPlace({ of: 'review' });
  useHelpKey(openHelp);
  const Screen = SCREENS[stage];
  const inReview = reviewId !== null && stage !== 'home';
  const screen = (
    <Screen key={`${stage} ${reviewId ?? ''}`} openLibrary={openLibrary} openScheme={openScheme} />
  );

  return (
    <div className={styles.frame} data-rail={inReview} data-rail-opened={railOpened}>
      <SkipLink />
      {inReview ? (
        <RailColumn opened={railOpened} onClose={() => setRailOpened(false)}>
          <StageRail reviewId={reviewId} onScheme={openScheme} onHelp={openHelp} />
        </RailColumn>
      ) : null}
      <div className={styles.column}>
        {inReview ? (
          <ReviewHeader
            reviewId={reviewId}
            railOpened={railOpened}
            onToggleRail={() => setRailOpened((opened) => !opened)}
          />
        ) : (
          <BrandHeader onSchemes={openLibrary} onHelp={openHelp} />
        )}
        {seat && stage === 'panel' && !wantsStanding && !schemeShown ? <StandingBanner seat={seat} /> : null}
        {inReview && seat ? <BallotBanner key={seat.session} reviewId={reviewId} seat={seat} /> : null}
        {stage === 'scoring' && reviewId && seat ? (
          <LaptopBanner key={`laptop ${seat.session}`} reviewId={reviewId} seat={seat} />
        ) : null}
        <main id="stage" className={styles.stage} tabIndex={-1} data-leaving={leaving}>
          <div className={styles.content} inert={leaving}>
            <ScreenBoundary key={`${stage} ${reviewId ?? ''}`}>
              <Suspense
                fallback={
                  <div className={styles.waiting}>
                    <SkeletonRows />
                  </div>
                }
              >
                {schemeShown ? (
                  <SchemeScreen />
                ) : reviewId && seat && (isGated(stage) || (stage === 'panel' && wantsStanding)) ? (
                  <StandingGate key={seat.session} reviewId={reviewId} seat={seat}>
                    {screen}
                  </StandingGate>
                ) : (
                  screen
                )}
              </Suspense>
            </ScreenBoundary>
          </div>
        </main>
        <StatusLine onHelp={openHelp} />
      </div>
      <HelpDialog opened={helpOpened} onClose={() => setHelpOpened(false)} />
    </div>
  );
};

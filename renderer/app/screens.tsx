import { lazy, type ComponentType, type LazyExoticComponent } from 'react';
import { HomeScreen } from '../features/home/home-screen.tsx';
import type { Place } from '../host/navigation.ts';

/** Ways out of a stage that lie outside of it; a stage takes those that it needs. */
export interface ScreenProps {
  /** The built-in schemes. */
  readonly openLibrary: () => void;
  /** The scheme of the open review. */
  readonly openScheme: () => void;
}

type Screen = ComponentType<ScreenProps> | LazyExoticComponent<ComponentType<ScreenProps>>;

const lazily = (load: () => Promise<ComponentType<ScreenProps>>): Screen =>
  lazy(async () => ({ default: await load() }));

/** A scheme, read in place of a stage. */
export const SchemeScreen = lazy(async () => ({
  default: (await import('../features/scheme/scheme-screen.tsx')).SchemeScreen,
}));

/** What a seat does before material opens. */
export const StandingGate = lazy(async () => ({
  default: (await import('../features/standing/standing-gate.tsx')).StandingGate,
}));

/** Home is in the first chunk so that it paints at once; every stage comes when it is opened. */
export const SCREENS: Readonly<Record<Place, Screen>> = {
  home: HomeScreen,
  intake: lazily(async () => (await import('../features/intake/intake-screen.tsx')).IntakeScreen),
  panel: lazily(async () => (await import('../features/panel/panel-screen.tsx')).PanelScreen),
  scoring: lazily(async () => (await import('../features/scoring/scoring-screen.tsx')).ScoringScreen),
  'site-visit': lazily(
    async () => (await import('../features/site-visit/site-visit-screen.tsx')).SiteVisitScreen,
  ),
  reading: lazily(async () => (await import('../features/reading/reading-screen.tsx')).ReadingScreen),
  deliberation: lazily(
    async () => (await import('../features/deliberation/deliberation-screen.tsx')).DeliberationScreen,
  ),
  opinion: lazily(async () => (await import('../features/opinion/opinion-screen.tsx')).OpinionScreen),
  signing: lazily(async () => (await import('../features/signing/signing-screen.tsx')).SigningScreen),
  return: lazily(async () => (await import('../features/return/return-screen.tsx')).ReturnScreen),
  papers: lazily(async () => (await import('../features/papers/papers-screen.tsx')).PapersScreen),
  verify: lazily(async () => (await import('../features/verify/verify-screen.tsx')).VerifyScreen),
  laptops: lazily(async () => (await import('../features/laptops/laptops-screen.tsx')).LaptopsScreen),
  activity: lazily(async () => (await import('../features/activity/activity-screen.tsx')).ActivityScreen),
  settings: lazily(async () => (await import('../features/settings/settings-screen.tsx')).SettingsScreen),
};

import { useMediaQuery } from '@mantine/hooks';

const NARROW = '(max-width: 62rem)';

/** No room for three panes side by side: a small window, or a large zoom. */
export const useNarrow = (): boolean =>
  useMediaQuery(NARROW, window.matchMedia(NARROW).matches, { getInitialValueInEffect: false });

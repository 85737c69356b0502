import { MantineProvider } from '@mantine/core';
import { useLayoutEffect, type ReactNode } from 'react';
import { MANTINE_THEME, resolveVariables } from './mantine-theme.ts';
import { usePreferences } from './preferences.ts';

const readNonce = (): string =>
  document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';

const NONCE = readNonce();

/** Puts the chosen theme and text size on the document; Mantine's own style tags carry the host's nonce. */
export const ThemeProvider = ({ children }: { readonly children: ReactNode }) => {
  const theme = usePreferences((state) => state.theme);
  const textSize = usePreferences((state) => state.textSize);
  useLayoutEffect(() => {
    document.documentElement.dataset['pdTheme'] = theme;
    document.documentElement.style.fontSize = `${textSize}%`;
  }, [theme, textSize]);
  return (
    <MantineProvider
      theme={MANTINE_THEME}
      forceColorScheme={theme === 'dark' ? 'dark' : 'light'}
      cssVariablesResolver={resolveVariables}
      getStyleNonce={() => NONCE}
    >
      {children}
    </MantineProvider>
  );
};

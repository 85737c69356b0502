import { Button, createTheme, Modal, PasswordInput, Textarea, TextInput, Tooltip } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const TEAL: MantineColorsTuple = [
  '#e3f0ee',
  '#c8e2de',
  '#9ccdc6',
  '#6cb6ad',
  '#4fb3a9',
  '#2b857e',
  '#1b7771',
  '#0f6b66',
  '#0b5853',
  '#07423e',
];

/** Mantine's measures and faces; its colours come from tokens.css through `resolveVariables`. */
export const MANTINE_THEME = createTheme({
  colors: { teal: TEAL },
  primaryColor: 'teal',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  fontFamily: 'var(--pd-font)',
  fontFamilyMonospace: 'var(--pd-font-code)',
  headings: { fontFamily: 'var(--pd-font)', fontWeight: '700' },
  defaultRadius: '6px',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({
      defaultProps: { size: 'md', fz: '0.9375rem', px: '1.15rem' },
      vars: (_theme, { variant, color }) => ({
        root: (variant ?? 'filled') === 'filled' && !color ? { '--button-color': 'var(--pd-on-accent)' } : {},
      }),
    }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' } }),
    Textarea: Textarea.extend({ defaultProps: { size: 'md' } }),
    // No page scrolls as a whole, so there is nothing to lock (and no style tag to insert for it).
    Modal: Modal.extend({
      defaultProps: {
        lockScroll: false,
        centered: true,
        transitionProps: { duration: 120 },
        // A dialog's head is no banner of the page.
        attributes: { header: { role: 'presentation' } },
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        events: { hover: true, focus: true, touch: true },
        multiline: true,
        maw: 320,
        openDelay: 150,
      },
    }),
  },
});

const FROM_TOKENS = {
  '--mantine-color-body': 'var(--pd-surface)',
  '--mantine-color-text': 'var(--pd-ink)',
  '--mantine-color-dimmed': 'var(--pd-muted)',
  '--mantine-color-placeholder': 'var(--pd-muted)',
  '--mantine-color-error': 'var(--pd-danger)',
  '--mantine-color-default': 'var(--pd-surface)',
  '--mantine-color-default-hover': 'var(--pd-accent-soft)',
  '--mantine-color-default-color': 'var(--pd-ink)',
  '--mantine-color-default-border': 'var(--pd-line-strong)',
  '--mantine-color-teal-filled': 'var(--pd-accent)',
  '--mantine-color-teal-filled-hover': 'var(--pd-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--pd-on-accent)',
  '--mantine-color-teal-light': 'var(--pd-accent-soft)',
  '--mantine-color-teal-light-color': 'var(--pd-accent-text)',
  '--mantine-color-teal-text': 'var(--pd-accent-text)',
  '--mantine-color-teal-outline': 'var(--pd-accent-text)',
  '--mantine-color-anchor': 'var(--pd-accent-text)',
  '--mantine-color-disabled': 'var(--pd-sunken)',
  '--mantine-color-disabled-color': 'var(--pd-muted)',
};

export const resolveVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: FROM_TOKENS,
  dark: FROM_TOKENS,
});

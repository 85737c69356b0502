import type { ResourceLanguage } from 'i18next';
import { toNamespaces } from './to-namespaces.ts';

export const EN = toNamespaces(
  import.meta.glob<ResourceLanguage[string]>('../../../resources/locales/en/*.json', {
    eager: true,
    import: 'default',
  }),
);

import type { ResourceLanguage } from 'i18next';
import { toNamespaces } from './to-namespaces.ts';

export const ZH_CN = toNamespaces(
  import.meta.glob<ResourceLanguage[string]>('../../../resources/locales/zh-CN/*.json', {
    eager: true,
    import: 'default',
  }),
);

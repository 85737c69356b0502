import type { ResourceLanguage } from 'i18next';

type Words = Readonly<Record<string, ResourceLanguage[string]>>;

/** Files of one language, by path, as i18next wants them: by namespace, which is the file's name. */
export const toNamespaces = (files: Words): ResourceLanguage =>
  Object.fromEntries(
    Object.entries(files).map(([path, words]) => [/([^/]+)\.json$/.exec(path)?.[1] ?? path, words]),
  );

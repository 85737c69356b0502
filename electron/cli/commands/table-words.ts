import type { TableHead } from '../../core/schemes/table/import-table.ts';
import { createWords, type Words } from '../words.ts';

const SECTIONS = ['basis', 'evaluation', 'conclusion', 'suggestions'] as const;

/** The sections that an opinion usually has, in both languages: no table of indicators names any. */
export const listSections = (resources: string): TableHead['sections'] => {
  const [zh, en] = [createWords(resources, 'zh-CN'), createWords(resources, 'en')];
  return SECTIONS.map((id) => ({
    id,
    title: { zh: zh.say(`scheme-file:section.${id}`), en: en.say(`scheme-file:section.${id}`) },
  }));
};

const TODO = ['ids', 'titles', 'sources', 'evidence', 'recipe', 'grades', 'check'] as const;

/** What a person has to look at in an imported scheme, as the comment at its top. */
export const listTodo = (words: Words, table: string, sheet: string): readonly string[] => [
  words.say('scheme-file:todo.from', { table, sheet }),
  ...TODO.map((each) => words.say(`scheme-file:todo.${each}`)),
];

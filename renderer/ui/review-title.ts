/** Bureaus often write the panel into the title; it is then not said twice. Null where there is nothing to add. */
export const panelBeside = (title: string, panel: string): string | null =>
  panel === '' || title.includes(panel) ? null : panel;

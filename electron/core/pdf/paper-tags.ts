/**
 * The logical structure of a paper beside its pages (ISO 32000-1, 14.7 and 14.8): what a screen reader reads. A tag
 * knows its parent and not its children; which tags there are follows from what is drawn.
 */
export type TagRole =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Table'
  | 'Caption'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Form'
  | 'TOC'
  | 'TOCI'
  | 'Link';

export type Tag = {
  readonly role: TagRole;
  readonly parent?: Tag;
  /** Its place among its parent's children where they are not drawn in the order in which they are read. */
  readonly at?: number;
  /** What is to be seen, for whoever does not see it. */
  readonly alt?: string;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
  /** Of a TH: what it is the head of. */
  readonly scope?: 'Row' | 'Column';
};

export const childTag = (
  parent: Tag | undefined,
  role: TagRole,
  more: Omit<Tag, 'role' | 'parent'> = {},
): Tag => ({ role, ...(parent ? { parent } : {}), ...more });

/** The same items as content of `tag`; what has no tag is decoration. */
export const tagAll = <Item extends object>(
  items: readonly Item[],
  tag: Tag,
): (Item & { readonly tag: Tag })[] => items.map((item) => ({ ...item, tag }));

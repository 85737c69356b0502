import { Document } from 'yaml';

/** A scheme file as YAML for people, with a comment at its top. */
export const writeSchemeText = (file: object, comment: readonly string[]): string => {
  const document = new Document(file, { aliasDuplicateObjects: false });
  document.commentBefore = comment.map((line) => ` ${line}`).join('\n');
  return document.toString({ lineWidth: 110 });
};

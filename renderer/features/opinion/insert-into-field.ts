/**
 * Replaces the field's selection as if it had been typed. `execCommand` is the only way that keeps the field's Undo;
 * where it is refused the text is set and the change announced, so that nothing typed is lost.
 */
export const insertIntoField = (field: HTMLTextAreaElement, text: string): void => {
  field.focus();
  const done = text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
  if (done) return;
  field.setRangeText(text, field.selectionStart, field.selectionEnd, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
};

/**
 * Copies words of the window. Through a `copy` event rather than the clipboard interface: that asks for a permission, and
 * the application grants none.
 */
export const copyText = (text: string): boolean => {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
  };
  document.addEventListener('copy', fill, { once: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
  }
};

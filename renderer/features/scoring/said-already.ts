const bare = (text: string): string => text.replace(/[\s“”"。；;,，]/g, '');

/** Whether a text only repeats words that already stand in a quotation beside it. */
export const isSaidIn = (quote: string, text: string): boolean => bare(quote).includes(bare(text));

/** A PDF from its objects, numbered from 1; the first one is the catalogue. */
export const aPdf = (objects: readonly (string | Buffer)[]): Buffer => {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const starts: number[] = [];
  let at = parts[0]?.length ?? 0;
  for (const [index, object] of objects.entries()) {
    const part = Buffer.concat([
      Buffer.from(`${index + 1} 0 obj\n`),
      Buffer.from(object as string),
      Buffer.from('\nendobj\n'),
    ]);
    starts.push(at);
    parts.push(part);
    at += part.length;
  }
  const table = starts.map((start) => `${String(start).padStart(10, '0')} 00000 n \n`).join('');
  const trailer = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([
    ...parts,
    Buffer.from(`xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${trailer}`),
  ]);
};

export const aStream = (content: string | Buffer, dictionary = ''): Buffer => {
  const bytes = Buffer.from(content as string);
  return Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${bytes.length} >>\nstream\n`),
    bytes,
    Buffer.from('\nendstream'),
  ]);
};

export const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';

/** A page for each content stream, all with one font under `/F1`. */
export const aPdfOfPages = (contents: readonly string[], catalogue = ''): Buffer => {
  const pageAt = (index: number): number => 4 + index * 2;
  return aPdf([
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${contents.length} /Kids [${contents.map((_, index) => `${pageAt(index)} 0 R`).join(' ')}] >>`,
    FONT,
    ...contents.flatMap((content, index) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${pageAt(index) + 1} 0 R >>`,
      aStream(content),
    ]),
  ]);
};

/** Lines of text, as a content stream. */
export const writeLines = (lines: readonly string[]): string =>
  `BT /F1 12 Tf 14 TL 72 720 Td ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;

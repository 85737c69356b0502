import { deflateSync, crc32 } from 'node:zlib';
import { aPdf, aStream, FONT } from '../../support/a-pdf.ts';

const RESOURCES = '/Resources << /Font << /F1 3 0 R >> >>';
const A4 = '/MediaBox [0 0 595 842]';
const HELLO = 'BT /F1 24 Tf 72 700 Td (Hello) Tj ET';

/** Everything in a PDF that may run, open or fetch something, all pointing at `address`. */
export const aPdfThatCallsOut = (address: string): Buffer => {
  const script = `app.launchURL("${address}/script", true); this.submitForm("${address}/form"); this.getURL("${address}/url");`;
  return aPdf([
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (${script}) /Next 7 0 R >> /Names << /JavaScript << /Names [(run) << /S /JavaScript /JS (${script}) >>] >> >> /AA << /WC 7 0 R >> /Outlines 9 0 R >>`,
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    FONT,
    `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /Font << /F1 3 0 R >> /XObject << /X 8 0 R >> >> /Contents 5 0 R /Annots [6 0 R] /AA << /O 7 0 R >> >>`,
    aStream(`${HELLO} /X Do`),
    `<< /Type /Annot /Subtype /Link /Rect [0 0 595 842] /A << /S /URI /URI (${address}/link) >> >>`,
    `<< /S /Launch /F (${address}/launch) /Win << /F (cmd.exe) >> /NewWindow true >>`,
    aStream(
      '',
      `/Type /XObject /Subtype /Image /Width 8 /Height 8 /BitsPerComponent 8 /ColorSpace /DeviceGray /F << /FS /URL /F (${address}/image) >>`,
    ),
    '<< /Type /Outlines /First 10 0 R /Last 10 0 R /Count 1 >>',
    `<< /Title (Out) /Parent 9 0 R /A << /S /URI /URI (${address}/outline) >> >>`,
  ]);
};

/** A page as large as numbers allow, then an ordinary one. */
export const aPdfWithHugePage = (): Buffer =>
  aPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] >>',
    FONT,
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 999999999 999999999] /UserUnit 75000 ${RESOURCES} /Contents 6 0 R >>`,
    `<< /Type /Page /Parent 2 0 R ${A4} ${RESOURCES} /Contents 6 0 R >>`,
    aStream(HELLO),
  ]);

/** Tens of thousands of objects and of lines on one page. */
export const aPdfOfThousands = (): Buffer => {
  const fillers = Array.from({ length: 30_000 }, (_, index) => `<< /Filler ${index} >>`);
  const lines = Array.from(
    { length: 60_000 },
    (_, index) => `${index % 595} 0 m ${(index * 7) % 595} 842 l S`,
  );
  return aPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    FONT,
    `<< /Type /Page /Parent 2 0 R ${A4} ${RESOURCES} /Contents 5 0 R >>`,
    aStream(lines.join('\n')),
    ...fillers,
  ]);
};

const IMAGE = '/Type /XObject /Subtype /Image /BitsPerComponent 8';

/** A picture that would take sixteen gigabytes, in a few kilobytes. */
export const aPdfWithImageBomb = (): Buffer => {
  const packed = deflateSync(Buffer.alloc(4 * 1024 * 1024));
  return aPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [4 0 R] >>',
    FONT,
    `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /Font << /F1 3 0 R >> /XObject << /X 6 0 R >> >> /Contents 5 0 R >>`,
    aStream(`q 400 0 0 400 50 50 cm /X Do Q ${HELLO}`),
    aStream(packed, `${IMAGE} /Width 65535 /Height 65535 /ColorSpace /DeviceRGB /Filter /FlateDecode`),
  ]);
};

/** Page 2 draws a form that draws another twice, forty deep: it would never end. */
export const aPdfThatNeverEnds = (): Buffer => {
  const depth = 40;
  const forms = Array.from({ length: depth }, (_, index) => {
    const next = 8 + index;
    const isLast = index === depth - 1;
    const dictionary = `/Type /XObject /Subtype /Form /BBox [0 0 10 10] /Resources << /XObject << /N ${next} 0 R >> >>`;
    return aStream(
      isLast ? '' : '/N Do /N Do',
      isLast ? '/Type /XObject /Subtype /Form /BBox [0 0 10 10]' : dictionary,
    );
  });
  return aPdf([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 2 /Kids [4 0 R 5 0 R] >>',
    FONT,
    `<< /Type /Page /Parent 2 0 R ${A4} ${RESOURCES} /Contents 6 0 R >>`,
    `<< /Type /Page /Parent 2 0 R ${A4} /Resources << /XObject << /N 7 0 R >> >> /Contents 6 0 R >>`.replace(
      '6 0 R >>',
      `${7 + depth} 0 R >>`,
    ),
    aStream(HELLO),
    ...forms,
    aStream('/N Do'),
  ]);
};

/** A PNG whose head claims ten gigapixels. */
export const aPngBomb = (): Buffer => {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(100_000, 0);
  header.writeUInt32BE(100_000, 4);
  header.writeUInt8(8, 8);
  const chunk = (type: string, content: Buffer): Buffer => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1024 * 1024))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
};

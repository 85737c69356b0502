import type { SignedPaper } from './a-signed-paper.ts';
import { lastCms, withLastCms } from './forge-cms.ts';
import { appendRaw, findRawObject, rawObject, trailerEntry } from './raw-increment.ts';

type Paper = () => SignedPaper;

export type Tampering = readonly [what: string, reason: string, make: () => Uint8Array];

const text = (pdf: Uint8Array): string => Buffer.from(pdf).toString('latin1');

/** What is changed within the signed bytes or within the last signature itself. */
export const inBytes = (paper: Paper): readonly Tampering[] => {
  const replaced = (from: string, to: string): Uint8Array => {
    const at = text(paper().signed).lastIndexOf(from);
    if (at < 0 || from.length !== to.length) throw new Error(`cannot replace ${from}`);
    const changed = Buffer.from(paper().signed);
    changed.write(to, at, 'latin1');
    return new Uint8Array(changed);
  };

  return [
    ['a byte of the text flipped', 'digest-wrong', () => replaced('/Lang', '/Lanh')],
    [
      'a byte of the signed attributes flipped',
      'signature-wrong',
      () => {
        const cms = lastCms(paper().signed);
        const at = Buffer.from(cms).indexOf(Buffer.from('060b2a864886f70d010910022f', 'hex'));
        // The digest of the certificate, which the signature covers.
        cms[at + 30] = (cms[at + 30] ?? 0) ^ 1;
        return withLastCms(paper().signed, cms);
      },
    ],
    [
      'a byte of the certificate flipped',
      'certificate-mismatch',
      () => {
        const cms = lastCms(paper().signed);
        // In the name of the person, the first time that it stands there.
        const at = Buffer.from(cms).indexOf(Buffer.from('沈䶮', 'utf8'));
        cms[at + 2] = (cms[at + 2] ?? 0) ^ 1;
        return withLastCms(paper().signed, cms);
      },
    ],
    [
      'the byte range cut short',
      'byte-range-wrong',
      () => {
        const found = /\/ByteRange \[ 0 (\d+)/.exec(
          text(paper().signed).slice((paper().revisions[2] ?? []).length),
        );
        return replaced(`/ByteRange [ 0 ${found?.[1] ?? ''}`, `/ByteRange [ 9 ${found?.[1] ?? ''}`);
      },
    ],
    ['no byte range at all', 'byte-range-wrong', () => replaced('/ByteRange', '/ByteRanke')],
    ['no contents at all', 'contents-missing', () => replaced('/Contents <', '/Kontents <')],
    [
      'contents of zeros',
      'contents-missing',
      () => withLastCms(paper().signed, new Uint8Array(lastCms(paper().signed).length)),
    ],
    [
      'something in the padding',
      'padding-used',
      () => {
        const cms = lastCms(paper().signed);
        cms[cms.length - 1] = 7;
        return withLastCms(paper().signed, cms);
      },
    ],
    ['another filter', 'digest-wrong', () => replaced('/ETSI.CAdES.detached', '/adbe.pkcs7.detached')],
  ];
};

/** What someone without a key can do: append a revision. */
export const appendedTo = (paper: Paper): readonly Tampering[] => {
  const pageNumber = (): number => findRawObject(paper().signed, '/Type /Page\n', '/Contents');
  const fieldNumber = (name: string): number => findRawObject(paper().signed, `/T (${name})`);
  const numberAt = (number: number, key: string): number =>
    Number(new RegExp(`/${key} (\\d+) 0 R`).exec(rawObject(paper().signed, number))?.[1]);
  const free = (): number => Number(trailerEntry(paper().signed, 'Size'));
  const appended = (objects: Record<number, string>, more = {}): Uint8Array =>
    appendRaw(paper().signed, { objects, ...more });

  const stream = (content: string, dictionary = ''): string =>
    `<< ${dictionary} /Length ${String(content.length)} >>\nstream\n${content}\nendstream`;
  const root = (): number => Number.parseInt(trailerEntry(paper().signed, 'Root'), 10);

  return [
    [
      'trailing bytes',
      'bytes-after-last-signature',
      () => new Uint8Array(Buffer.concat([paper().signed, Buffer.from(' ')])),
    ],
    [
      'an overlay on a page',
      'page-changed',
      () => {
        const page = rawObject(paper().signed, pageNumber());
        const contents = /\/Contents (\[[^\]]*\]|\d+ 0 R)/.exec(page)?.[1] ?? '';
        const both = `[ ${contents.replaceAll(/[[\]]/g, '')} ${String(free())} 0 R ]`;
        return appended({
          [pageNumber()]: page.replace(contents, both),
          [free()]: stream('0 0 500 500 re f'),
        });
      },
    ],
    [
      'the content of a page replaced',
      'page-changed',
      () => {
        const page = rawObject(paper().signed, pageNumber());
        const content = Number(/\/Contents \[? ?(\d+)/.exec(page)?.[1]);
        return appended({ [content]: stream('0 0 500 500 re f') });
      },
    ],
    [
      'the ink of a signed field replaced',
      'signed-appearance-changed',
      () => {
        const ink = numberAt(fieldNumber('expert01'), 'N');
        return appended({
          [ink]: stream('0 0 9 9 re f', '/Type /XObject /Subtype /Form /BBox [ 0 0 9 9 ]'),
        });
      },
    ],
    [
      'a signed field shown by another form',
      'signed-appearance-changed',
      () => {
        const field = fieldNumber('expert01');
        const other = numberAt(fieldNumber('expert02'), 'N');
        return appended({
          [field]: rawObject(paper().signed, field).replace(/\/N \d+ 0 R/, `/N ${String(other)} 0 R`),
        });
      },
    ],
    [
      'the signature’s own words replaced',
      'signed-appearance-changed',
      () => {
        const value = numberAt(fieldNumber('expert01'), 'V');
        return appended({
          [value]: rawObject(paper().signed, value).replace(/\/M \([^)]*\)/, '/M (D:20200101000000Z)'),
        });
      },
    ],
    [
      'a signature taken away',
      'signature-removed',
      () => {
        const field = fieldNumber('expert01');
        return appended({ [field]: rawObject(paper().signed, field).replace(/\/V \d+ 0 R/, '') });
      },
    ],
    [
      'an unsigned field moved',
      'field-changed',
      () => {
        const field = fieldNumber('bureau_ts');
        return appended({
          [field]: rawObject(paper().signed, field).replace(/\/Rect \[[^\]]*\]/, '/Rect [ 0 0 500 500 ]'),
        });
      },
    ],
    [
      'a signed field named otherwise',
      'field-changed',
      () => {
        const field = fieldNumber('expert01');
        return appended({
          [field]: rawObject(paper().signed, field).replace(/\/TU <[^>]*>/, '/TU (somebody else)'),
        });
      },
    ],
    [
      'an annotation added',
      'annotation-added',
      () => {
        const page = rawObject(paper().signed, pageNumber());
        const note = '<< /Type /Annot /Subtype /FreeText /Rect [ 0 0 99 99 ] /Contents (agreed) >>';
        return appended({
          [pageNumber()]: page.replace('/Annots [', `/Annots [ ${String(free())} 0 R`),
          [free()]: note,
        });
      },
    ],
    [
      'a page added',
      'page-added',
      () => {
        const tree = numberAt(root(), 'Pages');
        const page = `<< /Type /Page /Parent ${String(tree)} 0 R /MediaBox [ 0 0 99 99 ] >>`;
        const kids = rawObject(paper().signed, tree).replace('/Kids [', `/Kids [ ${String(free())} 0 R`);
        return appended({ [tree]: kids, [free()]: page });
      },
    ],
    [
      'another catalog',
      'catalog-replaced',
      () =>
        appended(
          { [free()]: rawObject(paper().signed, root()) },
          { trailer: { Root: `${String(free())} 0 R` } },
        ),
    ],
    [
      'a script in the catalog',
      'catalog-changed',
      () =>
        appended({
          [root()]: rawObject(paper().signed, root()).replace(
            '<<',
            '<< /OpenAction << /S /JavaScript /JS (1) >>',
          ),
        }),
    ],
    [
      'a table that points to hidden content',
      'revision-table-lies',
      () =>
        appended(
          { [pageNumber()]: rawObject(paper().signed, pageNumber()) },
          { lies: { [pageNumber()]: 20 } },
        ),
    ],
    [
      'an object that is freed',
      'page-changed',
      () => {
        const content = Number(/\/Contents \[? ?(\d+)/.exec(rawObject(paper().signed, pageNumber()))?.[1]);
        return appended({}, { freed: [content] });
      },
    ],
  ];
};

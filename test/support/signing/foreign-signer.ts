import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readCms } from '../../../electron/core/signing/cms-content.ts';
import { hasTool, runTool } from '../external-tool.ts';

const JARS = ['pdfbox2', 'fontbox2', 'commons-logging', 'bcprov', 'bcpkix', 'bcutil'].map(
  (name) => `/usr/share/java/${name}.jar`,
);

/** True when PDFBox, BouncyCastle and a Java compiler are installed; says so when not. */
export const hasForeignSigner = (): boolean => {
  if (!hasTool('javac', 'PDFs signed by PDFBox and BouncyCastle') || !hasTool('openssl', 'foreign keys'))
    return false;
  const missing = JARS.find((jar) => !existsSync(jar));
  if (missing !== undefined) console.log(`skipped: PDFs signed by PDFBox (${missing} is not installed)`);
  return missing === undefined;
};

const folder = mkdtempSync(join(tmpdir(), 'paneldesk-foreign-'));
const inFolder = (name: string): string => join(folder, name);
const PASSWORD = 'foreign-key';

const must = (tool: string, args: readonly string[]): string => {
  const ran = runTool(tool, args, { cwd: folder });
  if (ran.status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${ran.stderr}${ran.stdout}`);
  return ran.stdout;
};

let classes: string | undefined;

type KeyKind = 'rsa:3072' | 'P-256' | 'P-384' | 'brainpoolP256r1';

export type ForeignKey = { readonly p12: string; readonly root: Uint8Array; readonly rootPem: string };

const newKey = (kind: KeyKind): string[] =>
  kind === 'rsa:3072' ? ['-newkey', 'rsa:3072'] : ['-newkey', 'ec', '-pkeyopt', `ec_paramgen_curve:${kind}`];

const EXTENSIONS = {
  root: 'basicConstraints=critical,CA:true\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash',
  middle:
    'basicConstraints=critical,CA:true,pathlen:0\nkeyUsage=critical,keyCertSign,cRLSign\nsubjectKeyIdentifier=hash',
  person:
    'basicConstraints=CA:false\nkeyUsage=critical,digitalSignature,nonRepudiation\nsubjectKeyIdentifier=hash',
  stamp:
    'basicConstraints=CA:false\nkeyUsage=critical,digitalSignature\nextendedKeyUsage=critical,timeStamping',
} as const;

type CertificateKind = keyof typeof EXTENSIONS;

/** A certificate with its key as PEM files, made by OpenSSL; signed by itself without an issuer. */
const makeCertificate = (
  name: string,
  kind: CertificateKind,
  key: KeyKind,
  issuer?: string,
): { readonly certificate: string; readonly key: string } => {
  const file = { certificate: inFolder(`${name}.pem`), key: inFolder(`${name}.key`) };
  const request = inFolder(`${name}.csr`);
  const extensions = inFolder(`${name}.ext`);
  writeFileSync(extensions, EXTENSIONS[kind]);
  must('openssl', [
    'req',
    '-new',
    ...newKey(key),
    '-nodes',
    '-keyout',
    file.key,
    '-out',
    request,
    '-subj',
    `/CN=${name}`,
  ]);
  const by = issuer
    ? ['-CA', inFolder(`${issuer}.pem`), '-CAkey', inFolder(`${issuer}.key`), '-CAcreateserial']
    : ['-signkey', file.key];
  must('openssl', [
    ...['x509', '-req', '-in', request, ...by, '-days', '3650', '-sha256'],
    ...['-extfile', extensions, '-out', file.certificate],
  ]);
  return file;
};

const derOf = (pem: string): Uint8Array => {
  const out = `${pem}.der`;
  must('openssl', ['x509', '-in', pem, '-outform', 'DER', '-out', out]);
  return new Uint8Array(readFileSync(out));
};

/** A person's key under an intermediate authority under a root. */
export const makeForeignKey = (name: string, kind: KeyKind): ForeignKey => {
  const root = makeCertificate(`${name}-root`, 'root', kind);
  const middle = makeCertificate(`${name}-middle`, 'middle', kind, `${name}-root`);
  const person = makeCertificate(name, 'person', kind, `${name}-middle`);
  const chain = inFolder(`${name}-chain.pem`);
  writeFileSync(chain, readFileSync(middle.certificate, 'utf8') + readFileSync(root.certificate, 'utf8'));
  const p12 = inFolder(`${name}.p12`);
  must('openssl', [
    ...['pkcs12', '-export', '-in', person.certificate, '-inkey', person.key, '-certfile', chain],
    ...['-out', p12, '-passout', `pass:${PASSWORD}`, '-name', 'signer'],
  ]);
  return { p12, root: derOf(root.certificate), rootPem: root.certificate };
};

type ForeignSigning = {
  readonly key: ForeignKey;
  /** A name that Java knows: `SHA256withECDSA`, `SHA512withRSAandMGF1`… */
  readonly algorithm: string;
  readonly subFilter?: string;
  readonly identifier?: 'serial' | 'key-id';
  readonly level?: 0 | 1 | 2 | 3;
};

/** The PDF with one more signature by PDFBox and BouncyCastle. */
export const signForeign = (pdf: Uint8Array, how: ForeignSigning): Uint8Array => {
  if (classes === undefined) {
    classes = mkdtempSync(join(folder, 'classes-'));
    const source = join(import.meta.dirname, 'foreign', 'SignPdf.java');
    must('javac', ['-cp', JARS.join(':'), '-d', classes, source]);
  }
  const [from, to] = [inFolder('from.pdf'), inFolder('to.pdf')];
  writeFileSync(from, pdf);
  const { key, algorithm, subFilter = 'adbe.pkcs7.detached', identifier = 'serial', level = 0 } = how;
  must('java', [
    ...['-cp', [...JARS, classes].join(':'), 'SignPdf', from, to, key.p12, PASSWORD, algorithm],
    ...[subFilter, identifier, String(level)],
  ]);
  return new Uint8Array(readFileSync(to));
};

/** What pdfsig says of a file. */
export const askPdfsig = (pdf: Uint8Array): string => {
  const file = inFolder('asked.pdf');
  writeFileSync(file, pdf);
  return runTool('pdfsig', ['-nocert', file]).stdout;
};

/** The PDF as qpdf writes it: with object streams, linearised. */
export const rewriteByQpdf = (pdf: Uint8Array, options: readonly string[]): Uint8Array => {
  const [from, to] = [inFolder('plain.pdf'), inFolder('rewritten.pdf')];
  writeFileSync(from, pdf);
  must('qpdf', [...options, from, to]);
  return new Uint8Array(readFileSync(to));
};

const TSA_CONFIG = `[tsa]
default_tsa = it
[it]
serial = SERIAL
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
signer_digest = sha256
`;

/** Makes RFC 3161 tokens with OpenSSL. */
export const makeStamper = (name: string) => {
  const root = makeCertificate(`${name}-root`, 'root', 'P-256');
  const own = makeCertificate(name, 'stamp', 'P-256', `${name}-root`);
  const config = inFolder(`${name}.cnf`);
  writeFileSync(config, TSA_CONFIG.replace('SERIAL', inFolder(`${name}.serial`)));
  const stamp = (bytes: Uint8Array): Uint8Array => {
    const [data, query, reply, token] = ['data', 'tsq', 'tsr', 'token'].map((end) =>
      inFolder(`${name}.${end}`),
    );
    if (!data || !query || !reply || !token) throw new Error('four names');
    writeFileSync(data, bytes);
    must('openssl', ['ts', '-query', '-data', data, '-sha256', '-cert', '-out', query]);
    must('openssl', [
      ...['ts', '-reply', '-queryfile', query, '-config', config, '-section', 'it'],
      ...['-signer', own.certificate, '-inkey', own.key, '-chain', root.certificate, '-out', reply],
    ]);
    must('openssl', ['ts', '-reply', '-config', config, '-in', reply, '-token_out', '-out', token]);
    return new Uint8Array(readFileSync(token));
  };
  /** The same statement about the time, signed by a key that is not for that. */
  const stampAsPerson = (bytes: Uint8Array): Uint8Array => {
    const person = makeCertificate(`${name}-person`, 'person', 'P-256', `${name}-root`);
    const [info, token] = [inFolder(`${name}.tst`), inFolder(`${name}.false`)];
    writeFileSync(info, readCms(stamp(bytes)).content ?? '');
    must('openssl', [
      ...[
        'cms',
        '-sign',
        '-binary',
        '-nodetach',
        '-cades',
        '-md',
        'sha256',
        '-outform',
        'DER',
        '-out',
        token,
      ],
      ...['-econtent_type', 'id-smime-ct-TSTInfo', '-in', info],
      ...['-signer', person.certificate, '-inkey', person.key],
    ]);
    return new Uint8Array(readFileSync(token));
  };
  return { root: derOf(root.certificate), stamp, stampAsPerson };
};

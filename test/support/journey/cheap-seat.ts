import {
  AuthenticatedSafe,
  CertBag,
  Certificate,
  CryptoEngine,
  PFX,
  PKCS8ShroudedKeyBag,
  PrivateKeyInfo,
  SafeBag,
  SafeContents,
} from 'pkijs';
import { issueCertificate } from '../../../electron/core/signing/issue-certificate.ts';
import { fingerprintOf, readCertificate } from '../../../electron/core/signing/signer.ts';
import { insertSeat } from '../../../electron/core/store/rows/seat-rows.ts';
import type { RosterMember } from '../../../shared/domain/review/review.ts';
import type { Desk } from './desk.ts';

const ROUNDS = 2;
/** The library draws its own vector; its types ask for one all the same. */
const CIPHER = { name: 'AES-CBC', length: 256, iv: new Uint8Array(16) };
const engine = new CryptoEngine({ name: 'node', crypto: globalThis.crypto });

/** A P12 that opens in a millisecond: the application's own ones cost seconds on a busy machine, four times a review. */
export const writeCheapKeyFile = async (
  pkcs8: Uint8Array,
  certificate: Uint8Array,
  pin: string,
  chain: readonly Uint8Array[] = [],
): Promise<Uint8Array> => {
  const password = new Uint8Array(Buffer.from(pin, 'utf8')).buffer;
  const keyBag = new PKCS8ShroudedKeyBag({ parsedValue: PrivateKeyInfo.fromBER(new Uint8Array(pkcs8)) });
  await keyBag.makeInternalValues(
    {
      password,
      contentEncryptionAlgorithm: CIPHER,
      hmacHashAlgorithm: 'SHA-256',
      iterationCount: ROUNDS,
    },
    engine,
  );
  const certificates = [certificate, ...chain].map((der) => Certificate.fromBER(new Uint8Array(der)));
  const safe = new AuthenticatedSafe({
    parsedValue: {
      safeContents: [
        {
          privacyMode: 0,
          value: new SafeContents({
            safeBags: [
              new SafeBag({ bagId: '1.2.840.113549.1.12.10.1.2', bagValue: keyBag }),
              ...certificates.map(
                (parsedValue) =>
                  new SafeBag({
                    bagId: '1.2.840.113549.1.12.10.1.3',
                    bagValue: new CertBag({ parsedValue }),
                  }),
              ),
            ],
          }),
        },
      ],
    },
  });
  await safe.makeInternalValues({ safeContents: [{}] }, engine);
  const pfx = new PFX({ parsedValue: { integrityMode: 0, authenticatedSafe: safe } });
  const hashes = { pbkdf2HashAlgorithm: { name: 'SHA-256' }, hmacHashAlgorithm: 'SHA-256' };
  await pfx.makeInternalValues({ password, iterations: ROUNDS, ...hashes }, engine);
  return new Uint8Array(pfx.toSchema().toBER(false));
};

/** Gives a signed-in member a seat as `seats.create` would, log row included, without the key stretching. */
export const makeCheapSeat = async (desk: Desk, member: RosterMember, pin: string): Promise<void> => {
  // A day back, as `seats.create` does: clocks are put right between sign-in and signing.
  const notBefore = new Date(desk.clock.ms - 24 * 3600 * 1000);
  const request = { commonName: member.name, pin, notBefore, days: 1000 };
  const { certificate, pkcs8 } = await issueCertificate(request, 'end-entity');
  const p12 = await writeCheapKeyFile(pkcs8, certificate, pin);
  const fingerprint = fingerprintOf(certificate);
  const { notAfter } = readCertificate(certificate);
  desk.workspace.run({
    actor: member.id,
    event: 'seat.created',
    data: { member: member.id, fingerprint },
    write: (db, at) => insertSeat(db, { member: member.id, p12, certificate, fingerprint, notAfter }, at),
  });
};

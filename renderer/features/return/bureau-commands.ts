import { quoteForShell } from './group-digest.ts';

export interface BureauCommands {
  readonly digest: string;
  readonly unpack: string;
  readonly manifests: string;
  readonly signature: string;
}

/** The folder in the archive has the archive's name without `.zip`. */
const folderOf = (name: string): string => name.replace(/\.zip$/i, '');

/**
 * What a bureau types to check a return package: a BagIt bag (RFC 8493) in a ZIP, its tag manifest signed with a
 * detached CMS. `-noverify` because the certificate is compared with the sign-in sheet, not with a list of authorities.
 */
export const listBureauCommands = (name: string): BureauCommands => {
  const file = quoteForShell(name);
  return {
    digest: `sha256sum ${file}`,
    unpack: `unzip -tqq ${file} && unzip -q ${file} && cd ${quoteForShell(folderOf(name))}`,
    manifests: 'sha256sum -c tagmanifest-sha256.txt && sha256sum -c manifest-sha256.txt',
    signature:
      'openssl cms -verify -binary -inform DER -in signature.p7s -content tagmanifest-sha256.txt -noverify -signer chair.pem -out /dev/null && openssl x509 -in chair.pem -noout -fingerprint -sha256',
  };
};

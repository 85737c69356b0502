export interface BureauCommands {
    readonly digest: string;
    readonly unpack: string;
    readonly manifests: string;
    readonly signature: string;
}
/**
 * What a bureau types to check a return package: a BagIt bag (RFC 8493) in a ZIP, its tag manifest signed with a
 * detached CMS. `-noverify` because the certificate is compared with the sign-in sheet, not with a list of authorities.
 */
export declare const listBureauCommands: (name: string) => BureauCommands;

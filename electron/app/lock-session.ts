import type { Session } from 'electron';
import { isOwnUrl, ORIGIN, SCHEME } from './own-origin.ts';

type LockedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
  | 'on'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Addresses that stay inside the process; everything else would be the network or the disk. */
const INSIDE = new Set([`${SCHEME}:`, 'blob:', 'data:']);

const staysInside = (url: string): boolean => {
  try {
    return INSIDE.has(new URL(url).protocol);
  } catch {
    return false;
  }
};

const asksForCameraOnly = (types: readonly string[] | undefined): boolean =>
  types !== undefined && types.length > 0 && types.every((type) => type === 'video');

/**
 * Denies the session everything but the camera, which the own page may have when the user takes a photo as evidence
 * (the system asks as well); keeps every request off the network; lets only the own files be downloaded.
 */
export const lockSession = (session: LockedSession): void => {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    answer(
      permission === 'media' &&
        isOwnUrl(details.requestingUrl) &&
        details.isMainFrame &&
        'mediaTypes' in details &&
        asksForCameraOnly(details.mediaTypes),
    );
  });
  session.setPermissionCheckHandler(
    (_contents, permission, origin, details) =>
      permission === 'media' &&
      origin.replace(/\/$/, '') === ORIGIN &&
      details.isMainFrame &&
      details.mediaType === 'video',
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler(null);
  session.setSpellCheckerEnabled(false);
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !staysInside(details.url) }));
  session.on('will-download', (event, item) => {
    if (!isOwnUrl(item.getURL())) event.preventDefault();
  });
};

import type { Session } from 'electron';
import { mayHave, mayUseDevice } from './decisions/permissions.ts';
import type { Seat } from './seat.ts';

/** Installs all three handlers; without the check handler Chromium would answer some questions by itself. */
export function lockPermissions(session: Session, seat: Seat): void {
  session.setPermissionRequestHandler((_contents, permission, answer, details) => {
    const { callState } = seat;
    const given = mayHave(permission, {
      address: details.requestingUrl,
      isMainFrame: details.isMainFrame,
      callState,
      media: 'mediaTypes' in details ? (details.mediaTypes ?? []) : [],
    });
    if (!given) seat.log(`permission denied: ${permission}`);
    answer(given);
  });
  session.setPermissionCheckHandler((_contents, permission, origin, details) =>
    mayHave(permission, {
      address: details.requestingUrl ?? origin,
      isMainFrame: details.isMainFrame,
      callState: seat.callState,
      media: details.mediaType === undefined ? [] : [details.mediaType],
    }),
  );
  session.setDevicePermissionHandler((details) =>
    mayUseDevice(details.deviceType, details.device, details.origin),
  );
  session.setDisplayMediaRequestHandler(null);
}

/** The scheme and the only host of the screen: app://loket/. */
export const ownScheme = 'app';
export const ownHost = 'loket';
export const ownAddress = `${ownScheme}://${ownHost}/`;

/**
 * Whether an address is the workstation's own screen. Parsed, never compared by its beginning:
 * `app://loket.evil/`, `app://loket@evil/` and `app:loket` are not ours.
 */
export function isOwnPage(address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const url = new URL(address);
  return (
    url.protocol === `${ownScheme}:` && url.host === ownHost && url.username === '' && url.password === ''
  );
}

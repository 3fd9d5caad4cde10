/** Which files a server in a browser may ask for. Pure. */

interface Place {
  readonly scheme: string;
  readonly authority: string;
}

/**
 * Only what lies where something lies that the writer has opened, or the files of the extension: a configuration may name any address, and
 * asking for a file can be a request to a server. Never one of the web.
 */
export function isReachable({ scheme, authority }: Place, opened: readonly Place[]): boolean {
  if (/^https?$/i.test(scheme)) return false;
  return opened.some((each) => each.scheme === scheme && each.authority === authority);
}

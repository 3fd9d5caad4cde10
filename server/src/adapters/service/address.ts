/** The address of a service as somebody writes it, and who asks, as the environment says. */
import type { ServiceAddress } from './request.ts';

export interface NamedService {
  readonly address: ServiceAddress;
  /** Of the index. */
  readonly name: string;
}

const NAME = /^[a-z0-9][a-z0-9_-]{0,99}$/;
const USUAL_NAME = 'tifa';

/** `https://one:9200,https://two:9200/name`; what is no address is told apart from what is no name. */
export function serviceNamed(
  written: string,
  env: Readonly<Record<string, string | undefined>>,
): NamedService | 'no address' | 'no name' {
  const urls = written.split(',').map((each) => parsed(each.trim()));
  const known = urls.flatMap((url) => (url && /^https?:$/.test(url.protocol) ? [url] : []));
  if (!known.length || known.length < urls.length) return 'no address';
  const name = known.map(({ pathname }) => pathname.replaceAll('/', '')).find(Boolean) ?? USUAL_NAME;
  if (!NAME.test(name)) return 'no name';
  const user = env['TIFA_SERVICE_USER'];
  const token = env['TIFA_SERVICE_TOKEN'];
  const ca = env['TIFA_SERVICE_CA'];
  return {
    name,
    address: {
      urls: known.map(({ origin }) => origin),
      ...(user ? { user, password: env['TIFA_SERVICE_PASSWORD'] ?? '' } : {}),
      ...(token ? { token } : {}),
      ...(ca ? { ca } : {}),
    },
  };
}

function parsed(text: string): URL | undefined {
  try {
    return new URL(text);
  } catch {
    return undefined;
  }
}

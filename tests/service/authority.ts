/** A certificate authority of one's own and a certificate of localhost that it has signed, made anew by openssl. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Authority {
  /** File of the certificate of the authority. */
  readonly ca: string;
  readonly key: string;
  readonly cert: string;
}

export function createAuthority(): Authority {
  const folder = mkdtempSync(join(tmpdir(), 'tifa-authority-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const file = (name: string) => join(folder, name);
  const openssl = (...args: readonly string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const key = (name: string) => ['-newkey', 'rsa:2048', '-nodes', '-keyout', file(`${name}.key`)];
  openssl('req', '-x509', ...key('ca'), '-out', file('ca.pem'), '-days', '2', '-subj', '/CN=tifa test authority');
  openssl('req', '-new', ...key('node'), '-out', file('node.csr'), '-subj', '/CN=localhost');
  writeFileSync(file('names'), 'subjectAltName=DNS:localhost\n');
  const signing = ['-CA', file('ca.pem'), '-CAkey', file('ca.key'), '-CAcreateserial', '-days', '2'];
  openssl('x509', '-req', '-in', file('node.csr'), ...signing, '-extfile', file('names'), '-out', file('node.pem'));
  const text = (name: string) => readFileSync(file(name), 'utf8');
  return { ca: file('ca.pem'), key: text('node.key'), cert: text('node.pem') };
}

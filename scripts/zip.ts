/** The names in a zip file. */
import { open } from 'yauzl';

/** Rejects where the file is no zip file. */
export function listZip(path: string): Promise<readonly string[]> {
  return new Promise((resolve, reject) => {
    open(path, (error, zip) => {
      if (error) return reject(error);
      const names: string[] = [];
      zip.on('entry', ({ fileName }: { fileName: string }) => names.push(fileName));
      zip.on('end', () => resolve(names));
      zip.on('error', reject);
    });
  });
}

/** Documents as other programs write and print them: formats that LibreOffice or a browser makes of files of ours. */
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { FORMATS, type Format } from './formats.ts';

export interface Printed {
  /** What is given to the program. */
  readonly from: Format;
  readonly ending: string;
  /** Path of the program; undefined where it is not there. */
  readonly program: string | undefined;
  /** Makes a file of each of these of the folder, beside it and of the same name. */
  readonly print: (program: string, folder: string, names: readonly string[]) => void | Promise<void>;
}

const OFFICE = installed('soffice', 'libreoffice');
const BROWSER = installed('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable');
/** A page as browsers print it: the day and the title above, the address and the number below. */
const PAGE = {
  format: 'A4',
  displayHeaderFooter: true,
  margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
} as const;

export const PRINTED: Readonly<Record<string, Printed>> = {
  'DOC of LibreOffice': {
    from: FORMATS['DOCX'] as Format,
    ending: '.doc',
    program: OFFICE,
    print: converted('doc:MS Word 97'),
  },
  'RTF of LibreOffice': { from: FORMATS['DOCX'] as Format, ending: '.rtf', program: OFFICE, print: converted('rtf') },
  'ODT of LibreOffice': { from: FORMATS['DOCX'] as Format, ending: '.odt', program: OFFICE, print: converted('odt') },
  'PDF of LibreOffice': { from: FORMATS['DOCX'] as Format, ending: '.pdf', program: OFFICE, print: converted('pdf') },
  'PDF of a browser': { from: FORMATS['HTML'] as Format, ending: '.pdf', program: BROWSER, print: browsed },
};

function installed(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((path) => existsSync(path));
}

/** LibreOffice keeps what it needs for itself in the folder. */
function converted(filter: string): Printed['print'] {
  return (program, folder, names) => {
    const profile = join(folder, '.profile');
    const files = names.map((name) => join(folder, name));
    const args = ['--headless', '--convert-to', filter, '--outdir', folder, ...files];
    spawnSync(program, [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...args], { stdio: 'ignore' });
    rmSync(profile, { recursive: true, force: true });
  };
}

async function browsed(program: string, folder: string, names: readonly string[]): Promise<void> {
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  try {
    const page = await browser.newPage();
    for (const name of names) {
      const path = join(folder, name);
      await page.goto(pathToFileURL(path).href);
      await page.pdf({ ...PAGE, path: path.replace(/\.\w+$/, '.pdf') });
    }
  } finally {
    await browser.close();
  }
}

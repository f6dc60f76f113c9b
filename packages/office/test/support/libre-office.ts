import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';

const found = spawnSync('soffice', ['--version'], { encoding: 'utf8' });

/** Whether LibreOffice is installed; tests that need it are skipped where it is not. */
export const hasLibreOffice = found.status === 0;

/**
 * Opens files in LibreOffice and saves them in another format, all in one start of the program with a profile of its own.
 * Gives the saved bytes by the name of the file given. Throws when one is missing.
 */
export function convert(
  files: ReadonlyMap<string, Uint8Array>,
  format: string,
  filter?: string,
): Map<string, Uint8Array> {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    const given = join(folder, 'in');
    const made = join(folder, 'out');
    mkdirSync(given);
    const paths = [...files].map(([name, bytes]) => {
      writeFileSync(join(given, name), bytes);
      return join(given, name);
    });
    execFileSync(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--norestore',
        '--convert-to',
        filter === undefined ? format : `${format}:${filter}`,
        '--outdir',
        made,
        ...paths,
      ],
      { stdio: 'ignore', timeout: 300_000 },
    );
    return new Map(
      [...files.keys()].map((name) => [
        name,
        new Uint8Array(readFileSync(join(made, `${parse(name).name}.${format}`))),
      ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** The installed browser; undefined where there is none, so that its tests are skipped with a reason. */
export const executable = [
  process.env.GOUJI_CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
].find((path) => path && existsSync(path));

/** For the title of the first test of a file. */
export const why = executable ? '' : ' (skipped: no chromium found; set GOUJI_CHROMIUM to its path)';

export const launchChromium = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable!,
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

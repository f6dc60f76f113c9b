import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeOnce } from '@gouji/fixtures/made-once';
import { type BuiltPage, buildPage } from '../build-page.ts';

/** The folder with the page as a file, built once for all test files of a run. */
export const pageFolder = (): Promise<string> =>
  madeOnce('page', async (folder) => {
    const page = await buildPage();
    writeFileSync(join(folder, 'gouji.html'), page.html);
    writeFileSync(join(folder, 'page.json'), JSON.stringify(page));
  });

/** The page as a service has it. */
export const builtPage = async (): Promise<BuiltPage> =>
  JSON.parse(readFileSync(join(await pageFolder(), 'page.json'), 'utf8')) as BuiltPage;

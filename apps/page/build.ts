/** Builds the page as one file, to be opened by a double click. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { buildPage } from './build-page.ts';

const { html } = await buildPage();
mkdirSync(new URL('./dist/', import.meta.url), { recursive: true });
writeFileSync(new URL('./dist/gouji.html', import.meta.url), html);

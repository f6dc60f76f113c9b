import { render } from 'preact';
import { settings } from './desk/desk.ts';
import { type Remembered, remember } from './desk/keep.ts';
import { restore } from './job/restore.ts';
import { App } from './view/App.tsx';
import { warmUp } from './work/crew.ts';

if (new URLSearchParams(location.search).get('lang') === 'en')
  settings.value = { ...settings.value, language: 'en' };

const root = document.getElementById('page')!;

/** A store of the browser that does not answer must not keep the page from opening. */
const longestWait = 2_000;
const nothing: Remembered = { own: [], earlier: [] };
const late = new Promise<Remembered>((resolve) => {
  setTimeout(() => resolve(nothing), longestWait);
});

void Promise.race([remember(), late]).then(({ own, earlier }) => {
  if (own.length > 0) restore(own);
  render(<App earlier={own.length > 0 ? [] : earlier} />, root);
  warmUp();
});

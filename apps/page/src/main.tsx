import { signal } from '@preact/signals';
import { render } from 'preact';
import { settings } from './desk/desk.ts';
import { isKnownTab, type Kept, type Remembered, remember } from './desk/keep.ts';
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

/** What the last tab left, offered here as soon as the store tells. */
const earlier = signal<readonly Kept[]>([]);

function open(): void {
  root.replaceChildren();
  render(<App earlier={earlier} />, root);
  // The workers start when the first screen stands: neither drawing it nor reading the rest of the file waits for them.
  requestIdleCallback(warmUp, { timeout: 1_000 });
}

// A tab that has nothing to bring back asks the store for nothing it has to show first.
if (!isKnownTab) open();
void Promise.race([remember(), late]).then(({ own, earlier: left }) => {
  if (own.length > 0) restore(own);
  else earlier.value = left;
  if (isKnownTab) open();
});

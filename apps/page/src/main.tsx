import { render } from 'preact';
import { settings } from './desk/desk.ts';
import { remember } from './desk/keep.ts';
import { restoreLines } from './desk/read-line.ts';
import { App } from './view/App.tsx';
import { warmUp } from './work/crew.ts';

if (new URLSearchParams(location.search).get('lang') === 'en')
  settings.value = { ...settings.value, language: 'en' };

const root = document.getElementById('page')!;

void remember().then(({ own, earlier }) => {
  if (own.length > 0) restoreLines(own);
  render(<App earlier={own.length > 0 ? [] : earlier} />, root);
  warmUp();
});

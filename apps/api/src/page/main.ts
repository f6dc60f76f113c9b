import type { FormatName } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { drawVerdict, exports } from './draw-verdict.ts';
import { byId, element } from './element.ts';
import { linkFindings } from './link-findings.ts';
import { type CheckedFile, shownFindings } from './result.ts';
import { checkByService, ServiceTrouble, useToken } from './service-client.ts';
import { words } from './words.ts';
import { ask, WorkerTrouble } from './worker-client.ts';

let language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'zh';
let prior: File | null = null;
let checked: CheckedFile[] = [];
let current = 0;
/** Files that wait for a token. */
let held: File[] = [];

const status = byId('status');
const result = byId('result');

function say(text: string, trouble = false): void {
  status.textContent = text;
  status.classList.toggle('trouble', trouble);
}

/** The formats whose bytes the browser can read itself; anything packed or binary goes to the service. */
async function isLocal(file: File): Promise<boolean> {
  const head = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  const starts = (...bytes: number[]): boolean => bytes.every((byte, at) => head[at] === byte);
  return !(starts(0x50, 0x4b) || starts(0x25, 0x50, 0x44, 0x46) || starts(0xd0, 0xcf, 0x11, 0xe0));
}

async function checkLocally(
  file: File,
): Promise<{ verdict: CheckedFile['verdict']; parsed: { report: CheckedFile['report'] } }> {
  const bytes = async (from: File): Promise<Uint8Array> => new Uint8Array(await from.arrayBuffer());
  return ask({
    kind: 'check',
    name: file.name,
    bytes: await bytes(file),
    prior: prior && { name: prior.name, bytes: await bytes(prior) },
    language,
    preset: byId<HTMLSelectElement>('preset').value === 'strict' ? 'strict' : 'recommended',
  });
}

async function checkFile(file: File): Promise<CheckedFile> {
  // A packed report of last year can only be compared by the service.
  const local = (await isLocal(file)) && (!prior || (await isLocal(prior)));
  const { verdict, parsed } = local
    ? await checkLocally(file)
    : await checkByService(file, prior, language, byId<HTMLSelectElement>('preset').value);
  const help = await ask({ kind: 'explain', ids: verdict.findings.map(({ ruleId }) => ruleId), language });
  return { file, where: local ? 'local' : 'service', verdict, report: parsed.report, help };
}

function explainTrouble(error: unknown): string {
  const labels = words[language];
  if (error instanceof WorkerTrouble) return error.reason === 'slow' ? labels.tooSlow : labels.crashed;
  if (error instanceof ServiceTrouble)
    return error.kind === 'unreachable' ? labels.unreachable : labels.refused(error.message);
  return labels.crashed;
}

async function checkFiles(files: readonly File[]): Promise<void> {
  if (files.length === 0) return;
  const labels = words[language];
  const done: CheckedFile[] = [];
  result.setAttribute('aria-busy', 'true');
  for (const file of files) {
    say(labels.working(file.name));
    try {
      done.push(await checkFile(file));
    } catch (error) {
      if (error instanceof ServiceTrouble && error.kind === 'token') {
        held = [...files];
        byId('token-form').hidden = false;
        byId('token').focus();
        say(labels.tokenLabel);
        break;
      }
      say(`${file.name}: ${explainTrouble(error)}`, true);
    }
  }
  result.removeAttribute('aria-busy');
  if (done.length === 0) return;
  checked = done;
  show(0);
}

/** Draws one of the checked files. */
function show(index: number): void {
  const file = checked[index];
  if (!file) return;
  current = index;
  const labels = words[language];
  document.body.classList.add('has-result');
  result.replaceChildren(...drawVerdict(file, language, (format) => void save(file, format)));
  linkFindings(result);
  const files = byId('files');
  files.hidden = checked.length < 2;
  files.replaceChildren(
    ...checked.map(({ verdict }, at) => {
      const button = element(
        'button',
        { type: 'button', 'aria-current': at === index ? 'true' : null },
        `${verdict.source.name} · ${labels.outcome[verdict.outcome]}`,
      );
      button.addEventListener('click', () => show(at));
      return button;
    }),
  );
  const { verdict } = file;
  if (!status.classList.contains('trouble'))
    say(labels.done(verdict.source.name, labels.outcome[verdict.outcome], shownFindings(verdict).length));
}

async function save({ verdict }: CheckedFile, format: FormatName): Promise<void> {
  const text = await ask({ kind: 'format', verdict, format, language });
  const { ending, type } = exports.find((entry) => entry.format === format)!;
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = element('a', {
    href: url,
    download: `${verdict.source.name.replace(/\.[^.]+$/u, '')}.${ending}`,
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** Puts the fixed words of the page into the language. */
function translate(): void {
  const labels: Readonly<Record<string, unknown>> = words[language];
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  document.title = words[language].documentTitle;
  for (const node of document.querySelectorAll<HTMLElement>('[data-word]'))
    node.textContent = String(labels[node.dataset.word!]);
  for (const node of document.querySelectorAll<HTMLElement>('[data-label]'))
    node.setAttribute('aria-label', String(labels[node.dataset.label!]));
  const button = byId('language');
  button.textContent = words[language].other;
  button.lang = language === 'zh' ? 'en' : 'zh-CN';
  byId<HTMLAnchorElement>('reference').href = `docs?lang=${language}`;
  showPrior();
}

function showPrior(): void {
  byId('prior').textContent = prior ? words[language].priorRemove : words[language].prior;
  byId('prior-name').textContent = prior?.name ?? '';
}

const recheck = (): void => void checkFiles(checked.map(({ file }) => file));

function listen(): void {
  const drop = byId('drop');
  const input = byId<HTMLInputElement>('file');
  const priorInput = byId<HTMLInputElement>('prior-file');
  byId('choose').addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    void checkFiles([...(input.files ?? [])]);
    input.value = '';
  });
  byId('prior').addEventListener('click', () => {
    if (!prior) return priorInput.click();
    prior = null;
    showPrior();
    recheck();
  });
  priorInput.addEventListener('change', () => {
    prior = priorInput.files?.[0] ?? null;
    priorInput.value = '';
    showPrior();
    recheck();
  });
  byId('preset').addEventListener('change', recheck);
  byId('sample').addEventListener('click', async () => {
    const { name, text } = await ask({ kind: 'sample' });
    void checkFiles([new File([text], name, { type: 'text/plain' })]);
  });
  // Anywhere on the page: a file that misses the box would otherwise replace the page.
  addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  addEventListener('dragleave', (event) => {
    if (!event.relatedTarget) drop.classList.remove('over');
  });
  addEventListener('drop', (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    void checkFiles([...(event.dataTransfer?.files ?? [])]);
  });
  const pasteForm = byId<HTMLFormElement>('paste-form');
  const pasteText = byId<HTMLTextAreaElement>('paste-text');
  byId('paste').addEventListener('click', () => {
    pasteForm.hidden = false;
    pasteText.focus();
  });
  byId('paste-close').addEventListener('click', () => {
    pasteForm.hidden = true;
    byId('paste').focus();
  });
  pasteForm.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!pasteText.value.trim()) return;
    pasteForm.hidden = true;
    void checkFiles([new File([pasteText.value], words[language].pastedName, { type: 'text/plain' })]);
  });
  byId('token-form').addEventListener('submit', (event) => {
    event.preventDefault();
    useToken(byId<HTMLInputElement>('token').value);
    byId('token-form').hidden = true;
    void checkFiles(held);
  });
  byId('language').addEventListener('click', () => {
    language = language === 'zh' ? 'en' : 'zh';
    const url = new URL(location.href);
    url.searchParams.set('lang', language);
    history.replaceState(null, '', url);
    translate();
    if (checked.length > 0) {
      const kept = current;
      void checkFiles(checked.map(({ file }) => file)).then(() => show(kept));
    }
  });
}

translate();
listen();

import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { clearDesk } from '../desk/clear.ts';
import { entryOf, language, lines, settings } from '../desk/desk.ts';
import { rejudgeAll } from '../desk/judge-entry.ts';
import { forgetAll, type Kept, takeOver } from '../desk/keep.ts';
import { fromClipboard, fromDrop } from '../intake/take-files.ts';
import { restore } from '../job/restore.ts';
import { words } from '../words/words.ts';
import { AllDownloads } from './Downloads.tsx';
import { FileTable } from './FileTable.tsx';
import { Intake } from './Intake.tsx';
import { JobBar } from './JobBar.tsx';
import { openKey } from './route.ts';
import { said, say } from './say.ts';
import { takeFiles } from './take.ts';
import { Workbench } from './Workbench.tsx';

const isField = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, dialog') !== null;

/** Files may be dropped, and reports pasted, anywhere: a file that misses a box would otherwise replace the page. */
function useWholePage(setOver: (isOver: boolean) => void): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (!event.relatedTarget) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      event.preventDefault();
      setOver(false);
      if (event.dataTransfer) void fromDrop(event.dataTransfer).then(takeFiles);
    };
    const paste = (event: ClipboardEvent): void => {
      if (isField(event.target) || !event.clipboardData) return;
      const { pastedText, pastedPage } = words.value;
      const taken = fromClipboard(event.clipboardData, { text: pastedText, page: pastedPage });
      const files = [...event.clipboardData.files].map((file) => ({ name: file.name, blob: file }));
      if (!taken && files.length === 0) return;
      event.preventDefault();
      void takeFiles(taken ? [taken] : files);
    };
    addEventListener('dragover', over);
    addEventListener('dragleave', leave);
    addEventListener('drop', drop);
    addEventListener('paste', paste);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('dragleave', leave);
      removeEventListener('drop', drop);
      removeEventListener('paste', paste);
    };
  }, []);
}

function Top() {
  const labels = words.value;
  const isServed = location.protocol.startsWith('http');
  const change = (next: Partial<typeof settings.value>): void => {
    settings.value = { ...settings.value, ...next };
    void rejudgeAll();
  };
  return (
    <header class="top">
      <div class="brand">
        <h1>
          <a href="#/">勾稽</a>
        </h1>
        <p>{labels.tagline}</p>
      </div>
      <div class="top-tools">
        <label>
          {labels.rules}{' '}
          <select
            id="preset"
            value={settings.value.preset}
            onChange={(event) => change({ preset: event.currentTarget.value as 'recommended' | 'strict' })}
          >
            <option value="recommended">{labels.recommended}</option>
            <option value="strict">{labels.strict}</option>
          </select>
        </label>
        {isServed && <a href={`docs?lang=${language.value}`}>{labels.reference}</a>}
        <button
          type="button"
          class="plain"
          id="language"
          lang={language.value === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => change({ language: language.value === 'zh' ? 'en' : 'zh' })}
        >
          {labels.otherLanguage}
        </button>
      </div>
    </header>
  );
}

function Earlier({ records, done }: { readonly records: readonly Kept[]; readonly done: () => void }) {
  const labels = words.value;
  const when = new Date(Math.max(...records.map(({ at }) => at))).toLocaleString(
    language.value === 'zh' ? 'zh-CN' : 'en-GB',
    { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit' },
  );
  return (
    <p class="bar earlier">
      <span>{labels.earlier(records.length, when)}</span>
      <button
        type="button"
        class="plain"
        onClick={() => {
          takeOver(records);
          restore(records);
          done();
        }}
      >
        {labels.restore}
      </button>
      <button type="button" class="plain" onClick={() => void forgetAll().then(done)}>
        {labels.discard}
      </button>
    </p>
  );
}

/** The whole page; `earlier` is what another tab left, once that is known. */
export function App({ earlier }: { readonly earlier: Signal<readonly Kept[]> }) {
  const labels = words.value;
  const isOver = useSignal(false);
  useWholePage((value) => {
    isOver.value = value;
  });
  useEffect(() => {
    document.documentElement.lang = language.value === 'zh' ? 'zh-CN' : 'en';
  }, [language.value]);
  const isEmpty = lines.value.length === 0;
  const entry = openKey.value === null ? null : entryOf(openKey.value);
  const shown = entry && (entry.verdict.report?.title ?? entry.verdict.source.name);
  useEffect(() => {
    // What stands in the history of the browser, to go back to.
    document.title = shown ? `${shown} · ${labels.documentTitle}` : labels.documentTitle;
  }, [language.value, shown]);
  const clear = (): void => {
    if (!window.confirm(labels.clearConfirm)) return;
    say('');
    void clearDesk();
  };
  return (
    <div class={isOver.value ? 'page over' : 'page'}>
      {/* As a link it would change the address, which says what report is open. */}
      <button type="button" class="skip" onClick={() => document.getElementById('main')?.focus()}>
        {labels.skip}
      </button>
      <Top />
      <main id="main" tabIndex={-1}>
        {earlier.value.length > 0 && isEmpty && (
          <Earlier records={earlier.value} done={() => (earlier.value = [])} />
        )}
        <Intake compact={!isEmpty} />
        <p id="status" role="status" class={said.value.isTrouble ? 'trouble' : undefined}>
          {said.value.text}
        </p>
        {isEmpty && (
          <div class="about">
            {labels.about.map(([title, text]) => (
              <div key={title}>
                <h2>{title}</h2>
                <p>{text}</p>
              </div>
            ))}
          </div>
        )}
        {!isEmpty && entry && <Workbench entry={entry} />}
        {!isEmpty && !entry && (
          <>
            <JobBar />
            <AllDownloads />
            <FileTable />
          </>
        )}
        {!isEmpty && (
          <p class="kept">
            {labels.promise} {labels.keptHint}{' '}
            <button type="button" class="plain" id="clear" onClick={clear}>
              {labels.clear}
            </button>
          </p>
        )}
      </main>
    </div>
  );
}

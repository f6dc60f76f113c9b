import { useRef } from 'preact/hooks';
import type { Entry } from '../desk/desk.ts';
import { machineFormats, saveCopy, saveFormat, saveLetters, saveSurvey } from '../save/save-files.ts';
import { letterhead, letterheadFields, setLetterhead } from '../save/sender.ts';
import { words } from '../words/words.ts';
import { say } from './say.ts';

/** Runs a download, and says when there was nothing to write or it failed. */
async function run(work: () => Promise<boolean>, nothing: string, failed: string): Promise<void> {
  try {
    say((await work()) ? '' : nothing);
  } catch {
    say(failed, true);
  }
}

interface Choice {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly work: () => Promise<boolean>;
}

/** The files officials use, in front; the formats for other programs behind one entry. */
function Menu({
  choices,
  entry,
  nothing,
}: {
  choices: readonly Choice[];
  entry: Entry | null;
  nothing: string;
}) {
  const labels = words.value;
  const menu = useRef<HTMLDetailsElement>(null);
  const start = (work: () => Promise<boolean>): void => {
    void run(work, nothing, labels.downloadFailed);
  };
  return (
    <section class="downloads" aria-label={labels.downloads}>
      {choices.map(({ id, label, hint, work }) => (
        <button key={id} type="button" class="button" data-save={id} title={hint} onClick={() => start(work)}>
          {label}
        </button>
      ))}
      {entry && (
        <button type="button" class="button" onClick={() => window.print()}>
          {labels.print}
        </button>
      )}
      <Letterhead />
      <details
        class="menu"
        ref={menu}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && menu.current) {
            menu.current.open = false;
            menu.current.querySelector('summary')?.focus();
          }
        }}
      >
        <summary class="button">{labels.machine}</summary>
        <div class="menu-items">
          {machineFormats.map(({ format, label }) => (
            <button
              key={format}
              type="button"
              class="plain"
              data-save={format}
              onClick={() => {
                start(() => saveFormat(format, entry));
                if (menu.current) menu.current.open = false;
              }}
            >
              {label}
            </button>
          ))}
        </div>
      </details>
    </section>
  );
}

/** What stands on letters, filled in once. */
function Letterhead() {
  const labels = words.value;
  return (
    <details class="menu">
      <summary class="button">{labels.sender}</summary>
      <div class="menu-items letterhead">
        {letterheadFields.map((name) => (
          <label key={name}>
            {labels.senderFields[name]}
            <input
              {...({ type: name === 'deadline' ? 'date' : 'text' } as { type: 'text' })}
              name={name}
              value={letterhead.value[name] ?? ''}
              onChange={(event) => setLetterhead(name, event.currentTarget.value)}
            />
          </label>
        ))}
      </div>
    </details>
  );
}

/** What can be saved of one report. */
export function EntryDownloads({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const copies: Choice[] = [
    {
      id: 'annotate',
      label: labels.annotated,
      hint: labels.annotatedHint,
      work: () => saveCopy(entry, 'annotate'),
    },
    {
      id: 'workbook',
      label: labels.workbook,
      hint: labels.workbookHint,
      work: () => saveCopy(entry, 'workbook'),
    },
    { id: 'letter', label: labels.letter, hint: labels.letterHint, work: () => saveCopy(entry, 'letter') },
  ];
  return <Menu choices={entry.report ? copies : []} entry={entry} nothing={labels.nothingToWrite} />;
}

/** What can be saved of all of them. */
export function AllDownloads() {
  const labels = words.value;
  const choices: Choice[] = [
    { id: 'survey', label: labels.allWorkbook, work: saveSurvey },
    { id: 'letters', label: labels.allLetters, work: saveLetters },
  ];
  return <Menu choices={choices} entry={null} nothing={labels.noLetters} />;
}

import { useEffect, useRef } from 'preact/hooks';
import { type Entry, entries, type Line, lineOf, lines } from '../desk/desk.ts';
import { redo, undo } from '../desk/judge-entry.ts';
import { retry } from '../desk/read-line.ts';
import { words } from '../words/words.ts';
import { shownFindings } from './compare.ts';
import { EntryDownloads } from './Downloads.tsx';
import { EditBar } from './EditBar.tsx';
import { FindingList } from './FindingList.tsx';
import { markText, placedNumbers, type TextMark } from './marks.ts';
import { PriorBar } from './PriorBar.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { showFromTop, toEntry, toList } from './route.ts';
import { VerdictHead } from './VerdictHead.tsx';
import { isSought, light, lit, loadHelp, placeOf, trial } from './workbench.ts';

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;

/** A number in a cell or in the text leads to its finding, and a finding that is clicked or reached lights up its places. */
function follow(event: Event): void {
  const target = event.target as Element;
  const link = target.closest<HTMLElement>('a[data-finding]');
  const item = target.closest<HTMLElement>('.findings > li');
  // What lights up may scroll the page, and a button must not slip away under a pointer that is still pressed.
  const isReached = event.type === 'click' || target.matches(':focus-visible');
  if (item && isReached) light(Number(item.id.replace('finding-', '')));
  if (!link || event.type !== 'click') return;
  event.preventDefault();
  const found = document.getElementById(`finding-${link.dataset.finding}`);
  found?.focus({ preventScroll: true });
  found?.scrollIntoView({ block: 'nearest' });
}

/** A finding leads to its place in the report. */
function showPlace(number: number): void {
  if (isSought(number)) return;
  const place = placeOf(number);
  const { left, right } = document.querySelector('.side')?.getBoundingClientRect() ?? { left: 0, right: 0 };
  // On a narrow screen the report is below the list, and nobody wants to be thrown down there.
  if (place && right - left < window.innerWidth * 0.8)
    place.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** A report that the service has checked is not read here until it is asked for. */
function CheckedThere({ line }: { readonly line: Line }) {
  const labels = words.value.job;
  return (
    <p class="bar">
      <span>{labels.checkedThere}</span>
      <button type="button" class="plain" id="open-here" onClick={() => retry(line)}>
        {labels.openHere}
      </button>
    </p>
  );
}

export function Workbench({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const root = useRef<HTMLDivElement>(null);
  useEffect(loadHelp, []);
  useEffect(() => {
    const node = root.current;
    for (const type of ['click', 'focusin']) node?.addEventListener(type, follow);
    return () => {
      for (const type of ['click', 'focusin']) node?.removeEventListener(type, follow);
    };
  }, []);
  useEffect(() => {
    lit.value = null;
    trial.value = null;
    document.getElementById('verdict-title')?.focus({ preventScroll: true });
    showFromTop();
  }, [entry.key]);
  useEffect(() => {
    if (lit.value !== null) showPlace(lit.value);
  }, [lit.value]);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if (key !== 'z' && key !== 'y') return;
      event.preventDefault();
      void (key === 'y' || event.shiftKey ? redo(entry) : undo(entry));
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  }, [entry]);
  const findings = shownFindings(entry.verdict).map((finding, index) => ({ finding, number: index + 1 }));
  const report = trial.value?.key === entry.key ? trial.value.checked.report : entry.report;
  const texts = report ? markText(findings, report) : new Map<string, TextMark[]>();
  const placed = report ? placedNumbers(findings, texts, report) : new Set<number>();
  const all = entries.value;
  const line = lineOf(entry.line);
  const at = all.findIndex(({ key }) => key === entry.key);
  return (
    <div class="workbench" ref={root}>
      {lines.value.length + all.length > 2 && (
        <nav class="steps" aria-label={labels.files}>
          <a href={toList}>{labels.back}</a>
          {at > 0 && <a href={toEntry(all[at - 1]!.key)}>{labels.previous}</a>}
          {at < all.length - 1 && <a href={toEntry(all[at + 1]!.key)}>{labels.next}</a>}
          <span class="quiet">
            {at + 1} / {all.length}
          </span>
        </nav>
      )}
      <VerdictHead entry={entry} />
      {line?.job && <CheckedThere line={line} />}
      <EntryDownloads entry={entry} />
      {entry.report && <PriorBar entry={entry} />}
      <EditBar entry={entry} />
      {(entry.report || findings.length > 0) && (
        <div class={report ? 'sheets both' : 'sheets'}>
          <FindingList entry={entry} findings={findings} placed={placed} />
          {report && <ReportSheet entry={entry} report={report} findings={findings} texts={texts} />}
        </div>
      )}
    </div>
  );
}

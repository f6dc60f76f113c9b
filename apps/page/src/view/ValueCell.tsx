import type { Cell } from '@gouji/core/model';
import { describePath } from '@gouji/core/template';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { type Entry, language, originalOf } from '../desk/desk.ts';
import { words } from '../words/words.ts';
import { FindingLinks } from './FindingLinks.tsx';
import type { CellMarks } from './marks.ts';
import { useEditing } from './use-editing.ts';
import { lit, makeEdit } from './workbench.ts';

interface ValueCellProps {
  readonly entry: Entry;
  readonly path: string;
  readonly cell: Cell | undefined;
  /** As it was before a trial. */
  readonly before: Cell | undefined;
  readonly prior: Cell | undefined;
  readonly showsPrior: boolean;
  readonly marks: CellMarks;
  /** Only one value of a table is a stop of the tab key; arrow keys move from there. */
  readonly isStop: boolean;
}

const textOf = (cell: Cell | undefined): string => {
  if (!cell) return '';
  return cell.state === 'number' ? String(cell.value) : cell.raw.trim();
};

function Editor({
  entry,
  path,
  value,
  done,
}: {
  entry: Entry;
  path: string;
  value: string;
  done: () => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  const isOver = useRef(false);
  useLayoutEffect(() => {
    input.current?.focus();
    input.current?.select();
  }, []);
  const finish = (apply: boolean): void => {
    if (isOver.current) return;
    isOver.current = true;
    const raw = input.current?.value.trim() ?? '';
    done();
    if (apply && raw !== value) makeEdit(entry, { target: path, to: raw });
  };
  return (
    <input
      ref={input}
      class="editor"
      inputMode="decimal"
      value={value}
      aria-label={words.value.editCell(describePath(path, entry.report?.template ?? null, language.value))}
      onBlur={() => finish(true)}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape') return;
        // Else the key would go on to the button that takes the place of the field, and open it again.
        event.preventDefault();
        finish(event.key === 'Enter');
      }}
    />
  );
}

const stateClass = (cell: Cell | undefined): string => {
  if (cell?.state !== 'number') return cell?.state ?? 'missing';
  return cell.value === 0 ? 'zero' : '';
};

/** Whether the finding that is lit lies on the value, or is repaired by changing it. */
function isLit(marks: CellMarks, path: string): boolean {
  const number = lit.value;
  if (number === null) return false;
  const own = marks.own.get(path) ?? [];
  return own.some((mark) => mark.number === number) || (marks.taking.get(path) ?? []).includes(number);
}

/** What is to be known of a value beside its figure: how it reads, how it is printed, how it was before it was edited. */
function notesOn(cell: Cell | undefined, original: string | null): string[] {
  const labels = words.value;
  const raw = cell?.raw.trim() ?? '';
  return [
    labels.state[cell?.state ?? 'missing'],
    raw && raw !== textOf(cell) ? labels.asPrinted(raw) : '',
    original === null ? '' : labels.asInFile(original),
  ].filter((note) => note !== undefined && note !== '') as string[];
}

/** A value of a table: shown with the findings on it, and tried with another figure by a click or Enter. */
export function ValueCell({ entry, path, cell, before, prior, showsPrior, marks, isStop }: ValueCellProps) {
  const labels = words.value;
  const { isEditing, button } = useEditing();
  const own = marks.own.get(path) ?? [];
  const edited = entry.edits.some((edit) => edit.target === path);
  const isTrial = textOf(cell) !== textOf(before);
  const classes = [
    stateClass(cell),
    own[0]?.finding.severity ?? '',
    edited && 'edited',
    isTrial && 'trial',
    isLit(marks, path) && 'lit',
  ];
  const notes = notesOn(cell, edited ? originalOf(entry, path) : null);
  return (
    <td
      class={classes.filter(Boolean).join(' ') || undefined}
      data-path={path}
      title={notes.join(' · ') || undefined}
    >
      {isEditing.value ? (
        <Editor entry={entry} path={path} value={textOf(cell)} done={() => (isEditing.value = false)} />
      ) : (
        <button
          ref={button}
          type="button"
          class="value"
          tabIndex={isStop ? 0 : -1}
          onClick={() => (isEditing.value = true)}
        >
          {isTrial && <s>{textOf(before) || labels.blankValue}</s>}
          <span>{textOf(cell)}</span>
          {notes.length > 0 && <span class="away">{notes.join(' · ')}</span>}
        </button>
      )}
      <FindingLinks numbers={own.map(({ number }) => number)} />
      {showsPrior && prior && <small class="prior-value">{labels.priorValue(textOf(prior) || '–')}</small>}
    </td>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Entry } from '../desk/desk.ts';
import { words } from '../words/words.ts';
import { FindingLinks } from './FindingLinks.tsx';
import type { CellMarks } from './marks.ts';
import { useEditing } from './use-editing.ts';
import { lit, makeEdit } from './workbench.ts';

/** What a report says of itself beside its text and tables. */
export type FactTarget = 'title' | 'organization' | 'year' | 'publishedOn';

interface FactProps {
  readonly entry: Entry;
  readonly target: FactTarget;
  /** As it is shown: with the edits, or with those of a trial. */
  readonly value: string;
  readonly marks: CellMarks;
}

/** Fields that a browser helps to fill in; a year has four digits. */
const inputs = {
  title: { type: 'text' },
  organization: { type: 'text' },
  year: { type: 'text', inputMode: 'numeric', pattern: '20[0-9]{2}', maxLength: 4 },
  publishedOn: { type: 'date' },
} as const;

function FactEditor({ entry, target, value, done }: Omit<FactProps, 'marks'> & { done: () => void }) {
  const labels = words.value;
  const input = useRef<HTMLInputElement>(null);
  useLayoutEffect(() => input.current?.focus(), []);
  const finish = (event: Event): void => {
    event.preventDefault();
    const to = input.current?.value.trim() ?? '';
    done();
    if (to !== value) makeEdit(entry, { target, to });
  };
  return (
    <form
      class="fact-editor"
      onSubmit={finish}
      onKeyDown={(event) => {
        if (event.key === 'Escape') done();
      }}
    >
      <input ref={input} {...inputs[target]} defaultValue={value} aria-label={labels.facts[target]} />
      <button type="submit" class="primary">
        {labels.apply}
      </button>
      <button type="button" class="plain" onClick={done}>
        {labels.cancel}
      </button>
    </form>
  );
}

/** Title, body, year or day of publication: shown with the findings on it, and tried with other words by a click. */
export function Fact({ entry, target, value, marks }: FactProps) {
  const labels = words.value;
  const { isEditing, button } = useEditing();
  const own = marks.own.get(target) ?? [];
  const edited = entry.edits.some((edit) => edit.target === target);
  const isLit = own.some(({ number }) => number === lit.value);
  const classes = ['fact', own[0]?.finding.severity, edited && 'edited', isLit && 'lit'];
  if (isEditing.value)
    return (
      <div class="fact" data-fact={target}>
        <FactEditor entry={entry} target={target} value={value} done={() => (isEditing.value = false)} />
      </div>
    );
  return (
    <div class={classes.filter(Boolean).join(' ')} data-fact={target}>
      {target !== 'title' && <span class="fact-name">{labels.facts[target]}</span>}
      <button ref={button} type="button" class="value" onClick={() => (isEditing.value = true)}>
        {value || labels.unknownFact}
        <span class="away"> {labels.editFact(labels.facts[target])}</span>
      </button>
      <FindingLinks numbers={own.map(({ number }) => number)} />
    </div>
  );
}

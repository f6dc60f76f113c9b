import { describeTarget, sidesOfCorrection } from '@gouji/office/letter';
import { type Entry, language, originalOf } from '../desk/desk.ts';
import { redo, setEdits, undo } from '../desk/judge-entry.ts';
import { words } from '../words/words.ts';
import { type Edit, toCorrection } from '../work/edits.ts';
import { compareVerdicts } from './compare.ts';
import { say } from './say.ts';

function describeEdit(entry: Entry, edit: Edit): string {
  const labels = words.value;
  const correction = toCorrection(edit, originalOf(entry, edit.target) ?? '');
  const [from, to] = sidesOfCorrection(correction).map((side) => (side === '□' ? labels.blankValue : side));
  return labels.change(describeTarget(correction, entry.report, language.value), from!, to!);
}

/** Pages served over plain HTTP get no clipboard; what would be copied is then shown, to be copied by hand. */
async function copy(text: string, done: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    say(done);
  } catch {
    say(text);
  }
}

/** What was tried, what came of it, and the ways back. */
export function EditBar({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const { edits, past, future, original, verdict } = entry;
  if (edits.length === 0 && past.length === 0 && future.length === 0) return null;
  const { gone, fresh } = compareVerdicts(original, verdict);
  const list = edits.map((edit) => describeEdit(entry, edit));
  return (
    <section class="bar edits" aria-label={labels.edits(edits.length)}>
      <b>{labels.edits(edits.length)}</b>
      <span role="status">{labels.editsSay(gone.size, fresh.size)}</span>
      <button
        type="button"
        class="plain"
        id="undo"
        disabled={past.length === 0}
        onClick={() => void undo(entry)}
      >
        {labels.undo}
      </button>
      <button
        type="button"
        class="plain"
        id="redo"
        disabled={future.length === 0}
        onClick={() => void redo(entry)}
      >
        {labels.redo}
      </button>
      {edits.length > 0 && (
        <>
          <button type="button" class="plain" onClick={() => void setEdits(entry, [])}>
            {labels.revertAll}
          </button>
          <button type="button" class="plain" onClick={() => void copy(list.join('\n'), labels.copied)}>
            {labels.copyList}
          </button>
          <ol>
            {list.map((text, index) => (
              <li key={index}>
                {text}{' '}
                <button
                  type="button"
                  class="plain"
                  onClick={() =>
                    void setEdits(
                      entry,
                      edits.filter((_, at) => at !== index),
                    )
                  }
                >
                  {labels.revert}
                </button>
              </li>
            ))}
          </ol>
          <span class="quiet">{labels.editsHint}</span>
        </>
      )}
    </section>
  );
}

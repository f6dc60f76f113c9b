import { describeEvidence } from '@gouji/core/format';
import type { Diagnosis } from '@gouji/core/model';
import { describePath } from '@gouji/core/template';
import { type Entry, language } from '../desk/desk.ts';
import { joiner, words } from '../words/words.ts';
import { compareVerdicts } from './compare.ts';
import { preview, repairEdits, takeRepair, trial } from './workbench.ts';

/** Repairs of which only so many are worth looking at. */
const mostCandidates = 3;

/** What most likely happened, with its repairs: each can be looked at in the tables before it is taken. */
export function DiagnosisCard({
  entry,
  diagnosis,
  index,
}: {
  entry: Entry;
  diagnosis: Diagnosis;
  index: number;
}) {
  const labels = words.value;
  const edition = entry.report?.template ?? null;
  // A repair that is the only one is told by the sentence above it.
  const isChoice = diagnosis.candidates.length > 1;
  return (
    <section class="diagnosis" aria-label={labels.diagnosis}>
      <p>
        <b>{diagnosis.asserted ? labels.diagnosis : labels.diagnosisOpen}</b>
      </p>
      <p>{diagnosis.message}</p>
      <ul class={isChoice ? undefined : 'only'}>
        {diagnosis.candidates.slice(0, mostCandidates).map(({ changes, evidence }, at) => {
          const name = `${index}/${at}`;
          const edits = repairEdits(changes, diagnosis.asserted);
          const current = trial.value?.key === entry.key && trial.value.name === name ? trial.value : null;
          const difference = current && compareVerdicts(entry.verdict, current.checked.verdict);
          return (
            <li key={name} data-repair={name}>
              {isChoice &&
                changes
                  .map(({ path, from, to }) =>
                    labels.change(
                      describePath(path, edition, language.value),
                      from === null ? labels.blankValue : String(from),
                      String(to),
                    ),
                  )
                  .join(joiner.value)}
              {isChoice && evidence.length > 0 && (
                <span class="quiet">
                  {' '}
                  {labels.evidence}
                  {labels.colon}
                  {[...new Set(evidence.map((one) => describeEvidence(one, language.value)))].join(
                    joiner.value,
                  )}
                </span>
              )}
              <div class="repair">
                <button
                  type="button"
                  class="plain"
                  aria-pressed={current !== null}
                  onClick={() => {
                    if (current) trial.value = null;
                    else void preview(entry, name, edits);
                  }}
                >
                  {current ? labels.endPreview : labels.preview}
                </button>
                <button type="button" class="plain" onClick={() => takeRepair(entry, edits)}>
                  {labels.take}
                </button>
                {difference && (
                  <span role="status">{labels.previewing(difference.gone.size, difference.fresh.size)}</span>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

import { findingFields, markedPieces } from '@gouji/core/format';
import { type Entry, language } from '../desk/desk.ts';
import { joiner, words } from '../words/words.ts';
import { claimEdit } from './claim-edit.ts';
import type { NumberedFinding } from './marks.ts';
import { correctionEdit, goToPlace, help, lit, makeEdit, takeRepair } from './workbench.ts';

interface FindingCardProps extends NumberedFinding {
  readonly entry: Entry;
  /** Against what it was before the edits, or before a trial. */
  readonly isFresh: boolean;
  readonly isGoing: boolean;
  /** Whether the report as it is drawn shows what it is about. */
  readonly hasPlace: boolean;
}

/** More values than these are only counted; the tables show them all. */
const mostRelated = 6;

export function FindingCard({ entry, finding, number, isFresh, isGoing, hasPlace }: FindingCardProps) {
  const labels = words.value;
  const about = help.value[finding.ruleId];
  const correction = correctionEdit(finding);
  const claim = entry.report && claimEdit(finding, entry.report, entry.verdict.findings);
  const classes = [finding.severity, lit.value === number && 'lit', isGoing && 'going'].filter(Boolean);
  return (
    <li id={`finding-${number}`} class={classes.join(' ')} tabIndex={-1}>
      <div class="finding-head">
        <b>
          {number} {labels.severity[finding.severity]}
        </b>
        {about && <span>{about.title}</span>}
        {isFresh && <span class="tag fresh">{labels.fresh}</span>}
        {isGoing && <span class="tag gone">{labels.gone}</span>}
        <code>{finding.ruleId}</code>
      </div>
      <p class="message">{finding.message}</p>
      {finding.excerpt?.text.trim() && (
        <p class="excerpt">
          {markedPieces(finding.excerpt).map(({ text, marked }, index) =>
            marked ? <mark key={index}>{text}</mark> : text,
          )}
        </p>
      )}
      <dl class="fields">
        {findingFields(finding, language.value).map(({ name, label, values }) => {
          const shown = values.length > mostRelated ? values.slice(0, mostRelated - 1) : values;
          const rest = values.length - shown.length;
          return [
            <dt key={`${name} label`}>{label}</dt>,
            <dd key={name}>
              {[...shown, ...(rest > 0 ? [labels.moreRelated(rest)] : [])].join(joiner.value)}
            </dd>,
          ];
        })}
      </dl>
      {(hasPlace || correction || claim || about) && (
        <div class="finding-foot">
          {hasPlace && (
            <button type="button" class="plain" data-to-place={number} onClick={() => goToPlace(number)}>
              {labels.toPlace}
            </button>
          )}
          {correction && (
            <button type="button" class="plain" onClick={() => takeRepair(entry, [correction])}>
              {labels.takeCorrection}
            </button>
          )}
          {claim && (
            <button
              type="button"
              class="plain"
              data-claim={number}
              onClick={() => makeEdit(entry, claim.edit)}
            >
              {labels.takeTables(claim.from, claim.to)}
            </button>
          )}
          {about && (
            <details>
              <summary>{labels.about_rule}</summary>
              <p>{about.what}</p>
              <p>
                {labels.why}
                {labels.colon}
                {about.why}
              </p>
              <p>
                {labels.mend}
                {labels.colon}
                {about.mend}
              </p>
              <p>
                {labels.falsePositives}
                {labels.colon}
                {about.falsePositives}
              </p>
            </details>
          )}
        </div>
      )}
    </li>
  );
}

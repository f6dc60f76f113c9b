import { describeCompanionReason } from '@gouji/core/format';
import { removeLine } from '../desk/clear.ts';
import { type Entry, language } from '../desk/desk.ts';
import { retry } from '../desk/read-line.ts';
import { words } from '../words/words.ts';
import { nameOf, openParts, type Row, tones } from './file-rows.ts';
import { goTo, toEntry } from './route.ts';

function PriorCell({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const used = entry.verdict.coverage.companions.find(({ role }) => role === 'prior');
  if (!entry.prior) return <span class="quiet">{labels.pairNone}</span>;
  if (used?.used) return <span title={entry.prior.name}>{labels.pairUsed}</span>;
  const reason = used?.reason ? describeCompanionReason(used.reason, language.value) : '';
  return (
    <span class="lacking" title={`${entry.prior.name}${labels.colon}${reason}`}>
      {labels.pairUnused}
    </span>
  );
}

/** The name of a file, and the way to take it off the list. */
function FileCell({ line, name }: { readonly line: Row['line']; readonly name: string }) {
  return (
    <td class="file">
      <span title={name}>{name}</span>
      <button
        type="button"
        class="remove"
        aria-label={`${words.value.remove} ${line.name}`}
        onClick={() => void removeLine(line.id)}
      >
        ×
      </button>
    </td>
  );
}

/** A report with its counts, or a file with what became of it. */
export function FileRow({ row }: { readonly row: Row }) {
  const labels = words.value;
  const { entry, line, state } = row;
  if (!entry)
    return (
      <tr class={state} data-key={row.key}>
        <th scope="row" class="quiet">
          {labels.noBody}
        </th>
        <td class="number">–</td>
        <td>
          <span class={`tag ${tones[state] ?? ''}`}>
            {line.state === 'reading' ? labels.reading : nameOf(state)}
          </span>
        </td>
        <td colSpan={5} class="reason">
          {line.trouble && labels.trouble[line.trouble]} {line.account?.reason?.[language.value]}{' '}
          {state === 'failed' && (
            <button type="button" class="plain" onClick={() => retry(line)}>
              {labels.retry}
            </button>
          )}
        </td>
        <FileCell line={line} name={line.name} />
      </tr>
    );
  const { verdict } = entry;
  const parts = openParts(entry);
  const refusal = verdict.report
    ? null
    : (verdict.notices.find(({ level }) => level === 'error') ?? verdict.notices[0]);
  return (
    <tr
      class={state}
      data-key={row.key}
      onClick={(event) => {
        if (!(event.target as Element).closest('a, button')) goTo(toEntry(entry.key));
      }}
    >
      <th scope="row">
        <a href={toEntry(entry.key)}>{verdict.report?.organization?.name ?? labels.noBody}</a>
      </th>
      <td class="number">{verdict.report?.year ?? '–'}</td>
      <td>
        <span class={`tag ${tones[state] ?? ''}`}>{nameOf(state)}</span>
      </td>
      {refusal ? (
        <td colSpan={5} class="reason">
          {refusal.message[language.value]}
        </td>
      ) : (
        <>
          {(['error', 'warning', 'info'] as const).map((severity) => (
            <td
              key={severity}
              class={`number ${verdict.counts[severity] > 0 ? severity : 'nought'}`}
              data-label={labels.columns[severity]}
            >
              {verdict.counts[severity]}
            </td>
          ))}
          <td
            class={parts.length > 0 ? 'number lacking' : 'number nought'}
            data-label={labels.columns.open}
            title={parts.join('\n')}
          >
            {parts.length}
          </td>
          <td data-label={labels.columns.prior}>
            <PriorCell entry={entry} />
          </td>
        </>
      )}
      <FileCell line={line} name={verdict.source.name} />
    </tr>
  );
}

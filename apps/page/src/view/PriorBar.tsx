import { describeCompanionReason } from '@gouji/core/format';
import { useRef } from 'preact/hooks';
import { type Entry, language } from '../desk/desk.ts';
import { givePrior, removePrior } from '../desk/read-line.ts';
import { words } from '../words/words.ts';
import { showPrior } from './workbench.ts';

/** Last year's report: which it is, how it came here, and why it was not used, where it was not. */
export function PriorBar({ entry }: { readonly entry: Entry }) {
  const labels = words.value;
  const input = useRef<HTMLInputElement>(null);
  const { prior, verdict } = entry;
  const told = verdict.coverage.companions.find(({ role }) => role === 'prior');
  const notice = prior?.understanding.report
    ? null
    : (prior?.understanding.notices.find(({ level }) => level === 'error') ??
      prior?.understanding.notices[0]);
  return (
    <div
      class={prior && !told?.used ? 'bar lacking' : 'bar'}
      data-prior={prior ? (told?.used ? 'used' : 'unused') : 'none'}
    >
      <span>
        {!prior && labels.priorNone}
        {prior && told?.used && labels.priorUsed(prior.name, labels.priorBy[prior.by])}
        {prior &&
          told &&
          !told.used &&
          labels.priorUnused(
            prior.name,
            told.reason ? describeCompanionReason(told.reason, language.value) : '',
          )}
        {notice && ` ${notice.message[language.value]}`}
      </span>
      <button type="button" class="plain" onClick={() => input.current?.click()}>
        {prior ? labels.priorChange : labels.priorChoose}
      </button>
      {prior?.by === 'hand' && (
        <button type="button" class="plain" onClick={() => void removePrior(entry.key)}>
          {labels.priorRemove}
        </button>
      )}
      {prior?.understanding.report && (
        <label>
          <input
            type="checkbox"
            checked={showPrior.value}
            onChange={() => {
              showPrior.value = !showPrior.value;
            }}
          />{' '}
          {labels.showPrior}
        </label>
      )}
      <input
        ref={input}
        type="file"
        id="prior-file"
        class="away"
        tabIndex={-1}
        aria-hidden="true"
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          event.currentTarget.value = '';
          if (file) void givePrior(entry.key, { name: file.name, blob: file });
        }}
      />
    </div>
  );
}

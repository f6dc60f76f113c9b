import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import { makeSample } from '../intake/sample.ts';
import { offer } from '../job/offer.ts';
import { words } from '../words/words.ts';
import { FileInputs } from './FileInputs.tsx';
import { JobDialog } from './JobDialog.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { takeFiles } from './take.ts';

/** Where files come in: all of the page at first, a line above the list later. */
export function Intake({ compact }: { readonly compact: boolean }) {
  const labels = words.value;
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const isPasting = useSignal(false);
  const isSending = useSignal(false);
  return (
    <section class={compact ? 'intake compact' : 'intake'} aria-label={labels.chooseFiles}>
      <div class="intake-actions">
        <button type="button" class={compact ? 'plain' : 'primary'} onClick={() => files.current?.click()}>
          {compact ? labels.addFiles : labels.chooseFiles}
        </button>
        <button type="button" class="plain" onClick={() => folder.current?.click()}>
          {compact ? labels.addFolder : labels.chooseFolder}
        </button>
        <button type="button" class="plain" onClick={() => (isPasting.value = true)}>
          {labels.paste}
        </button>
        {offer && (
          <button type="button" class="plain" id="to-service" onClick={() => (isSending.value = true)}>
            {labels.job.offer}
          </button>
        )}
        {!compact && (
          <button
            type="button"
            class="plain"
            id="sample"
            onClick={() => void takeFiles([makeSample('甲县教育局2023年年报（示例）.html')])}
          >
            {labels.sample}
          </button>
        )}
      </div>
      {!compact && <p class="intake-drop">{labels.dropHint}</p>}
      {!compact && <p class="quiet">{labels.formats}</p>}
      {!compact && <p class="promise">{labels.promise}</p>}
      <FileInputs files={files} folder={folder} take={(taken) => void takeFiles(taken)} />
      {offer && isSending.value && <JobDialog offer={offer} close={() => (isSending.value = false)} />}
      {isPasting.value && <PasteDialog close={() => (isPasting.value = false)} />}
    </section>
  );
}

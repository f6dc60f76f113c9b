import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import type { TakenFile } from '../intake/take-files.ts';
import { startJob } from '../job/job.ts';
import type { JobOffer } from '../job/offer.ts';
import { ServiceTrouble, useToken } from '../job/service.ts';
import { words } from '../words/words.ts';
import { FileInputs } from './FileInputs.tsx';
import { TokenField } from './TokenField.tsx';

/** Asks whether files are to be sent to the service, says what that means, and sends nothing before the answer. */
export function JobDialog({ offer, close }: { readonly offer: JobOffer; readonly close: () => void }) {
  const labels = words.value.job;
  const dialog = useRef<HTMLDialogElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement>(null);
  const chosen = useSignal<readonly TakenFile[]>([]);
  const trouble = useSignal('');
  const token = useSignal('');
  const isStarting = useSignal(false);
  useEffect(() => dialog.current?.showModal(), []);
  const bytes = chosen.value.reduce((sum, { blob }) => sum + blob.size, 0);
  const start = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (chosen.value.length === 0 || isStarting.value) return;
    isStarting.value = true;
    trouble.value = '';
    useToken(token.value);
    try {
      await startJob(chosen.value);
      close();
    } catch (error) {
      trouble.value = labels.refused(error instanceof ServiceTrouble ? error.message : String(error));
      isStarting.value = false;
    }
  };
  return (
    <dialog ref={dialog} aria-labelledby="job-title" onClose={close}>
      <form onSubmit={(event) => void start(event)}>
        <h2 id="job-title">{labels.title}</h2>
        <p class="lacking" id="job-consent">
          {labels.consent(location.host, offer.days)}
        </p>
        <p class="quiet">{labels.hint}</p>
        <p>
          <button type="button" class="plain" onClick={() => folder.current?.click()}>
            {words.value.chooseFolder}
          </button>{' '}
          <button type="button" class="plain" onClick={() => files.current?.click()}>
            {words.value.chooseFiles}
          </button>{' '}
          <span role="status">
            {chosen.value.length > 0 && labels.chosen(chosen.value.length, (bytes / 1e6).toFixed(1))}
          </span>
        </p>
        {offer.needsToken && (
          <p>
            <TokenField token={token} />
          </p>
        )}
        {trouble.value && (
          <p class="trouble" role="alert">
            {trouble.value}
          </p>
        )}
        <p class="dialog-actions">
          <button
            type="submit"
            class="primary"
            id="job-send"
            aria-describedby="job-consent"
            disabled={chosen.value.length === 0 || isStarting.value}
          >
            {labels.send}
          </button>
          <button type="button" class="plain" onClick={close}>
            {words.value.cancel}
          </button>
        </p>
        <FileInputs prefix="job-" files={files} folder={folder} take={(taken) => (chosen.value = taken)} />
      </form>
    </dialog>
  );
}

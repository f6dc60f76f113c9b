import { useSignal } from '@preact/signals';
import { lines } from '../desk/desk.ts';
import { job, removeFromService, resumeJob, stopJob, unlockJob } from '../job/job.ts';
import { offer } from '../job/offer.ts';
import { words } from '../words/words.ts';
import { say } from './say.ts';
import { TokenField } from './TokenField.tsx';

/** How far the files are that were given to the service, and the ways to stop, go on and take them back. */
export function JobBar() {
  const now = job.value;
  if (!now || !offer) return null;
  const labels = words.value.job;
  const checked = lines.value.filter((line) => line.job === now.id && line.state === 'done').length;
  const told = {
    sending: labels.sending(now.sent, now.total, location.host),
    checking: labels.checking(checked, now.total),
    done: labels.done(now.total, offer.days),
    stopped: labels.stopped(now.sent, now.total, now.detail),
    locked: labels.locked(now.total),
    removed: labels.removed,
  }[now.state];
  const remove = (): void =>
    void removeFromService().catch((error: Error) => say(labels.refused(error.message), true));
  return (
    <section
      class={now.state === 'stopped' || now.state === 'locked' ? 'bar lacking' : 'bar'}
      aria-label={labels.title}
      data-job={now.state}
    >
      <span role="status">{told}</span>
      {now.state === 'sending' && <progress max={now.total} value={now.sent} aria-label={labels.title} />}
      {now.state === 'checking' && <progress max={now.total} value={checked} aria-label={labels.title} />}
      {(now.state === 'sending' || now.state === 'checking') && (
        <button type="button" class="plain" onClick={stopJob}>
          {labels.stop}
        </button>
      )}
      {now.state === 'locked' && <TokenForm id={now.id} refused={now.detail} />}
      {now.state === 'stopped' && (
        <button type="button" class="plain" onClick={() => resumeJob(now.id)}>
          {labels.goOn}
        </button>
      )}
      {(now.state === 'done' || now.state === 'stopped') && (
        <button type="button" class="plain" id="job-remove" onClick={remove}>
          {labels.remove}
        </button>
      )}
    </section>
  );
}

/** Asks for the token, and says why the one before was not taken. */
function TokenForm({ id, refused }: { readonly id: string; readonly refused: string }) {
  const labels = words.value.job;
  const token = useSignal('');
  const goOn = (event: Event): void => {
    event.preventDefault();
    if (token.value.trim() !== '') unlockJob(id, token.value);
  };
  return (
    <form id="job-unlock" onSubmit={goOn}>
      <TokenField token={token} />{' '}
      <button type="submit" class="plain">
        {labels.goOn}
      </button>
      {refused && (
        <span class="trouble" role="alert">
          {' '}
          {labels.refused(refused)}
        </span>
      )}
    </form>
  );
}

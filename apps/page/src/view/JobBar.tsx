import { lines } from '../desk/desk.ts';
import { job, removeFromService, resumeJob, stopJob } from '../job/job.ts';
import { offer } from '../job/offer.ts';
import { words } from '../words/words.ts';
import { say } from './say.ts';

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
    removed: labels.removed,
  }[now.state];
  const remove = (): void =>
    void removeFromService().catch((error: Error) => say(labels.refused(error.message), true));
  return (
    <section
      class={now.state === 'stopped' ? 'bar lacking' : 'bar'}
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

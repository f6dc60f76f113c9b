import { useEffect, useRef } from 'preact/hooks';
import { fromClipboard } from '../intake/take-files.ts';
import { words } from '../words/words.ts';
import { takeFiles } from './take.ts';

/** What has tables is checked as soon as it is pasted; plain text can be looked at first. */
export function PasteDialog({ close }: { readonly close: () => void }) {
  const labels = words.value;
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  const onPaste = (event: ClipboardEvent): void => {
    const taken =
      event.clipboardData &&
      fromClipboard(event.clipboardData, { text: labels.pastedText, page: labels.pastedPage });
    if (!taken || taken.name === labels.pastedText) return;
    event.preventDefault();
    close();
    void takeFiles([taken]);
  };
  const onSubmit = (event: Event): void => {
    event.preventDefault();
    const value = text.current?.value ?? '';
    if (value.trim() === '') return;
    close();
    void takeFiles([{ name: labels.pastedText, blob: new Blob([value], { type: 'text/plain' }) }]);
  };
  return (
    <dialog ref={dialog} aria-labelledby="paste-title" onClose={close}>
      <form onSubmit={onSubmit}>
        <h2 id="paste-title">{labels.pasteTitle}</h2>
        <p class="quiet" id="paste-hint">
          {labels.pasteHint}
        </p>
        <textarea
          ref={text}
          id="paste-text"
          rows={12}
          spellcheck={false}
          aria-label={labels.pasteLabel}
          aria-describedby="paste-hint"
          onPaste={onPaste}
        />
        <p class="dialog-actions">
          <button type="submit" class="primary">
            {labels.check}
          </button>
          <button type="button" class="plain" onClick={close}>
            {labels.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

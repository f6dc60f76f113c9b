import type { Signal } from '@preact/signals';
import { words } from '../words/words.ts';

/** Where the access token of the service is typed; it is shown nowhere and kept by no browser. */
export function TokenField({ token }: { readonly token: Signal<string> }) {
  return (
    <label>
      {words.value.job.token}{' '}
      <input
        type="password"
        autocomplete="off"
        value={token.value}
        onInput={(event) => (token.value = event.currentTarget.value)}
      />
    </label>
  );
}

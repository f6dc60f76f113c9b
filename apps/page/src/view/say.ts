import { signal } from '@preact/signals';

/** What the page last said, for those who see it and those who hear it. */
export const said = signal<{ readonly text: string; readonly isTrouble: boolean }>({
  text: '',
  isTrouble: false,
});

export function say(text: string, isTrouble = false): void {
  said.value = { text, isTrouble };
}

import { computed, signal } from '@preact/signals';
import { entries, lines } from '../desk/desk.ts';

const hash = signal(location.hash);

addEventListener('hashchange', () => {
  hash.value = location.hash;
});

export const toEntry = (key: string): string => `#/${key}`;
export const toList = '#/';

/** The entry whose workbench is open; null for the list. With a single report there is nothing to choose. */
export const openKey = computed(() => {
  const [, key = ''] = /^#\/([\d.]+)$/u.exec(hash.value) ?? [];
  const known = entries.value;
  if (known.some((entry) => entry.key === key)) return key;
  return lines.value.length === 1 && known.length === 1 ? known[0]!.key : null;
});

export function goTo(address: string): void {
  location.hash = address;
}

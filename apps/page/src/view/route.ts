import { computed, signal } from '@preact/signals';
import { entries, lines } from '../desk/desk.ts';

const hash = signal(location.hash);

/** Where the list stood when it was left, and which report was shown last. */
let listTop = 0;
let lastShown: string | null = null;
let hasGone = false;

addEventListener('hashchange', () => {
  // What was on the screen until now is still drawn.
  if (openKey.value === null) listTop = scrollY;
  else lastShown = openKey.value;
  hasGone = true;
  hash.value = location.hash;
});
// The browser puts back a place before the list is drawn again, when there is not yet so much of the page.
history.scrollRestoration = 'manual';

export const toEntry = (key: string): string => `#/${key}`;
export const toList = '#/';

/** The entry whose workbench is open; null for the list. With a single report there is nothing to choose. */
export const openKey = computed(() => {
  const [, key = ''] = /^#\/([\d.]+)$/u.exec(hash.value) ?? [];
  const known = entries.value;
  if (known.some((entry) => entry.key === key)) return key;
  return lines.value.length === 1 && known.length === 1 ? known[0]!.key : null;
});

/** A report that was gone to is shown from its beginning. */
export function showFromTop(): void {
  if (hasGone) scrollTo({ top: 0, behavior: 'instant' });
}

/** Whoever comes back to the list, by whatever way, finds it as it was left, with the report shown last in view and focused. */
export function returnToPlace(): void {
  if (lastShown === null) return;
  scrollTo({ top: listTop, behavior: 'instant' });
  const link = document.querySelector<HTMLElement>(`.list a[href="${toEntry(lastShown)}"]`);
  link?.focus({ preventScroll: true });
  link?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
}

export function goTo(address: string): void {
  location.hash = address;
}

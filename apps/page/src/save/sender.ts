import type { Sender } from '@gouji/office/letter';
import { signal } from '@preact/signals';

/** What the office puts on its letters; kept in this browser. */
export type Letterhead = Omit<Sender, 'date'>;

export const letterheadFields = ['signature', 'documentNumber', 'deadline', 'contact'] as const;

const place = 'gouji.letterhead';

function remembered(): Letterhead {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    const known = value && typeof value === 'object' ? (value as Record<string, unknown>) : {};
    return Object.fromEntries(
      letterheadFields.flatMap((name) => (typeof known[name] === 'string' ? [[name, known[name]]] : [])),
    );
  } catch {
    return {};
  }
}

export const letterhead = signal<Letterhead>(remembered());

export function setLetterhead(name: (typeof letterheadFields)[number], value: string): void {
  const { [name]: _, ...others } = letterhead.value;
  letterhead.value = value.trim() === '' ? others : { ...others, [name]: value.trim() };
  try {
    localStorage.setItem(place, JSON.stringify(letterhead.value));
  } catch {
    // It holds until the page is closed.
  }
}

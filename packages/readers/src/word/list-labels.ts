import type { RunText } from '../shown-text.ts';
import { formatListNumber } from './number-format.ts';

/** One level of an automatic list. */
export interface ListLevel {
  readonly start: number;
  /** A name of ST_NumberFormat. */
  readonly format: string;
  /** `%1` … `%9` stand for the numbers of levels 1 to 9. */
  readonly text: string;
  /** The level (1-based) whose advance starts this one anew; 0 never; null any higher level. */
  readonly restartAfter: number | null;
  /** All numbers of the label in Arabic numerals. */
  readonly legal: boolean;
}

/** A list that paragraphs refer to. Lists of one `counter` count on together. */
export interface ListDefinition {
  readonly counter: string;
  readonly levels: readonly (ListLevel | undefined)[];
  /** Numbers that the levels take anew when this list is first used, by level. */
  readonly restarts: ReadonlyMap<number, number>;
}

/** Counts the items of automatic lists in reading order. */
export interface ListLabels {
  /** The label in front of the next paragraph of a list; `level` is 0-based. Empty for bullets and unknown lists. */
  next(list: string, level: number): string;
}

const levelCount = 9;

export function countLists(definitions: ReadonlyMap<string, ListDefinition>): ListLabels {
  const counters = new Map<string, (number | null)[]>();
  const used = new Set<string>();
  return {
    next(list, level) {
      const definition = definitions.get(list);
      const current = definition?.levels[level];
      if (!definition || !current) return '';
      const numbers = counters.get(definition.counter) ?? new Array<number | null>(levelCount).fill(null);
      counters.set(definition.counter, numbers);
      if (!used.has(`${list}/${level}`)) {
        used.add(`${list}/${level}`);
        if (definition.restarts.has(level)) numbers[level] = null;
      }
      const start = definition.restarts.get(level) ?? current.start;
      numbers[level] = (numbers[level] ?? start - 1) + 1;
      for (let deeper = level + 1; deeper < levelCount; deeper++) {
        const after = definition.levels[deeper]?.restartAfter ?? null;
        if (after === null || (after > 0 && level < after)) numbers[deeper] = null;
      }
      return label(definition, current, numbers);
    },
  };
}

function label(definition: ListDefinition, current: ListLevel, numbers: readonly (number | null)[]): string {
  if (current.format === 'bullet') return '';
  const text = current.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const level = definition.levels[index];
    if (!level) return '';
    const format = current.legal ? 'decimal' : level.format;
    return formatListNumber(numbers[index] ?? level.start, format);
  });
  // A gap even where the list has none: `1.` before `2023年` must not read as 1.2023.
  return /[\x21-\x7e]$/.test(text) ? `${text} ` : text;
}

/**
 * A paragraph with the label of its list in front. In a cell without words the label is no part of the value: `1.` before
 * 153 would read as 1.153; and a paragraph without text shows nothing but its label.
 */
export function labelled(label: string, run: RunText, inCell: boolean): RunText {
  if (label === '') return run;
  const isBlank = run.text.trim() === '';
  if (!isBlank && (!inCell || /\p{L}/u.test(run.text))) {
    const asides = run.asides.map((aside) => ({ ...aside, index: aside.index + label.length }));
    return { text: label + run.text, asides };
  }
  if (!inCell || !/\d/.test(label)) return run;
  return { text: run.text, asides: [{ index: 0, what: 'numbering', text: label.trim() }, ...run.asides] };
}

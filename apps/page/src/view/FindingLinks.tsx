import { words } from '../words/words.ts';

/** The numbers of the findings on a place; each leads to its finding. */
export function FindingLinks({ numbers }: { readonly numbers: readonly number[] }) {
  if (numbers.length === 0) return null;
  return (
    <span class={numbers.length > 1 ? 'mark-numbers several' : 'mark-numbers'}>
      {numbers.map((number) => (
        <a
          key={number}
          class="mark-number"
          href={`#finding-${number}`}
          aria-label={words.value.toFinding(number)}
          data-finding={number}
        >
          {number}
        </a>
      ))}
    </span>
  );
}

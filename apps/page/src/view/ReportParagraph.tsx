import { useSignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { Entry } from '../desk/desk.ts';
import { words } from '../words/words.ts';
import { FindingLinks } from './FindingLinks.tsx';
import { cutAtMarks, type TextMark } from './marks.ts';
import { lit, makeEdit } from './workbench.ts';

interface ReportParagraphProps {
  readonly entry: Entry;
  readonly section: number;
  readonly paragraph: number;
  readonly text: string;
  readonly marks: readonly TextMark[];
}

/** A paragraph of the report with what findings speak of marked in it, and a way to try other words. */
export function ReportParagraph({ entry, section, paragraph, text, marks }: ReportParagraphProps) {
  const labels = words.value;
  const isEditing = useSignal(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const target = `sections/${section}/${paragraph}`;
  const edited = entry.edits.some((edit) => edit.target === target);
  const finish = (apply: boolean): void => {
    const value = area.current?.value ?? text;
    isEditing.value = false;
    if (apply && value !== text) makeEdit(entry, { target, to: value });
  };
  if (isEditing.value)
    return (
      <div class="paragraph-editor">
        <textarea
          ref={area}
          rows={Math.min(12, Math.ceil(text.length / 40) + 1)}
          defaultValue={text}
          aria-label={labels.editText}
          onKeyDown={(event) => {
            if (event.key === 'Escape') finish(false);
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish(true);
          }}
        />
        <button type="button" class="primary" onClick={() => finish(true)}>
          {labels.apply}
        </button>{' '}
        <button type="button" class="plain" onClick={() => finish(false)}>
          {labels.cancel}
        </button>
      </div>
    );
  return (
    <p class={edited ? 'prose edited' : 'prose'} data-place={`${section}/${paragraph}`}>
      {cutAtMarks(text, marks).map(({ text: piece, marks: [first, ...rest] }, index) =>
        first ? (
          <mark
            key={index}
            class={[
              first.finding.severity,
              [first, ...rest].some(({ number }) => number === lit.value) && 'lit',
            ]
              .filter(Boolean)
              .join(' ')}
          >
            {piece}
            <FindingLinks numbers={[first, ...rest].map(({ number }) => number)} />
          </mark>
        ) : (
          piece
        ),
      )}
      <button type="button" class="plain edit-text" onClick={() => (isEditing.value = true)}>
        {labels.editText}
      </button>
    </p>
  );
}

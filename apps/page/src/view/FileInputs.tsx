import type { RefObject } from 'preact';
import { fromInput, type TakenFile } from '../intake/take-files.ts';

const endings =
  '.docx,.docm,.doc,.wps,.rtf,.odt,.fodt,.uot,.pdf,.ofd,.xlsx,.xlsm,.xls,.et,.ods,.html,.htm,.mht,.mhtml,.xml,.txt,.md,.csv,.zip';

interface FileInputsProps {
  /** Stands before the ids of both inputs. */
  readonly prefix?: string;
  readonly files: RefObject<HTMLInputElement | null>;
  readonly folder: RefObject<HTMLInputElement | null>;
  readonly take: (files: TakenFile[]) => void;
}

/** The browser's own choosers of files and of a folder, which buttons that look like the rest of the page open. */
export function FileInputs({ prefix = '', files, folder, take }: FileInputsProps) {
  const input = (ref: RefObject<HTMLInputElement | null>, id: string, attributes: object) => (
    <input
      ref={ref}
      type="file"
      id={prefix + id}
      class="away"
      multiple
      {...attributes}
      tabIndex={-1}
      aria-hidden="true"
      onChange={({ currentTarget }) => {
        take(fromInput([...(currentTarget.files ?? [])]));
        // Else the same file could not be chosen again.
        currentTarget.value = '';
      }}
    />
  );
  return (
    <>
      {input(files, 'file', { accept: endings })}
      {input(folder, 'folder', { webkitdirectory: true })}
    </>
  );
}

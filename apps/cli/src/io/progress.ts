import { sliceText } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';

/** Says on standard error how far a long run is; silent unless that is a terminal. */
export interface Progress {
  readonly read: (name: string) => void;
  readonly checked: (name: string) => void;
  /** Wipes the line, so that what is printed next stands alone. */
  readonly clear: () => void;
}

const nothing = (): void => {};
const silent: Progress = { read: nothing, checked: nothing, clear: nothing };

const verbs = {
  zh: { read: '已读取', checked: '已校核' },
  en: { read: 'read', checked: 'checked' },
} as const;

export function createProgress(total: number, language: Language, quiet: boolean): Progress {
  const stream = process.stderr;
  if (!stream.isTTY || quiet || total < 2) return silent;
  const counts = { read: 0, checked: 0 };
  let last = 0;
  let shown = false;
  const step = (kind: 'read' | 'checked') => (name: string) => {
    const done = ++counts[kind];
    const now = performance.now();
    if (now - last < 50 || done === total) return;
    last = now;
    shown = true;
    const head = `${verbs[language][kind]} ${done}/${total}  `;
    const room = (stream.columns ?? 80) - 24;
    stream.write(`\r\u001b[2K${head}${sliceText(name, room)}`);
  };
  return {
    read: step('read'),
    checked: step('checked'),
    clear() {
      if (shown) stream.write('\r\u001b[2K');
      shown = false;
    },
  };
}

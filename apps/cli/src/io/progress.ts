import type { Language } from '@gouji/core/model';

/** Says on standard error how far a long run is; silent unless that is a terminal. */
export interface Progress {
  step(name: string): void;
  /** Wipes the line, so that what is printed next stands alone. */
  clear(): void;
}

const silent: Progress = { step: () => {}, clear: () => {} };

export function createProgress(total: number, language: Language, quiet: boolean): Progress {
  const stream = process.stderr;
  if (!stream.isTTY || quiet || total < 2) return silent;
  let done = 0;
  let last = 0;
  return {
    step(name) {
      done++;
      const now = performance.now();
      if (now - last < 50 && done < total) return;
      last = now;
      const count = language === 'zh' ? `已校核 ${done}/${total}` : `checked ${done}/${total}`;
      const room = Math.max(0, Math.floor(((stream.columns ?? 80) - count.length - 8) / 2));
      stream.write(`\r\u001b[2K${count}  ${[...name].slice(0, room).join('')}`);
    },
    clear: () => void stream.write('\r\u001b[2K'),
  };
}

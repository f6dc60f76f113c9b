import { writeSync } from 'node:fs';
import { sliceText } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { onInterrupt } from './interrupt.ts';

/** Says on standard error how far a long run is; silent unless that is a terminal. */
export interface Progress {
  readonly read: (name: string) => void;
  readonly checked: (name: string) => void;
  /** Wipes the line, so that what is printed next stands alone. */
  readonly clear: () => void;
  /** Wipes the line for good. A run that is broken off before says how far it was. */
  readonly end: () => void;
}

const wipe = '\r\u001b[2K';

const words = {
  zh: {
    read: '已读取',
    checked: '已校核',
    rate: (perSecond: string) => `${perSecond} 个/秒`,
    left: (time: string) => `约剩 ${time}`,
    broken: {
      check: (done: number, total: number) =>
        `已中断：已读 ${done}/${total} 个文件；要写入的文件未作改动，此前的结果仍在。`,
      store: (done: number, total: number) =>
        `已中断：已读 ${done}/${total} 个文件；已存入的不会丢失，再次运行同一命令即可补齐。`,
      folder: (done: number, total: number) =>
        `已中断：已读 ${done}/${total} 个文件；已写入文件夹的留在其中，其他要写入的文件未作改动。`,
    },
  },
  en: {
    read: 'read',
    checked: 'checked',
    rate: (perSecond: string) => `${perSecond}/s`,
    left: (time: string) => `${time} left`,
    broken: {
      check: (done: number, total: number) =>
        `Interrupted with ${done} of ${total} files read; files to be written are as they were before.`,
      store: (done: number, total: number) =>
        `Interrupted with ${done} of ${total} files read; what is stored stays, and the same command adds the rest.`,
      folder: (done: number, total: number) =>
        `Interrupted with ${done} of ${total} files read; what was written into folders stays there, other files to be written are as they were before.`,
    },
  },
} as const;

/** `1:05`, `2:00:00`: minutes and seconds, or hours, minutes and seconds. */
export function describeTime(seconds: number): string {
  const whole = Math.max(1, Math.round(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${two(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${two(whole % 60)}`;
}

/** What is shown is worth a look only when the run takes its time. */
const silentFor = 1000;
const between = 100;
/** From fewer files nobody can tell how long the others take. */
const leastDone = 5;

/**
 * `total` is the number of files; what has been read but must wait for others is counted apart. `task` is what a run that is
 * broken off leaves: files as they were before, those that were stored, or those that stand in folders one for each report.
 */
export function createProgress(
  total: number,
  language: Language,
  task: 'check' | 'store' | 'folder' = 'check',
  stream: NodeJS.WriteStream = process.stderr,
  now: () => number = () => performance.now(),
): Progress {
  const says = words[language];
  const counts = { read: 0, checked: 0 };
  const started = now();
  /** When the first was done: what it took to begin is no measure of what is to come. */
  const begins: Record<keyof typeof counts, number> = { read: started, checked: started };
  let last = started + silentFor - between;
  let shown = false;
  const show = (kind: 'read' | 'checked', name: string, time: number): void => {
    const done = counts[kind];
    const rate = ((done - 1) / Math.max(1, time - begins[kind])) * 1000;
    const facts = [
      `${says[kind]} ${done}/${total}`,
      ...(done < leastDone
        ? []
        : [
            says.rate(rate < 10 ? rate.toFixed(1) : String(Math.round(rate))),
            says.left(describeTime((total - done) / rate)),
          ]),
    ].join('  ');
    const room = (stream.columns ?? 80) - 1;
    stream.write(`${wipe}${sliceText(`${facts}  ${name}`, room)}`);
    shown = true;
  };
  const step = (kind: 'read' | 'checked') => (name: string) => {
    const time = now();
    if (counts[kind]++ === 0) begins[kind] = time;
    if (!stream.isTTY || total < 2 || time - last < between || counts[kind] === total) return;
    last = time;
    show(kind, name, time);
  };
  const clear = (): void => {
    if (shown) stream.write(wipe);
    shown = false;
  };
  const forget = onInterrupt(() => {
    const text = says.broken[task](Math.max(counts.read, counts.checked), total);
    writeSync(2, `${shown ? wipe : ''}gouji: ${text}\n`);
  });
  return {
    read: step('read'),
    checked: step('checked'),
    clear,
    end() {
      clear();
      forget();
    },
  };
}

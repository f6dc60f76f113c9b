import type { Source } from '@gouji/core';
import type { Formatter } from '@gouji/core/format';
import type { FileAccount, Verdict } from '@gouji/core/model';
import type { Output } from './output.ts';
import { openSpool } from './spool.ts';

/** Where a document is read again: the path of its file, or what gives it from where it is stored. */
export type Origin = string | (() => Promise<Source>);

/** One place that is told of every verdict and every other file, in order. */
export interface Sink {
  head(): Promise<void>;
  /** `origin` is where its report was read, for those who read it again. */
  verdict(verdict: Verdict, origin?: Origin): Promise<void>;
  file(account: FileAccount): Promise<void>;
  end(): Promise<void>;
  /** Gives up what was written so far. Never throws. */
  discard(): Promise<void>;
}

/** Writes through a formatter, piece by piece. What a format says first but knows last makes its pieces wait on disk. */
export function createTextSink(formatter: Formatter, output: Output): Sink {
  const spool = formatter.lead ? openSpool() : null;
  const put = async (piece: string): Promise<void> => {
    if (piece === '') return;
    if (spool) await spool.append(Buffer.from(piece));
    else await output.write(piece);
  };
  return {
    head: () => output.write(formatter.head()),
    verdict: (verdict) => put(formatter.verdict(verdict)),
    file: (account) => put(formatter.file(account)),
    async end() {
      if (spool) {
        await output.write(formatter.lead?.() ?? '');
        for await (const piece of spool.all()) await output.write(piece);
        await spool.close();
      }
      for (const piece of formatter.body?.() ?? []) await output.write(piece);
      await output.write(formatter.tail());
      await output.end();
    },
    async discard() {
      await spool?.close();
      await output.discard();
    },
  };
}

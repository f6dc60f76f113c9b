import { batchResults, batchStatus } from '@gouji/batch';
import { tellPrior } from '@gouji/core/check';
import { addFileToSummary, addToSummary, counted, emptySummary } from '@gouji/core/format';
import { openSinks, parseTargets, type SinkOptions } from '../io/sinks.ts';
import { outcomeOf, type RunOutcome } from '../outcome.ts';
import { type StoreOptions, withBatch } from './open.ts';

export interface ResultsOptions extends StoreOptions, Omit<SinkOptions, 'lang'> {
  readonly name?: string;
}

const stillComparing = {
  zh: '报告之间的比对还未完成，雷同和版本变化的问题可能还会增加；比对完成后请再取一次结果。',
  en: 'The reports are still being compared with each other, so that copies and changed versions may be missing; take the results once more after that.',
};

const judgedAgain = (count: number) => ({
  zh: `有 ${count} 份正在重新判定，这里是它们先前的结论；判定完后请再取一次结果。`,
  en: `${counted(count, 'report is being judged again, and this is its former verdict', 'reports are being judged again, and these are their former verdicts')}; take the results once more after that.`,
});

/** `gouji batch results -f …`: what `gouji check` would print of the same files. */
export async function runResults(options: ResultsOptions): Promise<RunOutcome> {
  const targets = parseTargets(options.format, options);
  const language = options.lang ?? 'zh';
  return withBatch(options, async (database, name) => {
    // A name that no batch has is told before anything is written.
    await batchStatus(database, name);
    const sink = await openSinks(targets, { ...options, lang: language, failOn: 'error' });
    const summary = emptySummary();
    try {
      await sink.head();
      for await (const ending of batchResults(database, name)) {
        if (ending.verdict) {
          const verdict = tellPrior(ending.verdict, ending.prior);
          addToSummary(summary, verdict);
          await sink.verdict(verdict, ending.source);
        } else {
          addFileToSummary(summary, ending.account);
          await sink.file(ending.account);
        }
      }
      await sink.end();
    } finally {
      await sink.discard();
    }
    const [status] = await batchStatus(database, name);
    const again = status?.again ?? 0;
    if (again > 0) process.stderr.write(`gouji: ${judgedAgain(again)[language]}\n`);
    if (status?.comparing) process.stderr.write(`gouji: ${stillComparing[language]}\n`);
    // What waits is not checked, as what could not be opened.
    return outcomeOf(summary, summary.files.pending + again, undefined);
  });
}

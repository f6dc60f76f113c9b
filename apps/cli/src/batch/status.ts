import { setTimeout as pause } from 'node:timers/promises';
import { type BatchStatus, batchStatus, isDone } from '@gouji/batch';
import type { Language } from '@gouji/core/model';
import { standardOutput } from '../io/output.ts';
import { describeTime } from '../io/progress.ts';
import type { RunOutcome } from '../outcome.ts';
import { type StoreOptions, withStore } from './open.ts';

export interface StatusOptions extends StoreOptions {
  readonly name?: string;
  readonly watch?: boolean;
  readonly format?: 'pretty' | 'json';
}

function describe(one: BatchStatus, language: Language): string {
  const { name, documents, judged, failed, waiting, running, cancelled, aside, children } = one;
  const { oldest, lastMinute } = one;
  return language === 'zh'
    ? `${name}：共 ${documents} 份${children > 0 ? `（其中下级报告 ${children} 份）` : ''}，已校核 ${judged}，搁置 ${failed}，等待 ${waiting}${oldest === null ? '' : `（最久 ${describeTime(oldest)}）`}，进行中 ${running}，已取消 ${cancelled}；最近一分钟完成 ${lastMinute}；另有 ${aside} 个文件不校核`
    : `${name}: ${documents} documents${children > 0 ? ` (${children} of subordinates)` : ''}, ${judged} judged, ${failed} set aside, ${waiting} waiting${oldest === null ? '' : ` (longest ${describeTime(oldest)})`}, ${running} running, ${cancelled} cancelled; ${lastMinute} in the last minute; ${aside} other files`;
}

const empty = {
  zh: '还没有批次；用 gouji batch submit 存入文件。',
  en: 'There is no batch yet; gouji batch submit stores files.',
};

/** `gouji batch status [--watch]`. */
export async function runStatus(options: StatusOptions): Promise<RunOutcome> {
  const language = options.lang ?? 'zh';
  const output = standardOutput();
  return withStore(options, async (database): Promise<RunOutcome> => {
    const first = await batchStatus(database, options.name);
    const started = performance.now();
    const done = (all: readonly BatchStatus[]): number =>
      all.reduce((sum, one) => sum + one.judged + one.failed, 0);
    for (let all = first; ; all = await batchStatus(database, options.name)) {
      if (options.format === 'json')
        // One batch is the object itself, as it was asked for.
        await output.write(
          `${JSON.stringify(options.name === undefined && all.length !== 1 ? all : all[0])}\n`,
        );
      else {
        for (const one of all) await output.write(`${describe(one, language)}\n`);
        if (all.length === 0) await output.write(`${empty[language]}\n`);
        const rate = ((done(all) - done(first)) / Math.max(1, performance.now() - started)) * 1000;
        const left = all.reduce((sum, one) => sum + one.waiting + one.running, 0);
        if (options.watch && rate > 0 && left > 0)
          await output.write(
            language === 'zh'
              ? `  ${rate.toFixed(1)} 份/秒，约剩 ${describeTime(left / rate)}\n`
              : `  ${rate.toFixed(1)}/s, ${describeTime(left / rate)} left\n`,
          );
      }
      if (!options.watch || isDone(all)) return 'clean';
      await pause(2_000);
    }
  });
}

import { setTimeout as pause } from 'node:timers/promises';
import { type BatchStatus, batchStatus, isDone } from '@gouji/batch';
import { counted } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import { standardOutput } from '../io/output.ts';
import { describeTime } from '../io/progress.ts';
import type { RunOutcome } from '../outcome.ts';
import { hasStore, type StoreOptions, withBatch, withStore } from './open.ts';

export interface StatusOptions extends StoreOptions {
  readonly name?: string;
  readonly watch?: boolean;
  readonly format?: 'pretty' | 'json';
}

function describe(one: BatchStatus, language: Language): string {
  const { name, documents, judged, failed, waiting, running, cancelled, aside, children } = one;
  const { oldest, lastMinute, comparing, again } = one;
  return language === 'zh'
    ? `${name}：共 ${documents} 份${children > 0 ? `（其中下级报告 ${children} 份）` : ''}，已校核 ${judged}，搁置 ${failed}，等待 ${waiting}${oldest === null ? '' : `（最久 ${describeTime(oldest)}）`}，进行中 ${running}${again > 0 ? `（其中重新判定 ${again}）` : ''}，已取消 ${cancelled}；最近一分钟完成 ${lastMinute}；另有 ${aside} 个文件不校核${comparing ? '；正在相互比对' : ''}`
    : `${name}: ${counted(documents, 'document')}${children > 0 ? ` (${children} of subordinates)` : ''}, ${judged} judged, ${failed} set aside, ${waiting} waiting${oldest === null ? '' : ` (longest ${describeTime(oldest)})`}, ${running} running${again > 0 ? ` (${again} of both judged again)` : ''}, ${cancelled} cancelled; ${lastMinute} in the last minute; ${counted(aside, 'other file')}${comparing ? '; comparing them with each other' : ''}`;
}

const empty = {
  zh: '还没有批次；用 gouji batch submit 存入文件。',
  en: 'There is no batch yet; gouji batch submit stores files.',
};

interface Rate {
  readonly perSecond: number;
  readonly left: number;
}

const describeRate = ({ perSecond, left }: Rate, language: Language): string =>
  language === 'zh'
    ? `  ${perSecond.toFixed(1)} 份/秒，约剩 ${describeTime(left / perSecond)}`
    : `  ${perSecond.toFixed(1)}/s, ${describeTime(left / perSecond)} left`;

function toLines(all: readonly BatchStatus[], rate: Rate | null, options: StatusOptions): string[] {
  const language = options.lang ?? 'zh';
  // One batch is the object itself, as it was asked for.
  if (options.format === 'json')
    return [JSON.stringify(options.name === undefined && all.length !== 1 ? all : all[0])];
  if (all.length === 0) return [empty[language]];
  const shown = rate !== null && rate.perSecond > 0 && rate.left > 0;
  return [...all.map((one) => describe(one, language)), ...(shown ? [describeRate(rate, language)] : [])];
}

const finished = (all: readonly BatchStatus[]): number =>
  all.reduce((sum, one) => sum + one.judged + one.failed, 0);

/** `gouji batch status [--watch]`. */
export async function runStatus(options: StatusOptions): Promise<RunOutcome> {
  const output = standardOutput();
  if (options.name === undefined && !hasStore(options)) {
    await output.write(`${toLines([], null, options).join('\n')}\n`);
    return 'clean';
  }
  const open = options.name === undefined ? withStore<RunOutcome> : withBatch<RunOutcome>;
  return open(options, async (database): Promise<RunOutcome> => {
    const started = performance.now();
    let before: number | null = null;
    for (;;) {
      const all = await batchStatus(database, options.name);
      before ??= finished(all);
      const perSecond = ((finished(all) - before) / Math.max(1, performance.now() - started)) * 1000;
      const left = all.reduce((sum, one) => sum + one.waiting + one.running, 0);
      const lines = toLines(all, options.watch ? { perSecond, left } : null, options);
      await output.write(`${lines.join('\n')}\n`);
      if (!options.watch || isDone(all)) return 'clean';
      await pause(2_000);
    }
  });
}

import {
  cancelBatch,
  type Database,
  type Removed,
  rejudgeBatch,
  removeBatches,
  retryBatch,
} from '@gouji/batch';
import { counted } from '@gouji/core/format';
import { sayIn } from '../office/say.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseCount } from '../parse-values.ts';
import { UsageError } from '../usage-error.ts';
import { hasStore, type StoreOptions, withBatch, withStore } from './open.ts';

export interface NameOptions extends StoreOptions {
  readonly name?: string;
}

export interface GcOptions extends NameOptions {
  readonly olderThan?: string;
}

const actions = {
  retry: {
    run: retryBatch,
    say: (count: number) => ({
      zh: `重新排队 ${count} 份。`,
      en: `${counted(count, 'document')} queued again.`,
    }),
  },
  cancel: {
    run: cancelBatch,
    say: (count: number) => ({
      zh: `已取消 ${count} 份；已有的结果保留，用 gouji batch retry 可恢复。`,
      en: `${counted(count, 'document')} cancelled; results stay, and gouji batch retry takes them up again.`,
    }),
  },
  rejudge: {
    run: rejudgeBatch,
    say: (count: number) => ({
      zh: `重新判定 ${count} 份。`,
      en: `${counted(count, 'document')} will be judged again.`,
    }),
  },
} as const;

/** `gouji batch retry|cancel|rejudge --name N`. */
export async function runManage(what: keyof typeof actions, options: NameOptions): Promise<RunOutcome> {
  const { run, say } = actions[what];
  const count = await withBatch(options, run);
  sayIn(options.lang ?? 'zh')(say(count));
  return 'clean';
}

/** `gouji batch gc`: what goes has to be named. */
export async function runGc(options: GcOptions): Promise<RunOutcome> {
  const days = parseCount(options.olderThan, '--older-than');
  const { name } = options;
  if ((name === undefined) === (days === undefined))
    throw new UsageError({
      zh: '请用 --name 指定要删除的批次，或用 --older-than 天数 指定多久以前的。',
      en: 'Name the batch to remove with --name, or an age with --older-than DAYS.',
    });
  const remove = (database: Database) =>
    removeBatches(database, name === undefined ? { olderThanDays: days! } : { name });
  const nothing: Removed = { batches: 0, contents: 0 };
  const { batches, contents } = hasStore(options) ? await withStore(options, remove) : nothing;
  sayIn(options.lang ?? 'zh')({
    zh: `已删除批次 ${batches} 个、文件内容 ${contents} 份。`,
    en: `${batches} batches and ${contents} contents removed.`,
  });
  return 'clean';
}

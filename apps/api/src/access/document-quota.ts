import { counted } from '@gouji/core/format';
import type { Context } from 'hono';
import type { AppEnvironment } from '../environment.ts';
import { ProblemError } from '../http/problem.ts';
import { createQuotaWindows } from './quota-windows.ts';

const DAY_SECONDS = 24 * 60 * 60;

/** Counts the documents of tenants that may send only so many a day; throws the problem `quota-exhausted`. */
export type ChargeDocuments = (context: Context<AppEnvironment>, documents: number) => void;

export function createDocumentQuota(now?: () => number): ChargeDocuments {
  const windows = createQuotaWindows(now);
  return (context, documents) => {
    const tenant = context.get('identity')?.tenant;
    if (!tenant?.documentsPerDay) return;
    const quota = { amount: tenant.documentsPerDay, seconds: DAY_SECONDS };
    const { over, left, seconds } = windows.take(tenant.name, quota, documents);
    if (over)
      throw new ProblemError(
        'quota-exhausted',
        {
          zh: `每天最多 ${quota.amount} 份文件，还可发送 ${left} 份，这次是 ${documents} 份。`,
          en: `At most ${counted(quota.amount, 'document')} a day; ${left} ${left === 1 ? 'is' : 'are'} left, this request has ${documents}.`,
        },
        { headers: { 'retry-after': String(seconds) } },
      );
  };
}

import { judge, type Understanding, understandAll, type Verdict } from '@gouji/core';
import { detectFormat } from '@gouji/core/read';
import { pack, unpack } from '../pack.ts';
import type { JudgeTask, ReadTask, StoredReport, Task, TaskResult } from './messages.ts';

const builtIn: ReadonlySet<string | null> = new Set(['text', 'markdown', 'html', null]);

/** A verdict in the shape of the store. */
export const storedReport = (verdict: Verdict): StoredReport => ({
  organization: verdict.report?.organization ?? null,
  year: verdict.report?.year ?? null,
  outcome: verdict.outcome,
  counts: verdict.counts,
  verdict: pack(verdict),
  findings: verdict.findings.map(({ ruleId, severity, path, message, suppression }) => ({
    rule: ruleId,
    severity,
    path,
    message,
    suppressed: suppression !== undefined,
  })),
});

async function read({ name, bytes, options, limits }: ReadTask): Promise<TaskResult> {
  const format = detectFormat(bytes, name);
  const readers = builtIn.has(format) ? [] : (await import('@gouji/readers')).binaryReaders;
  const understandings = await understandAll({ name, bytes }, { readers, limits });
  return {
    understanding: pack(understandings),
    reports: understandings.map((one) => storedReport(judge(one, { ...options, prior: null, children: [] }))),
  };
}

function judgeAgain({ understanding, priors, options }: JudgeTask): TaskResult {
  return {
    reports: unpack<Understanding[]>(understanding).map((one, part) => {
      const given = priors[part];
      const prior = given ? (unpack<Understanding[]>(given.understanding)[given.part] ?? null) : null;
      return storedReport(judge(one, { ...options, prior, children: [] }));
    }),
  };
}

/** Reads and judges a document, or judges one that was read. Throws only for faults of the program. */
export const doTask = async (task: Task): Promise<TaskResult> =>
  task.kind === 'read' ? read(task) : judgeAgain(task);

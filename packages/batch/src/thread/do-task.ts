import { judge, type Understanding, understandAll, type Verdict } from '@gouji/core';
import { isOtherThing } from '@gouji/core/format';
import { detectFormat } from '@gouji/core/read';
import { pack, unpack } from '../pack.ts';
import type {
  JudgeTask,
  ReportIdentity,
  StoredPart,
  StoredVerdict,
  Task,
  TaskResult,
  UnderstandTask,
} from './messages.ts';

const builtIn: ReadonlySet<string | null> = new Set(['text', 'markdown', 'html', null]);

/** A verdict in the shape of the store. */
export const toStored = (verdict: Verdict): StoredVerdict => ({
  outcome: verdict.outcome,
  counts: verdict.counts,
  value: pack(verdict),
  findings: verdict.findings.map(({ ruleId, severity, path, message, suppression }) => ({
    rule: ruleId,
    severity,
    path,
    message,
    suppressed: suppression !== undefined,
  })),
});

const identityOf = ({ report, notices }: Understanding): ReportIdentity => ({
  organization: report?.organization ?? null,
  year: report?.year ?? null,
  understood: report !== null,
  otherThing: notices.some(({ code }) => isOtherThing(code)),
});

async function understand({ name, bytes, limits }: UnderstandTask): Promise<TaskResult> {
  const format = detectFormat(bytes, name);
  const readers = builtIn.has(format) ? [] : (await import('@gouji/readers')).binaryReaders;
  const understandings = await understandAll({ name, bytes }, { readers, limits });
  return { understanding: pack(understandings), identities: understandings.map(identityOf) };
}

const open = ({ understanding, part }: StoredPart): Understanding =>
  unpack<Understanding[]>(understanding)[part]!;

const judgeAll = ({ understanding, beside, options }: JudgeTask): TaskResult => ({
  verdicts: unpack<Understanding[]>(understanding).map((one, part) => {
    const { prior = null, children = [], peers = null } = beside[part] ?? {};
    return toStored(
      judge(one, {
        ...options,
        prior: prior && open(prior),
        children: children.map(open),
        ...(peers && { peers: peers.map(open) }),
      }),
    );
  }),
});

/** Reads a document, or judges one that was read. Throws only for faults of the program. */
export const doTask = async (task: Task): Promise<TaskResult> =>
  task.kind === 'understand' ? understand(task) : judgeAll(task);

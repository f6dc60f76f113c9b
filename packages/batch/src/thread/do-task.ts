import { judge, type Understanding, understandAll, type Verdict } from '@gouji/core';
import { findPeers } from '@gouji/core/check';
import { isOtherThing } from '@gouji/core/format';
import { detectFormat } from '@gouji/core/read';
import { sketchOf } from '@gouji/core/rules';
import { pack, unpack } from '../pack.ts';
import type {
  CompareTask,
  JudgeTask,
  ReportIdentity,
  StoredPart,
  StoredVerdict,
  Task,
  TaskResult,
  UnderstandTask,
} from './messages.ts';
import { remember, understandingsOf } from './recent.ts';

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

const sketchIn = ({ report }: Understanding): Uint8Array | null => {
  const sketch = report && sketchOf(report);
  return sketch && new Uint8Array(sketch.buffer);
};

const identityOf = (one: Understanding): ReportIdentity => ({
  organization: one.report?.organization ?? null,
  year: one.report?.year ?? null,
  understood: one.report !== null,
  otherThing: one.notices.some(({ code }) => isOtherThing(code)),
  sketch: sketchIn(one),
});

async function understand({ key, name, bytes, limits }: UnderstandTask): Promise<TaskResult> {
  const format = detectFormat(bytes, name);
  const readers = builtIn.has(format) ? [] : (await import('@gouji/readers')).binaryReaders;
  const understandings = await understandAll({ name, bytes }, { readers, limits });
  const understanding = pack(understandings);
  remember(key, understandings, understanding.length);
  return { understanding, identities: understandings.map(identityOf) };
}

const open = (one: StoredPart): Understanding => understandingsOf(one)[one.part]!;

function judgeAll({ own, beside, options }: JudgeTask): TaskResult {
  const understandings = understandingsOf(own);
  // Next year's report mostly lies beside it, and is compared with it.
  remember(own.key, understandings, own.understanding.length);
  return {
    verdicts: understandings.map((one, part) => {
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
  };
}

/** A sketch of its own, since values of 16 bits must lie even. */
const toSketch = (bytes: Uint8Array): Uint16Array => new Uint16Array(new Uint8Array(bytes).buffer);

const compare = ({ reports, likeness }: CompareTask): TaskResult => ({
  peers: [
    ...findPeers(
      reports.map((one) => ({ ...one, sketch: one.sketch && toSketch(one.sketch) })),
      likeness,
    ),
  ],
});

/** Reads, judges, sketches or compares. Throws only for faults of the program. */
export async function doTask(task: Task): Promise<TaskResult> {
  switch (task.kind) {
    case 'understand':
      return understand(task);
    case 'judge':
      return judgeAll(task);
    case 'sketch':
      return { sketches: unpack<Understanding[]>(task.understanding).map(sketchIn) };
    case 'compare':
      return compare(task);
  }
}

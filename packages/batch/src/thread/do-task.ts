import { type CheckOptions, judge, type Understanding, understandAll, type Verdict } from '@gouji/core';
import { findPeers } from '@gouji/core/check';
import { isOtherThing } from '@gouji/core/format';
import { detectFormat } from '@gouji/core/read';
import { sketchOf } from '@gouji/core/rules';
import { bodyOf } from '../body-of.ts';
import { pack, unpack } from '../pack.ts';
import type {
  CompareTask,
  Foreseen,
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

/** A document this thread has read. */
interface Recent extends Pick<UnderstandTask, 'id' | 'contentKey'> {
  readonly understandings: readonly Understanding[];
}

/**
 * The documents this thread read last, the newest first: as files mostly lie, the report of the year before is among them.
 * Several takers have theirs read by one thread by turns.
 */
const recent: Recent[] = [];
const mostRecent = 12;

/** The report of the year before among those read last, and its key as the store names it. */
function priorOf({ report }: Understanding): { readonly prior: Understanding; readonly key: string } | null {
  const organization = report?.organization;
  const year = report?.year;
  if (!organization || year == null) return null;
  const body = bodyOf(organization.name);
  for (const { id, contentKey, understandings } of recent) {
    const part = understandings.findIndex(
      (other) => other.report?.year === year - 1 && bodyOf(other.report.organization?.name ?? '') === body,
    );
    if (part >= 0) return { prior: understandings[part]!, key: `${id}.${part}.${contentKey}` };
  }
  return null;
}

/** Judges reports as they are if no more lies beside them than what was read before, and none is like them. */
function foresee(understandings: readonly Understanding[], options: CheckOptions): Foreseen {
  const priors = understandings.map(priorOf);
  return {
    verdicts: understandings.map((one, part) =>
      toStored(judge(one, { ...options, prior: priors[part]?.prior ?? null, children: [], peers: [] })),
    ),
    priorKeys: priors.map((prior) => prior?.key ?? null),
  };
}

async function understand({
  id,
  contentKey,
  name,
  bytes,
  stated,
  limits,
  judgedBy,
}: UnderstandTask): Promise<TaskResult> {
  const format = stated?.format ?? detectFormat(bytes, name);
  const readers = builtIn.has(format) ? [] : (await import('@gouji/readers')).binaryReaders;
  const understandings = await understandAll({ name, bytes, ...stated }, { readers, limits });
  const foreseen = judgedBy && foresee(understandings, judgedBy);
  recent.unshift({ id, contentKey, understandings });
  if (recent.length > mostRecent) recent.pop();
  return { understanding: pack(understandings), identities: understandings.map(identityOf), foreseen };
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

const compare = ({ likeness, ...crowd }: CompareTask): TaskResult => ({
  peers: [...findPeers(crowd, likeness)],
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

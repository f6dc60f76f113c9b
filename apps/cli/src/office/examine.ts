import type { Report, Verdict } from '@gouji/core';
import type { RunSettings } from '../config/run-settings.ts';
import { sourceName } from '../io/source-name.ts';
import { withPriorNotice } from '../work/check-files.ts';
import type { Checked, CheckTask } from '../work/checker.ts';
import { inOrder } from '../work/in-order.ts';
import { judgeFiles } from '../work/judge-files.ts';
import type { Input } from '../work/open-input.ts';
import type { ReportRef } from '../work/report-ref.ts';
import type { SourceIdentity } from '../work/source-identity.ts';
import { memoryStore } from '../work/verdict-store.ts';
import type { Say } from './say.ts';

/** A report that was read; `prior` is that of the year before it was compared with. */
export interface Examined {
  readonly path: string;
  readonly verdict: Verdict;
  readonly report: Report | null;
  readonly prior: ReportRef | null;
}

interface Item {
  readonly checked: Checked;
  readonly identities: readonly SourceIdentity[];
  readonly understood?: Uint8Array;
}

/** The files of a run that are to be read. */
export const filesToRead = ({ files }: Input) => files.filter(({ account }) => account === null);

function toExamined(
  path: string,
  { reports }: Checked,
  priors: readonly (ReportRef | null)[] = [],
): Examined[] {
  return reports.map(({ verdict, report = null }, index) => {
    const prior = priors[index] ?? null;
    return { path, verdict: withPriorNotice(verdict, prior), report, prior };
  });
}

/** Checks the files of a run with what they are compared with; all reports are in memory until the last is read. */
export async function* examineFiles(
  input: Input,
  settings: RunSettings,
  tell: Say,
): AsyncGenerator<Examined> {
  const files = filesToRead(input);
  const { crew } = input;
  const examiner = {
    width: crew.width,
    identify: (path: string) => crew.identify(path),
    async check(task: CheckTask): Promise<Item> {
      const checked = await crew.check({ ...task, withReport: true });
      const { reports, understood } = checked;
      const identities = reports.map(({ identity }) => identity);
      return { checked, identities, ...(understood && { understood }) };
    },
  };
  let index = 0;
  for await (const { item, priors } of judgeFiles(
    { ...input, files, settings, tell },
    examiner,
    memoryStore<Item>(),
    () => {},
  ))
    yield* toExamined(files[index++]!.path, item.checked, priors);
}

/** Reads and checks each file of a run by itself, one after the other, so that nothing has to be kept. */
export async function* readEach(input: Input, settings: RunSettings): AsyncGenerator<Examined> {
  const { crew, stdinName } = input;
  const name = (path: string): string => (path === '-' ? (stdinName ?? 'stdin') : sourceName(path));
  const check = async ({ path, named }: { path: string; named: boolean }): Promise<Examined[]> => {
    const options = settings.optionsFor(name(path));
    return toExamined(path, await crew.check({ path, named, companions: [], options, withReport: true }));
  };
  for await (const examined of inOrder(filesToRead(input), crew.width, check)) yield* examined;
}

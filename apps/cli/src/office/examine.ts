import type { Report, Verdict } from '@gouji/core';
import type { RunSettings } from '../config/run-settings.ts';
import { sourceName } from '../io/source-name.ts';
import { judgeFiles, withPriorNotice } from '../work/check-files.ts';
import type { Checked, CheckTask } from '../work/checker.ts';
import { inOrder } from '../work/in-order.ts';
import type { Input } from '../work/open-input.ts';
import { memoryStore } from '../work/verdict-store.ts';

/** A file that was read, with its report; `prior` is the file of the year before it was compared with. */
export interface Examined {
  readonly path: string;
  readonly verdict: Verdict;
  readonly report: Report | null;
  readonly prior: string | null;
}

/** The files of a run that are to be read. */
export const filesToRead = ({ files }: Input) => files.filter(({ account }) => account === null);

/** Checks the files of a run with what they are compared with; all reports are in memory until the last is read. */
export async function* examineFiles(input: Input, settings: RunSettings): AsyncGenerator<Examined> {
  const files = filesToRead(input);
  const { crew } = input;
  const examiner = {
    width: crew.width,
    identify: (path: string) => crew.identify(path),
    check: (task: CheckTask) => crew.check({ ...task, withReport: true }),
  };
  let index = 0;
  for await (const { item, prior } of judgeFiles(
    { ...input, files, settings },
    examiner,
    memoryStore<Checked>(),
    () => {},
  ))
    yield {
      path: files[index++]!.path,
      verdict: withPriorNotice(item.verdict, prior),
      report: item.report ?? null,
      prior,
    };
}

/** Reads and checks each file of a run by itself, one after the other, so that nothing has to be kept. */
export async function* readEach(input: Input, settings: RunSettings): AsyncGenerator<Examined> {
  const { crew, stdinName } = input;
  const name = (path: string): string => (path === '-' ? (stdinName ?? 'stdin') : sourceName(path));
  const check = async ({ path, named }: { path: string; named: boolean }): Promise<Examined> => {
    const { verdict, report } = await crew.check({
      path,
      named,
      prior: null,
      options: settings.optionsFor(name(path)),
      withReport: true,
    });
    return { path, verdict, report: report ?? null, prior: null };
  };
  yield* inOrder(filesToRead(input), crew.width, check);
}

import { counted } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import type { Child, MergedReport } from '@gouji/office/merge';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { writeWholeFile } from '../io/output.ts';
import { createProgress } from '../io/progress.ts';
import type { RunOutcome } from '../outcome.ts';
import { parseYear } from '../parse-values.ts';
import { UsageError } from '../usage-error.ts';
import { type InputFlags, openInput } from '../work/open-input.ts';
import { readEach } from './examine.ts';
import { requireExtension } from './require-extension.ts';
import { sayIn } from './say.ts';
import { takeRoster } from './take-roster.ts';

/** The options of `gouji merge` as the command line gives them. */
export interface MergeCommandOptions extends CheckFlags, InputFlags {
  readonly output: string;
  readonly organization?: string;
  readonly year?: string;
  readonly roster?: string;
}

/** `gouji merge CHILDREN… -o FILE`: the yearly summary of many reports, with what every value is made of. */
export async function runMerge(paths: readonly string[], options: MergeCommandOptions): Promise<RunOutcome> {
  const { output } = options;
  const extension = requireExtension(output, ['json', 'xlsx']);
  const year = parseYear(options.year);
  const settings = await resolveSettings(options);
  const { language } = settings;
  const roster = await takeRoster(options.roster, language);
  const input = await openInput(paths, { ...options, thorough: true }, settings, [output]);
  const progress = createProgress(input.files.length, language);
  const children: Child[] = [];
  try {
    for await (const { verdict, report } of readEach(input, settings)) {
      progress.clear();
      // Of the report only what is added up is kept.
      children.push({ verdict, report: report && { ...report, sections: [], claims: [] } });
      progress.checked(verdict.source.name);
    }
  } finally {
    progress.end();
    await input.crew.close();
  }
  const { mergeReports, NothingToMergeError } = await import('@gouji/office/merge');
  if (!children.some(({ report }) => report))
    throw new UsageError({
      zh: '所给文件中没有读到年度报告，无法汇总。',
      en: 'None of the files is an annual report; nothing to add up.',
    });
  const wanted = {
    ...(options.organization !== undefined && { organization: options.organization }),
    ...(year !== undefined && { year }),
    ...(roster && { roster }),
  };
  let merged: MergedReport;
  try {
    merged = mergeReports(children, wanted);
  } catch (error) {
    throw error instanceof NothingToMergeError ? nothingToMerge(children, error.year) : error;
  }
  await write(merged, output, extension, language);
  await tell(merged, language);
  return merged.complete ? 'clean' : 'indeterminate';
}

/** Why nothing is left to add up, and of which years there are reports. */
function nothingToMerge(children: readonly Child[], year: number | null): UsageError {
  const years = [...new Set(children.flatMap(({ report }) => report?.year ?? []))].sort((a, b) => a - b);
  if (year === null)
    return new UsageError({
      zh: '读到的报告都没有写明年度，无法汇总。',
      en: 'No report tells its year; nothing to add up.',
    });
  if (!years.includes(year))
    return new UsageError({
      zh: `所给文件中没有 ${year} 年度的报告，只有 ${years.join('、')} 年度的，无法汇总。`,
      en: `None of the reports is for ${year}, but for ${years.join(', ')}; nothing to add up.`,
    });
  return new UsageError({
    zh: `${year} 年度的报告都不是规定的格式，无法汇总；要汇总别的年度，请用 --year。`,
    en: `No report for ${year} has the official form; nothing to add up. For another year use --year.`,
  });
}

async function write(
  merged: MergedReport,
  path: string,
  extension: string,
  language: Language,
): Promise<void> {
  const content =
    extension === 'json'
      ? `${JSON.stringify(merged, null, 2)}\n`
      : await (await import('@gouji/office/merge')).toMergedWorkbook(merged, language);
  await writeWholeFile(path, content);
}

/** Says what was summed and names everything that was not. */
async function tell(merged: MergedReport, language: Language): Promise<void> {
  const say = sayIn(language);
  const summed = merged.children.filter(({ state }) => state === 'summed').length;
  say({
    zh: `已汇总 ${merged.year} 年度 ${summed} 份报告（共 ${merged.children.length} 份）。`,
    en: `Added up ${summed} of ${counted(merged.children.length, 'report')} for ${merged.year}.`,
  });
  for (const { source, organization, state, reason } of merged.children)
    if (state !== 'summed')
      say({
        zh: `未汇总：${organization ?? '（单位不明）'}（${source}）：${reason?.zh ?? state}`,
        en: `Not added: ${organization ?? '(body unknown)'} (${source}): ${reason?.en ?? state}`,
      });
  const { describePath } = await import('@gouji/core/template');
  for (const { source, organization, state, contradictions } of merged.children)
    if (state === 'summed' && contradictions.length > 0) {
      const places = (language: Language): string[] =>
        contradictions.map((path) => describePath(path, merged.edition, language));
      say({
        zh: `已照原数汇总，但其报告自身不合勾稽关系：${organization}（${source}）：${places('zh').join('；')}`,
        en: `Added as it stands, but its own report does not add up: ${organization} (${source}): ${places('en').join('; ')}`,
      });
    }
  const { describeSimilar, describeUndecided } = await import('@gouji/office/merge');
  for (const name of merged.missing) {
    const similar = merged.similar.find((one) => one.name === name)?.bodies ?? [];
    const [zh, en] = [describeSimilar({ similar }, 'zh'), describeSimilar({ similar }, 'en')];
    say({ zh: [`缺报：${name}`, ...zh].join('；'), en: [`Missing: ${name}`, ...en].join('; ') });
  }
  if (merged.undecided.length > 0) {
    for (const { name, bodies } of merged.undecided)
      say({ zh: describeUndecided(name, bodies, 'zh'), en: describeUndecided(name, bodies, 'en') });
  }
  const open = Object.values(merged.tables).flatMap((rows) =>
    Object.values(rows).flatMap((cells) =>
      Object.values(cells).flatMap(({ gaps }) => gaps.map(({ source }) => source)),
    ),
  );
  for (const source of new Set(open)) {
    const count = open.filter((one) => one === source).length;
    say({
      zh: `“${source}”有 ${count} 个数不是数字或没有读到，相应合计不能确定，未填写。`,
      en: `“${source}” gives no number for ${counted(count, 'value; its sum is not known and left open', 'values; their sums are not known and left open')}.`,
    });
  }
}

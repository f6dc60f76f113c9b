import { rmSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join, parse } from 'node:path';
import { addToSummary, counted, emptySummary } from '@gouji/core/format';
import type { DatasetWriter, TableName, TableSinks } from '@gouji/office/dataset';
import { type CheckFlags, resolveSettings } from '../config/run-settings.ts';
import { onInterrupt } from '../io/interrupt.ts';
import { fileOutput, type Output } from '../io/output.ts';
import { createProgress } from '../io/progress.ts';
import type { RunOutcome } from '../outcome.ts';
import { describeSystemError, UsageError } from '../usage-error.ts';
import { type InputFlags, openInput } from '../work/open-input.ts';
import { readEach } from './examine.ts';
import { sayIn } from './say.ts';

/** The options of `gouji extract` as the command line gives them. */
export interface ExtractCommandOptions extends CheckFlags, InputFlags {
  readonly output: string;
  readonly shape?: 'long' | 'wide' | 'both';
}

const formats = ['csv', 'jsonl', 'parquet', 'xlsx', 'sqlite'] as const;
type DataFormat = (typeof formats)[number];

function formatOf(path: string): DataFormat {
  const extension = parse(path).ext.slice(1).toLowerCase();
  const format = extension === 'db' ? 'sqlite' : extension === 'ndjson' ? 'jsonl' : extension;
  if ((formats as readonly string[]).includes(format)) return format as DataFormat;
  throw new UsageError({
    zh: `-o 的扩展名应为 ${formats.join('、')} 之一；所给的是“${path}”。`,
    en: `The extension of -o must be one of ${formats.join(', ')}; given: “${path}”.`,
  });
}

interface Target {
  readonly tables: readonly TableName[];
  readonly files: readonly string[];
  open(): Promise<{ sinks: TableSinks; end(): Promise<void>; discard(): Promise<void> }>;
}

/** `gouji extract PATH… -o FILE`: every figure of every report as data, read one after the other, with a codebook. */
export async function runExtract(
  paths: readonly string[],
  options: ExtractCommandOptions,
): Promise<RunOutcome> {
  const target = targetOf(options.output, formatOf(options.output), options.shape ?? 'both');
  const settings = await resolveSettings(options);
  const { language } = settings;
  const input = await openInput(paths, { ...options, thorough: true }, settings, target.files);
  const progress = createProgress(input.files.length, language);
  const summary = emptySummary();
  const { sinks, end, discard } = await target.open();
  try {
    const { writeDataset } = await import('@gouji/office/dataset');
    const dataset: DatasetWriter = writeDataset(sinks, language);
    for await (const { verdict, report } of readEach(input, settings)) {
      progress.clear();
      addToSummary(summary, verdict);
      await dataset.add(verdict, report);
      progress.checked(verdict.source.name);
    }
    progress.clear();
    await dataset.end();
    await end();
  } finally {
    progress.end();
    await discard();
    await input.crew.close();
  }
  const { outcomes, sources } = summary;
  const unread = outcomes.indeterminate;
  sayIn(language)({
    zh: `已导出 ${sources} 份报告的数据${unread > 0 ? `（其中 ${unread} 份未能读全，见“outcome”“notice”列）` : ''}：${target.files.join('、')}`,
    en: `Data of ${counted(sources, 'report')} written${unread > 0 ? ` (${unread} not wholly read, see the columns “outcome” and “notice”)` : ''}: ${target.files.join(', ')}`,
  });
  return unread > 0 ? 'indeterminate' : 'clean';
}

function targetOf(path: string, format: DataFormat, shape: 'long' | 'wide' | 'both'): Target {
  const main: readonly TableName[] =
    shape === 'long' ? ['values'] : shape === 'wide' ? ['reports'] : ['values', 'reports'];
  const tables: readonly TableName[] = [...main, 'codebook'];
  if (format === 'sqlite') return sqliteTarget(path, tables);
  if (format === 'xlsx') return workbookTarget(path, tables);
  const { dir, name } = parse(path);
  const codebookFormat = format === 'parquet' ? 'csv' : format;
  const fileOf = (table: TableName): string => {
    if (table === main[0]) return path;
    return join(dir, `${name}.${table}.${table === 'codebook' ? codebookFormat : format}`);
  };
  return {
    tables,
    files: tables.map(fileOf),
    async open() {
      const { openTableFile } = await import('@gouji/office/dataset');
      const outputs: Output[] = [];
      const sinks: Partial<Record<TableName, TableSinks[TableName]>> = {};
      for (const table of tables) {
        const output = await fileOutput(fileOf(table));
        outputs.push(output);
        sinks[table] = await openTableFile(table === 'codebook' ? codebookFormat : format, table, output);
      }
      return {
        sinks: sinks as TableSinks,
        async end() {
          for (const output of outputs) await output.end();
        },
        async discard() {
          for (const output of outputs) await output.discard();
        },
      };
    },
  };
}

function workbookTarget(path: string, tables: readonly TableName[]): Target {
  return {
    tables,
    files: [path],
    async open() {
      const { openWorkbookTables } = await import('@gouji/office/dataset');
      const output = await fileOutput(path);
      return {
        sinks: await openWorkbookTables(tables, output),
        end: () => output.end(),
        discard: () => output.discard(),
      };
    },
  };
}

/** What SQLite says in numbers of its own, and never in those of the system. */
const isFull = (error: unknown): boolean => (error as { errcode?: number }).errcode === 13;

/** The database is written beside and takes the place of an older one only when it is whole. */
function sqliteTarget(path: string, tables: readonly TableName[]): Target {
  const beside = `${path}.${process.pid}.new`;
  // What the engine may put beside its file while it writes.
  const litter = [beside, `${beside}-journal`];
  let forget = (): void => {};
  const discard = async (): Promise<void> => {
    for (const file of litter) await rm(file, { force: true });
    forget();
  };
  const orRefuse = async <Value>(work: () => Promise<Value> | Value): Promise<Value> => {
    try {
      return await work();
    } catch (error) {
      await discard();
      const reason = isFull(error) ? { code: 'ENOSPC' } : error;
      throw new UsageError({
        zh: `无法写入“${path}”：${describeSystemError(reason, 'zh')}。`,
        en: `Cannot write “${path}”: ${describeSystemError(reason, 'en')}.`,
      });
    }
  };
  return {
    tables,
    files: [path],
    async open() {
      const { openSqliteTables } = await import('@gouji/office/dataset/sqlite');
      const sinks = await orRefuse(async () => {
        await mkdir(dirname(path), { recursive: true });
        forget = onInterrupt(() => {
          for (const file of litter) rmSync(file, { force: true });
        });
        return openSqliteTables(beside, tables);
      });
      const guarded = Object.entries(sinks).map(([table, { row, end }]) => [
        table,
        { row: (values: Parameters<typeof row>[0]) => orRefuse(() => row(values)), end: () => orRefuse(end) },
      ]);
      return {
        sinks: Object.fromEntries(guarded) as TableSinks,
        end: () => orRefuse(() => rename(beside, path)),
        discard,
      };
    },
  };
}

import type { Language, Report, Verdict } from '@gouji/core/model';
import type { TableName } from '@gouji/office/dataset';
import type { DataFormat } from '../http/media-types.ts';
import { joinBytes } from '../intake/join-bytes.ts';
import type { DataWish } from './job.ts';
import { nameBeside } from './write-copy.ts';

const tableOf: Readonly<Record<DataWish['shape'], TableName>> = { long: 'values', wide: 'reports' };

const ending: Readonly<Record<Language, string>> = { zh: '数据', en: 'data' };

export const dataName = (name: string, format: DataFormat, language: Language): string =>
  nameBeside(name, ending[language], format);

/** The figures of a report as rows, in bytes; the same that `gouji extract` writes for it. */
export async function writeData(
  verdict: Verdict,
  report: Report,
  { format, shape }: DataWish,
  language: Language,
): Promise<Uint8Array<ArrayBuffer>> {
  const { openTableFile, openWorkbookTables, tableNames, writeDataset } = await import(
    '@gouji/office/dataset'
  );
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  const sink = { write: async (bytes: Uint8Array) => void pieces.push(new Uint8Array(bytes)) };
  const table = tableOf[shape];
  const sinks =
    format === 'xlsx'
      ? await openWorkbookTables(tableNames, sink)
      : { [table]: await openTableFile(format, table, sink) };
  const dataset = writeDataset(sinks, language);
  await dataset.add(verdict, report);
  await dataset.end();
  return joinBytes(pieces);
}

import type { Document, Source } from '@gouji/core';
import { decodeText, readSource, UnreadableError } from '@gouji/core/read';
import { readersFor } from '../readers.ts';
import { type Sentence, UsageError } from '../usage-error.ts';
import { readSourceFile } from './read-source.ts';
import { areaIn, type RosterLine, type RosterNames, rosterNames } from './roster-names.ts';
import { sourceName } from './source-name.ts';

type Row = readonly string[];

/** How the column of names is headed. */
const nameHeading =
  /^(?:单位|机关|机构|部门|公开主体|报送)?(?:单位|机关|机构|部门|主体)?(?:全称|名称|名单)?$|^(?:body|name|organi[sz]ation)$/iu;
/** How a column of areas is headed, without brackets and marks: 县（市、区）, 所属区县. */
const areaHeading =
  /^(?:所[属在]|隶属)?(?:[省市州盟县区旗]{1,4}|地[区市]|(?:行政)?区[域划]|辖区|属地)(?:名称)?$|^(?:area|county|region)$/iu;
const headsAreas = (text: string): boolean => areaHeading.test(text.replace(/[\s\p{P}]/gu, ''));
const heading = (text: string): boolean => text !== '' && nameHeading.test(text.replace(/\s+/gu, ''));

const fieldOf = (field: string): string =>
  field
    .replace(/^\s*"|"\s*$/gu, '')
    .replaceAll('""', '"')
    .trim();

/** Lines cut into fields at commas, tabs and semicolons that stand in no quotes. */
const rowsOfText = (text: string): Row[] =>
  text
    .replace(/^\ufeff/u, '')
    .split(/\r?\n/u)
    .map((line) =>
      (line.match(/(?:"(?:[^"]|"")*"|[^,，\t;；])+|(?<=[,，\t;；]|^)(?=[,，\t;；]|$)/gu) ?? []).map(fieldOf),
    );

function rowsOfDocument({ blocks }: Document): Row[] {
  const rows: string[][] = [];
  for (const block of blocks) {
    if (block.kind !== 'table') {
      rows.push([block.content.text.trim()]);
      continue;
    }
    const start = rows.length;
    // A merged cell holds for all its rows.
    for (const { row, column, rowSpan, content } of block.cells)
      for (let at = start + row; at < start + row + rowSpan; at++) {
        while (rows.length <= at) rows.push([]);
        rows[at]![column] = content.text.replace(/\s+/gu, ' ').trim();
      }
  }
  return rows.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** The areas of a column, each down to the next where cells below it are empty rather than merged. */
function* areasIn(cells: readonly string[]): Generator<string> {
  const isMerged = cells.some((cell, at) => cell !== '' && cell === cells[at + 1]);
  let last = '';
  for (const cell of cells) {
    if (cell !== '' || isMerged) last = areaIn(cell);
    yield last;
  }
}

/** The column under a heading that says so; else the first column that holds names rather than numbers. */
function linesIn(rows: readonly Row[]): RosterLine[] {
  const head = rows.findIndex((row) => row.length > 1 && row.some(heading));
  if (head >= 0) {
    const column = rows[head]!.findIndex(heading);
    const areaColumn = rows[head]!.findIndex(headsAreas);
    const below = rows.slice(head + 1);
    const areas = areaColumn < 0 ? null : [...areasIn(below.map((row) => row[areaColumn] ?? ''))];
    return below.map((row, at) => ({
      text: row[column] ?? '',
      area: areas && areas[at]!,
      isHeaded: true,
    }));
  }
  const width = Math.max(0, ...rows.map((row) => row.length));
  const named = Array.from(
    { length: width },
    (_, column) => rows.filter((row) => /\p{L}/u.test(row[column] ?? '')).length,
  );
  const column = named.findIndex((count) => count > 0 && count >= Math.max(...named) / 2);
  return rows
    .map((row) => ({ text: row[Math.max(0, column)] ?? '', area: null }))
    .filter(({ text }) => !heading(text));
}

/** What was found, without the advice behind it, which is about reports: 文件是图片，其中的文字无法读取. */
const whatIsFound = ({ zh, en }: Sentence): Sentence => ({
  zh: `：${zh.split('；', 1)[0]!.replace(/。$/u, '')}`,
  en: `: ${en.split(';', 1)[0]!.replace(/\.$/u, '')}`,
});

function cannotRead(path: string, because: Sentence = { zh: '', en: '' }): UsageError {
  return new UsageError({
    zh: `名单“${sourceName(path)}”读不出${because.zh}；请用 xlsx、csv 或 txt。`,
    en: `The roster “${sourceName(path)}” cannot be read${because.en}; use xlsx, csv or txt.`,
  });
}

/** A list that is read in part would let the bodies of the other part go unmissed. */
async function readWhole(source: Source): Promise<Document> {
  const document = await readSource(source, { readers: await readersFor(source) });
  if (document.complete) return document;
  const notice = document.notices.find(({ level }) => level === 'error');
  throw cannotRead(source.name, notice && whatIsFound(notice.message));
}

/**
 * The bodies that must report, each once: one a line, the names of a CSV, or those of the first sheet of a workbook that has
 * any; with the lines that name none. Throws a UsageError when the file cannot be read or holds no names.
 */
export async function readRoster(path: string): Promise<RosterNames> {
  const source = await readSourceFile(path);
  let rows: Row[];
  try {
    // Read as a document even where its lines are cut here: what is no text is known by that.
    const document = await readWhole(source);
    const isText = document.format === 'text' || document.format === 'markdown';
    rows = isText ? rowsOfText(decodeText(source.bytes).text) : rowsOfDocument(document);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw cannotRead(path, error instanceof UnreadableError ? whatIsFound(error.notice.message) : undefined);
  }
  const found = rosterNames(linesIn(rows));
  if (found.names.length > 0) return found;
  throw new UsageError({
    zh: `名单“${sourceName(path)}”中没有单位名称。`,
    en: `There is no name in the roster “${sourceName(path)}”.`,
  });
}

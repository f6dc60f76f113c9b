import type { Document, Notice } from '@gouji/core/model';
import {
  counted,
  identify,
  placedDocument,
  type Reader,
  type ReadOptions,
  readSource,
  UnreadableError,
} from '@gouji/core/read';
import { joinDocuments } from '../join-documents.ts';
import { unreadable } from '../unreadable.ts';
import { openArchive } from '../zip/open-archive.ts';

const ignored = /(?:^|\/)(?:__MACOSX\/|\.|Thumbs\.db$|desktop\.ini$|~\$)/iu;
const mostDocuments = 20;

/** Names in the order people number them: 2 before 10. */
const byName = (a: string, b: string): number => a.localeCompare(b, 'zh-CN', { numeric: true });

/**
 * Reads a ZIP that holds a report in one or several parts (the text here, a table there), in the order of their names.
 * Archives inside are not opened; what is no document is told.
 */
export async function readZip(
  bytes: Uint8Array,
  options: ReadOptions,
  readers: readonly Reader[],
): Promise<Document> {
  const archive = openArchive(bytes, options.limits);
  const names = archive.names.filter((name) => !ignored.test(name)).sort(byName);
  const read: { readonly name: string; readonly document: Document }[] = [];
  const passed: string[] = [...archive.refused];
  let inner = 0;
  let refusal: UnreadableError | null = null;
  for (const name of names) {
    const part = archive.read(name);
    const { format = null, unreadable: kind } =
      part && part.length > 0 ? identify(part, name) : { unreadable: 'empty' as const };
    // Nothing in an archive is opened as an archive again.
    if (format === 'zip' || kind === 'archive') inner++;
    if (!part || format === null || format === 'zip' || read.length >= mostDocuments) {
      passed.push(name);
      continue;
    }
    try {
      // Of text the name tells more than its format: a table of comma-separated values.
      const source = { name, bytes: part, ...(format !== 'text' && { format }) };
      const document = await readSource(source, { readers, limits: options.limits });
      read.push({ name, document });
    } catch (error) {
      if (!(error instanceof UnreadableError)) throw error;
      refusal ??= error;
      passed.push(name);
    }
  }
  // Of several documents each place says in which it is.
  const [first, ...rest] = read.map(({ name, document }) =>
    read.length > 1 ? placedDocument(document, `${options.name}/${name}`) : document,
  );
  if (!first) throw refusal ?? nothingInside(names.length + archive.refused.length, inner);
  const joined = joinDocuments(first, rest, 'zip');
  return passed.length > 0 ? { ...joined, notices: [passedOver(passed, inner), ...joined.notices] } : joined;
}

const shown = 3;

/** Archives in an archive are what offices send on, and the way out is to unpack the outer one. */
const unpackFirst = (inner: number): { zh: string; en: string } => ({
  zh: inner > 0 ? `；其中 ${inner} 个是压缩包，请先解压外层再提供` : '',
  en:
    inner > 0
      ? `; ${inner === 1 ? 'one is an archive' : `${inner} are archives`}, so unpack the outer one first`
      : '',
});

function passedOver(names: readonly string[], inner: number): Notice {
  const hint = unpackFirst(inner);
  const list = names.slice(0, shown).join('、') + (names.length > shown ? ' 等' : '');
  return {
    code: 'archive-passed-over',
    level: 'warning',
    message: {
      zh: `压缩包中有 ${names.length} 个文件没有读取：${list}${hint.zh}。`,
      en: `${counted(names.length, 'file')} of the archive ${names.length === 1 ? 'was' : 'were'} not read: ${names.slice(0, shown).join(', ')}${names.length > shown ? ' …' : ''}${hint.en}.`,
    },
    data: { names: names.slice(0, 20) },
  };
}

function nothingInside(count: number, inner: number): UnreadableError {
  const hint = unpackFirst(inner);
  return unreadable(
    'archive-without-report',
    count === 0
      ? '压缩包是空的。'
      : `压缩包内的 ${count} 个文件都不是可读取的文档${hint.zh || '；请提供报告原文件'}。`,
    count === 0
      ? 'The archive is empty.'
      : `The archive holds ${counted(count, 'file')} and no readable document${hint.en}.`,
  );
}

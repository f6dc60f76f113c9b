import type { Notice, Source } from '@gouji/core/model';
import { type Reader, readSource } from '@gouji/core/read';
import type { Annotated, Signature } from '../annotated.ts';
import { annotateDocx } from '../docx/annotate-docx.ts';
import type { Remark } from '../remarks.ts';
import { writeReading } from './write-reading.ts';

const sentences = {
  head: {
    zh: (name: string) =>
      `〔本文件按“${name}”的读取结果生成，只用来标注问题，版式与原件不同；请在原件中更正。〕`,
    en: (name: string) =>
      `[This file shows what was read of “${name}”, to mark what was found; its layout is not that of the original. Correct the original.]`,
  },
  notice: {
    zh: '原件的格式不能加批注，批注写在按读取结果生成的 Word 文件里。',
    en: 'The format of the original takes no comments; they stand in a Word file that shows what was read.',
  },
};

/** A Word document with what was read of a source and the remarks as comments: for formats that take none themselves. */
export async function annotateReading(
  source: Source,
  remarks: readonly Remark[],
  signature: Signature,
  language: 'zh' | 'en',
  readers: readonly Reader[],
): Promise<Annotated> {
  const document = await readSource(source, { readers });
  // The copy goes to the body: where the file lay here is none of its business.
  const name = source.name.replace(/^.*[\\/]/u, '');
  const reading = writeReading(document, sentences.head[language](name), name);
  const placed = remarks.map((remark): Remark => {
    const path = remark.at && reading.placeOf(remark.at, remark.excerpt);
    return { ...remark, at: path ? { kind: 'part', part: 'word/document.xml', path } : null };
  });
  const annotated = await annotateDocx(reading.bytes, placed, signature);
  const notice: Notice = { code: 'annotated-reading', level: 'info', message: sentences.notice };
  return { ...annotated, notices: [notice] };
}

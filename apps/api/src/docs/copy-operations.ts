import type { SourceFormat } from '@gouji/core/model';
import type { z } from 'zod';
import type { Bilingual } from '../http/bilingual.ts';
import { sourceTypes } from '../http/media-types.ts';
import { CheckQuery, LetterQuery } from '../http/query.ts';
import type { Operation } from './operation.ts';
import { always, checkBody, reading, sentAsBody } from './operation-parts.ts';

/** An operation that makes an office file of what a check found. */
function copy(
  id: string,
  summary: Bilingual,
  formats: readonly SourceFormat[],
  parameters: z.ZodObject,
): Operation {
  return {
    id,
    method: 'post',
    path: `/v1/${id}`,
    tag: 'check',
    summary,
    query: parameters,
    body: checkBody,
    answers: {
      ...Object.fromEntries(formats.map((format) => [sourceTypes[format].types[0]!, 'bytes' as const])),
      'application/json': 'Verdict',
    },
    problems: [...always, ...reading.filter((name) => name !== 'not-acceptable')],
    secured: true,
    examples: [sentAsBody(`/v1/${id}`)],
  };
}

/** What a check found, as office files. */
export const copyOperations = (): Operation[] => [
  copy(
    'annotate',
    {
      zh: '校核一份报告，返回带批注的原件（DOCX、XLSX、PDF、HTML；其余格式为录有读出内容的 DOCX）。没有问题或读不出时返回结论。',
      en: 'Checks one report and answers the report itself with a comment at every place at fault (DOCX, XLSX, PDF, HTML; for other formats a DOCX with what was read). Where there is nothing to say the answer is the verdict.',
    },
    ['docx', 'xlsx', 'pdf', 'html'],
    CheckQuery,
  ),
  copy(
    'workbook',
    {
      zh: '校核一份报告，返回带公式的工作簿：改动单元格即见是否相符。读不出时返回结论。',
      en: 'Checks one report and answers a workbook with live formulas: mend a cell and see it turn. Of a document that cannot be read the answer is the verdict.',
    },
    ['xlsx'],
    CheckQuery,
  ),
  copy(
    'letter',
    {
      zh: '校核一份报告，返回给报送单位的反馈函（DOCX）。没有问题或读不出时返回结论。',
      en: 'Checks one report and answers a letter to its body (DOCX). Where there is nothing to ask the answer is the verdict.',
    },
    ['docx'],
    LetterQuery,
  ),
];

import { extname } from 'node:path';
import type { Language } from '@gouji/core/model';
import { docxTemplate, letterTemplates } from '@gouji/office/letter';
import { writeWholeFile } from '../io/output.ts';
import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { sayIn } from './say.ts';

/** `gouji letter-template -o FILE`: the usual template, as a Word document or as a text, to be changed by the office. */
export async function runLetterTemplate(output: string, language: Language): Promise<RunOutcome> {
  const extension = extname(output).toLowerCase();
  if (!['.docx', '.md', '.txt'].includes(extension))
    throw new UsageError({
      zh: `-o 的扩展名应为 docx、md 或 txt；所给的是“${output}”。`,
      en: `The extension of -o must be docx, md or txt; given: “${output}”.`,
    });
  await writeWholeFile(output, extension === '.docx' ? docxTemplate(language) : letterTemplates[language]);
  sayIn(language)({
    zh: `已写模板 ${output}：改好后用 --letter-template 或配置文件的 letter.template 指定；可用的项目见 docs/letters.md。`,
    en: `Wrote the template ${output}: change it and name it with --letter-template or as letter.template of the configuration; the fields are listed in docs/letters.md.`,
  });
  return 'clean';
}

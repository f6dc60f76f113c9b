import { extname } from 'node:path';
import type { Language } from '@gouji/core/model';
import { docxTemplate, letterTemplates } from '@gouji/office/letter';
import type { RunOutcome } from '../outcome.ts';
import { UsageError } from '../usage-error.ts';
import { sayIn } from './say.ts';
import { writeToFill } from './write-to-fill.ts';

/** `gouji letter-template -o FILE`: the usual template, as a Word document or as a text, to be changed by the office. */
export async function runLetterTemplate(
  output: string,
  language: Language,
  force?: boolean,
): Promise<RunOutcome> {
  const extension = extname(output).toLowerCase();
  if (!['.docx', '.md', '.txt'].includes(extension))
    throw new UsageError({
      zh: `-o 的扩展名应为 docx、md 或 txt；所给的是“${output}”。`,
      en: `The extension of -o must be docx, md or txt; given: “${output}”.`,
    });
  const template = extension === '.docx' ? docxTemplate(language) : letterTemplates[language];
  await writeToFill(output, template, force);
  sayIn(language)({
    zh: `已写模板 ${output}：改好后用 --letter-template 或配置文件的 letter.template 指定；可用的项目见 docs/letters.md。`,
    en: `Wrote the template ${output}: change it and name it with --letter-template or as letter.template of the configuration; the fields are listed in docs/letters.md.`,
  });
  return 'clean';
}

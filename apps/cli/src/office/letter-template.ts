import type { Language } from '@gouji/core/model';
import { docxTemplate, letterTemplates } from '@gouji/office/letter';
import type { RunOutcome } from '../outcome.ts';
import { requireExtension } from './require-extension.ts';
import { sayIn } from './say.ts';
import { writeToFill } from './write-to-fill.ts';

/** `gouji letter-template -o FILE`: the usual template, as a Word document or as a text, to be changed by the office. */
export async function runLetterTemplate(
  output: string,
  language: Language,
  force?: boolean,
): Promise<RunOutcome> {
  const extension = requireExtension(output, ['docx', 'md', 'txt']);
  const template = extension === 'docx' ? docxTemplate(language) : letterTemplates[language];
  await writeToFill(output, template, force);
  sayIn(language)({
    zh: `已写模板 ${output}：改好后用 --letter-template 或配置文件的 letter.template 指定；可用的项目见 docs/letters.md。`,
    en: `Wrote the template ${output}: change it and name it with --letter-template or as letter.template of the configuration; the fields are listed in docs/letters.md.`,
  });
  return 'clean';
}

import { extname, resolve } from 'node:path';
import type { Language } from '@gouji/core/model';
import { openSurveyWorkbook, type Survey, surveyHtml, surveyJson } from '@gouji/office/survey';
import { fileOutput, type Output } from '../io/output.ts';
import type { LetterFlags } from '../office/letter-options.ts';
import { UsageError } from '../usage-error.ts';
import type { SurveyOutput } from './survey-output.ts';

/** A text that is known only at the end. */
function textOutput(output: Output, write: (survey: Survey) => Iterable<string>): SurveyOutput {
  return {
    verdict: async () => {},
    file: async () => {},
    async end(survey) {
      for (const piece of write(survey)) await output.write(piece);
      await output.end();
    },
    discard: () => output.discard(),
  };
}

function workbookOutput(output: Output, language: Language): SurveyOutput {
  const workbook = openSurveyWorkbook((bytes) => output.write(bytes), language);
  return {
    verdict: (verdict, index) => workbook.verdict(verdict, index),
    file: (account) => workbook.file(account),
    async end(survey) {
      await workbook.end(survey);
      await output.end();
    },
    discard: () => output.discard(),
  };
}

const kinds: Readonly<Record<string, (output: Output, language: Language) => SurveyOutput>> = {
  '.xlsx': workbookOutput,
  '.html': (output, language) => textOutput(output, (survey) => surveyHtml(survey, language)),
  '.json': (output, language) => textOutput(output, (survey) => surveyJson(survey, language)),
};

function checkNames(files: readonly string[]): void {
  const all = files.map((file) => resolve(file));
  for (const [index, file] of files.entries()) {
    if (!kinds[extname(file).toLowerCase()])
      throw new UsageError({
        zh: `-o 的扩展名应为 xlsx、html 或 json；所给的是“${file}”。`,
        en: `The extension of -o must be xlsx, html or json; given: “${file}”.`,
      });
    if (all.indexOf(all[index]!) !== index)
      throw new UsageError({ zh: `-o 重复给出“${file}”。`, en: `-o gives “${file}” twice.` });
  }
}

/** Opens all that is to be written, as one; throws a UsageError when one cannot be written, and then leaves none behind. */
export async function openOutputs(
  options: { readonly output?: readonly string[]; readonly letters?: string } & LetterFlags,
  language: Language,
): Promise<SurveyOutput> {
  const files = options.output ?? [];
  checkNames(files);
  const all: SurveyOutput[] = [];
  const discard = async (): Promise<void> => {
    for (const one of all) await one.discard();
  };
  try {
    for (const file of files) all.push(kinds[extname(file).toLowerCase()]!(await fileOutput(file), language));
    if (options.letters !== undefined)
      all.push(await (await import('./letters.ts')).openLetters(options.letters, options, language));
  } catch (error) {
    await discard();
    throw error;
  }
  return {
    async verdict(verdict, index) {
      for (const one of all) await one.verdict(verdict, index);
    },
    async file(account) {
      for (const one of all) await one.file(account);
    },
    async end(survey) {
      for (const one of all) await one.end(survey);
    },
    discard,
  };
}

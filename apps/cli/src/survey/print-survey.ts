import type { Language } from '@gouji/core/model';
import { type Survey, surveyJson, surveyText } from '@gouji/office/survey';
import { standardOutput } from '../io/output.ts';
import { ambiguousWidth, wantsColor } from '../io/terminal.ts';

/** Prints a survey for people, or as JSON. */
export async function printSurvey(
  survey: Survey,
  { format, color }: { readonly format?: 'pretty' | 'json'; readonly color?: boolean },
  language: Language,
): Promise<void> {
  const output = standardOutput();
  if (format === 'json') {
    for (const piece of surveyJson(survey, language)) await output.write(piece);
    return;
  }
  const { columns } = process.stdout;
  const lines = surveyText(survey, {
    language,
    color: wantsColor(process.stdout, color !== false),
    ambiguousWidth: ambiguousWidth(undefined),
    ...(columns > 0 && { width: columns }),
  });
  for (const line of lines) await output.write(`${line}\n`);
}

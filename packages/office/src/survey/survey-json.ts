import { printedAccount } from '@gouji/core/format';
import type { Language } from '@gouji/core/model';
import type { Survey } from './model.ts';

/** The survey as JSON, one item of each list a line, piece by piece. Reasons are in the language asked for. */
export function* surveyJson(survey: Survey, language: Language = 'zh'): Generator<string> {
  const list = function* (items: Iterable<unknown>): Generator<string> {
    yield '[';
    let first = true;
    for (const item of items) {
      yield `${first ? '' : ','}\n    ${JSON.stringify(item)}`;
      first = false;
    }
    yield '\n  ]';
  };
  yield `{\n  "schemaVersion": ${survey.schemaVersion},\n  "tool": ${JSON.stringify(survey.tool)}`;
  const lists: Record<string, Iterable<unknown> | null> = {
    years: survey.years,
    bodies: survey.bodies,
    reports: survey.reports,
    rollUps: survey.rollUps,
    alike: survey.alike,
    versions: survey.versions,
    missing: survey.missing,
    undecided: survey.undecided,
    files: survey.files.map((account) => printedAccount(account, language)),
    unplaced: survey.unplaced,
    attention: survey.attention.map((one) => ({
      ...one,
      reasons: one.reasons.map((reason) => reason[language]),
    })),
  };
  for (const [name, items] of Object.entries(lists)) {
    yield `,\n  "${name}": `;
    if (items === null) yield 'null';
    else yield* list(items);
  }
  yield '\n}\n';
}

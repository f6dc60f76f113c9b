import { knownTemplates, layOutTable, perTemplates } from '../template/index.ts';
import { bareLabel } from './prose/labels.ts';

const labels = perTemplates(
  () =>
    new Set(
      knownTemplates()
        .flatMap(({ tables }) => Object.values(tables))
        .flatMap((table) => layOutTable(table).rows.flat())
        .filter(({ path }) => path === null)
        .map(({ text }) => bareLabel(text))
        .filter((text) => text.length > 1),
    ),
);

/** Whether a text is a label of the official form of a table, with or without its number and what stands in brackets. */
export const isFormLabel = (text: string): boolean => labels().has(bareLabel(text));

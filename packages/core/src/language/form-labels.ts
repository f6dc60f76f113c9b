import { knownTemplates, layOutTable, perTemplates } from '../template/index.ts';

const ordinal = /^(?:[（(]?[一二三四五六七八九十\d]{1,2}[)）、.．,，]+)+/u;
const bare = (text: string): string =>
  text
    .replace(/\s/gu, '')
    .replace(ordinal, '')
    .replace(/[（(：:].*$/u, '');

const labels = perTemplates(
  () =>
    new Set(
      knownTemplates()
        .flatMap(({ tables }) => Object.values(tables))
        .flatMap((table) => layOutTable(table).rows.flat())
        .filter(({ path }) => path === null)
        .map(({ text }) => bare(text))
        .filter((text) => text.length > 1),
    ),
);

/** Whether a text is a label of the official form of a table, with or without its number and what stands in brackets. */
export const isFormLabel = (text: string): boolean => labels().has(bare(text));

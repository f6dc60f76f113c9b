import { perTemplates, type RowTemplate, rowsOf, type Template } from '../../template/index.ts';
import { foldString } from '../fold/fold.ts';
import type { WordClass, WordTable } from './types.ts';

const parties = ['申请人', '行政机关', '本机关', '要求', '属于', '危及', '保护'];
const shortestHalf = 6;
const shortestWord = 3;

/** A label as prose may write it: without remark and quotation marks, with and without the party it names, 属于 and 、. */
function spellings(label: string): string[] {
  const plain = foldString(label)
    .replace(/\([^()]*\)$/u, '')
    .replace(/[“”"‘’']/gu, '');
  const halves = plain.split('、').filter((half) => half.length >= shortestHalf);
  return [plain, ...halves]
    .flatMap((words) =>
      ['', ...parties].filter((start) => words.startsWith(start)).map((start) => words.slice(start.length)),
    )
    .flatMap((words) => [words, words.replaceAll('、', ','), words.replaceAll('、', '')])
    .filter((words) => words.length >= shortestWord);
}

/** Rows that are no result: they are read from their words. */
const counts: ReadonlySet<string> = new Set(['received', 'carriedIn', 'processed', 'carriedOut']);

type Labelled = Pick<RowTemplate, 'id' | 'label' | 'aliases'>;

const isPart = ({ id }: { readonly id: string }): boolean => id !== 'total';

const labelsOf = ({ tables: { requests, remedies } }: Template): [WordClass, Labelled][] => [
  ...rowsOf(requests).flatMap(({ row }): [WordClass, Labelled][] =>
    counts.has(row.id) ? [] : [['outcome', row]],
  ),
  ...requests.blocks.flatMap(({ columns }) =>
    columns.filter(isPart).map((column): [WordClass, Labelled] => ['applicant', column]),
  ),
  ...remedies.blocks.flatMap(({ columns, rows }) => [
    ...rows.map((row): [WordClass, Labelled] => ['object', row]),
    ...columns.filter(isPart).map((column): [WordClass, Labelled] => ['verdict', column]),
  ]),
];

/** The results, applicants and verdicts that the labels of every edition name; a wording of two labels is left out. */
function wordsOfLabels(templates: readonly Template[]): WordTable {
  const printed = new Map<string, Set<string>>();
  for (const [wordClass, { id, label, aliases = [] }] of templates.flatMap(labelsOf))
    for (const one of [label, ...aliases]) add(printed, one, `${wordClass} ${id}`);
  const meanings = new Map<string, Set<string>>();
  for (const [label, found] of printed)
    for (const words of spellings(label)) for (const meaning of found) add(meanings, words, meaning);
  return [...meanings].flatMap(([words, found]) => {
    const [wordClass, id] = [...found][0]!.split(' ') as [WordClass, string];
    return found.size === 1 ? [[wordClass, id, words] as const] : [];
  });
}

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}

/** Words from the labels of the known editions. */
export const templateWords = perTemplates(wordsOfLabels);

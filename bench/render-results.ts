import { isMet, type Measure, wordMeasure } from './src/measures.ts';
import type { Step } from './steps.ts';

/** The figures of one step and what they were taken on. */
export interface Taken {
  readonly date: string;
  readonly node: string;
  readonly cores: number;
  readonly processor: string;
  readonly seconds: number;
  readonly measures: readonly Measure[];
}

const line = (measure: Measure): string => {
  const { measured, promised, met } = wordMeasure(measure);
  return `| ${measure.what} | ${promised || '–'} | ${measured} | ${met === 'broken' ? '**broken**' : met || '–'} |`;
};

function section({ name, subject, how, built }: Step, taken: Taken | undefined): string[] {
  const repeat = `Repeat: \`pnpm ${built ? 'build && pnpm bench' : 'bench'} ${name}\``;
  if (!taken) return [`## ${subject}`, '', how, '', `Not measured yet. ${repeat}.`, ''];
  const { date, node, cores, processor, seconds, measures } = taken;
  return [
    `## ${subject}`,
    '',
    how,
    '',
    '| measured | promised | found | promise |',
    '|---|---|---|---|',
    ...measures.map(line),
    '',
    `${repeat} (${seconds} s). ${date}, Node ${node}, ${cores} cores, ${processor}.`,
    '',
  ];
}

/** `RESULTS.md` from the figures of all steps. */
export function renderResults(steps: readonly Step[], results: Readonly<Record<string, Taken>>): string {
  const promises = Object.values(results).flatMap(({ measures }) => measures.map(isMet));
  const kept = promises.filter((met) => met === true).length;
  const broken = promises.filter((met) => met === false).length;
  return [
    '# Measurements of Gouji',
    '',
    'Written by `pnpm bench`. Each figure is taken within one run; where two things are compared they take turns, so that a',
    'busy machine slows both alike. A ratio (`×`) therefore means the same on any machine; times and memory depend on it.',
    '',
    `${kept} promises kept, ${broken} broken.`,
    '',
    ...steps.flatMap((step) => section(step, results[step.name])),
  ].join('\n');
}

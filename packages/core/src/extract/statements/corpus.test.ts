import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { organizationKind } from '../../language/bodies/index.ts';
import { buildReport } from '../../testing/index.ts';
import { printClaims } from './print-claims.ts';

/**
 * What must be understood of each sentence, as data: a sentence a line, below it, indented, the numbers it states with
 * metric, value, counter, certainty, scope, extent and whole (see `printClaims`). A sentence is one of 甲县教育局, or of the body
 * named before it with `|`. A file that begins with `@` and a sub-heading is read below it. `wordings-*` hold wordings met in published reports, with other figures and bodies; the rest is our own.
 */
const folder = new URL('corpus/', import.meta.url);

interface Case {
  readonly text: string;
  readonly expected: readonly string[];
}

function readCases(name: string): { heading: string | null; cases: Case[] } {
  const lines = readFileSync(new URL(name, folder), 'utf8').split('\n').filter(Boolean);
  const heading = lines[0]!.startsWith('@') ? lines.shift()!.slice(1) : null;
  const cases: { text: string; expected: string[] }[] = [];
  for (const line of lines)
    if (line.startsWith('  ')) cases.at(-1)!.expected.push(line.trim());
    else cases.push({ text: line, expected: [] });
  return { heading, cases };
}

for (const name of readdirSync(folder)) {
  const { heading, cases } = readCases(name);
  test.each(cases)(`${name}: $text`, ({ text, expected }) => {
    const [body, sentence] = text.includes('|') ? text.split('|') : ['甲县教育局', text];
    const overview = heading === null ? [sentence!] : [heading, sentence!];
    const organization = { name: body!, kind: organizationKind(body!) };
    const { claims } = buildReport({
      year: 2023,
      organization,
      prose: { overview, problems: [], other: [] },
    });
    expect(printClaims(claims)).toEqual(expected);
  });
}

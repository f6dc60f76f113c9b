import { basename, join } from 'node:path';

/** A file to begin with. */
export interface NewFile {
  readonly path: string;
  readonly text: string;
}

interface Imports {
  readonly rule: string;
  readonly testing: string;
}

const ruleText = (id: string, { rule }: Imports): string => `import { defineRule } from '${rule}';

interface Data {
  readonly value: number;
}

export default defineRule<Data>({
  id: '${id}',
  title: { zh: '', en: '' },
  // error: provable from the report alone; warning: very likely wrong; info: style or plausibility.
  severity: 'info',
  // What it cannot do without (tables, year, prior, …): the rule is skipped with that reason where it is not there.
  needs: [],
  basis: [],
  docs: {
    what: { zh: '', en: '' },
    why: { zh: '', en: '' },
    mend: { zh: '', en: '' },
    falsePositives: { zh: '', en: '' },
  },
  messages: {
    found: {
      zh: ({ value }) => \`\${value}\`,
      en: ({ value }) => \`\${value}\`,
    },
  },
  *check(_report) {
    // yield { messageId: 'found', data: { value }, path: 'requests/received/total' };
    yield* [];
  },
});
`;

const testText = (name: string, { testing }: Imports): string => `import { expect, test } from 'vitest';
import { testRule } from '${testing}';
import rule from './${name}.ts';

test(rule.id, () => {
  expect(
    testRule(rule, {
      // { name: 'what is wrong', report: { cells: { 'requests/received/total': 9 } }, expect: [{ messageId: 'found', path: 'requests/received/total' }] }
      fires: [],
      // { name: 'the near miss', report: { cells: {} } }
      quiet: [],
    }),
  ).toEqual([]);
});
`;

/** The folder of the rules in this project's own tree, from its root. */
export const ownRules = join('packages', 'core', 'src', 'rules');

/**
 * A rule and its test, of which the test fails until a case that fires and a near miss are written. In this project's own tree
 * they stand in the family's folder, elsewhere beside each other in the present one, taken from the published packages.
 */
export function ruleFiles(id: string, isOwnTree: boolean): NewFile[] {
  const name = basename(id);
  const folder = isOwnTree ? join(ownRules, id.slice(0, -name.length - 1)) : '';
  const imports: Imports = isOwnTree
    ? { rule: '../kit/rule.ts', testing: '../../testing/index.ts' }
    : { rule: '@gouji/core/rules', testing: '@gouji/core/testing' };
  return [
    { path: join(folder, `${name}.ts`), text: ruleText(id, imports) },
    { path: join(folder, `${name}.test.ts`), text: testText(name, imports) },
  ];
}

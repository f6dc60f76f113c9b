/**
 * A rule of one's own beside those of Gouji: an office that asks its bodies to publish ten days before the term of the law.
 * `node own-rule.ts FILE`
 */
import { readFile } from 'node:fs/promises';
import { allRules, validate } from '@gouji/core';
import { defineRule } from '@gouji/core/rules';
import { binaryReaders } from '@gouji/readers';

interface Data {
  readonly publishedOn: string;
  readonly asked: string;
}

export const publishedAsAsked = defineRule<Data>({
  id: 'office/published-as-asked',
  title: { zh: '发布日期晚于本办要求', en: 'published later than this office asks' },
  severity: 'warning',
  needs: ['year'],
  basis: ['regulations.49'],
  docs: {
    what: {
      zh: '部门应在次年 1 月 21 日前公布。',
      en: 'Departments publish by 21 January of the next year.',
    },
    why: { zh: '留出十天汇总。', en: 'Ten days are left for the summary.' },
    mend: { zh: '今后按要求提前公布。', en: 'Publish earlier in future.' },
    falsePositives: {
      zh: '网页显示的可能是更新日期。',
      en: 'The page may show the date of an update.',
    },
  },
  messages: {
    late: {
      zh: ({ publishedOn, asked }) => `发布日期为 ${publishedOn}，晚于本办要求的 ${asked}。`,
      en: ({ publishedOn, asked }) => `Published on ${publishedOn}, later than ${asked} as asked.`,
    },
  },
  *check({ publishedOn, year, organization }) {
    if (publishedOn === null || year === null || organization?.kind !== 'department') return;
    const asked = `${year + 1}-01-21`;
    if (publishedOn > asked) yield { messageId: 'late', data: { publishedOn, asked }, path: 'publishedOn' };
  },
});

if (import.meta.main) {
  const name = process.argv[2]!;
  const verdict = await validate(
    { name, bytes: await readFile(name) },
    { rules: [...allRules, publishedAsAsked], readers: binaryReaders },
  );
  for (const { ruleId, message } of verdict.findings) console.log(`${ruleId}  ${message}`);
}

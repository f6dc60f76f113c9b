import { expect, test } from 'vitest';
import { allRules } from '../rules/generated/all-rules.ts';
import type { AnyRule } from '../rules/kit/rule.ts';
import { buildReport } from '../testing/build-report.ts';
import { buildVerdict } from '../testing/build-verdict.ts';
import { judge } from '../validate.ts';

const lost = (): string => {
  throw new Error('lost');
};
const words = { zh: '说明', en: 'words' };
const crowd: unknown[] = [];
crowd.push(...Array.from({ length: 12 }, () => crowd));
const circle: Record<string, unknown> = {};
circle.circle = circle;
/** A rule as somebody else may write it, right in everything but `faults`. */
const own = (faults: object = {}): AnyRule =>
  ({
    id: 'own/rule',
    title: words,
    severity: 'warning',
    needs: [],
    basis: ['style'],
    docs: { what: words, why: words, mend: words, falsePositives: words },
    messages: { found: { zh: () => '发现', en: () => 'found' } },
    *check() {
      yield { messageId: 'found', data: {} };
    },
    ...faults,
  }) as unknown as AnyRule;

const judgeWith = (rules: readonly AnyRule[]) =>
  judge({ source: buildVerdict().source, report: buildReport(), notices: [], complete: true }, { rules });

test('a rule of one’s own runs beside ours', () => {
  const verdict = judgeWith([...allRules, own()]);
  expect(verdict.findings.map(({ ruleId }) => ruleId)).toContain('own/rule');
  expect(verdict.rules.crashed).toEqual([]);
});

class Unwritable {
  readonly figure = 5;

  toJSON(): never {
    throw new Error('not written');
  }
}

test.each([
  [
    'throws',
    {
      check: () => {
        throw new Error('lost');
      },
    },
  ],
  [
    'throws half way',
    {
      *check() {
        yield { messageId: 'found', data: {} };
        throw new Error('lost');
      },
    },
  ],
  [
    'yields an unknown message',
    {
      *check() {
        yield { messageId: 'other', data: {} };
      },
    },
  ],
  [
    'yields nothing that could be a violation',
    {
      *check() {
        yield null;
      },
    },
  ],
  ['is no generator', { check: () => undefined }],
  [
    'never ends',
    {
      *check() {
        for (;;) yield { messageId: 'found', data: {} };
      },
    },
  ],
  [
    'has words that throw',
    {
      messages: {
        found: {
          zh: lost,
          en: () => '',
        },
      },
    },
  ],
  ['lacks a language', { messages: { found: { zh: lost } } }],
  ['has no messages', { messages: undefined }],
  ['rests on an unknown basis', { basis: ['law.1'] }],
  ['needs what there is not', { needs: ['weather'] }],
  ['has no docs', { docs: undefined }],
  [
    'names a place that is none',
    {
      *check() {
        yield { messageId: 'found', data: {}, related: [1] };
      },
    },
  ],
  [
    'points at a row that no edition has',
    {
      *check() {
        yield { messageId: 'found', data: {}, path: 'requests/recieved/total' };
      },
    },
  ],
  [
    'relates a column that no edition has',
    {
      *check() {
        yield { messageId: 'found', data: {}, path: 'title', related: ['requests/received/sum'] };
      },
    },
  ],
  [
    'grades a finding as nobody knows',
    {
      *check() {
        yield { messageId: 'found', data: {}, severity: 'fatal' };
      },
    },
  ],
  [
    'places a finding nowhere',
    {
      *check() {
        yield { messageId: 'found', data: {}, location: { kind: 'shelf' } };
      },
    },
  ],
  [
    'places a finding in half a text',
    {
      *check() {
        yield { messageId: 'found', data: {}, location: { kind: 'text' } };
      },
    },
  ],
  [
    'tells a figure that cannot be written',
    {
      *check() {
        yield { messageId: 'found', data: { figure: 5n } };
      },
    },
  ],
  [
    'tells figures that fail where they write themselves',
    {
      *check() {
        yield { messageId: 'found', data: new Unwritable() };
      },
    },
  ],
  [
    'tells figures that hold themselves',
    {
      *check() {
        yield { messageId: 'found', data: circle };
      },
    },
  ],
  [
    'tells figures of which each holds all',
    {
      *check() {
        yield { messageId: 'found', data: { crowd } };
      },
    },
  ],
  ['has an id of another form', { id: 'Own Rule' }],
])('a rule that %s is told in a notice, and the others go on', (_, faults) => {
  const faulty = own(faults);
  const { rules, notices, findings, outcome } = judgeWith([faulty, ...allRules]);
  expect(rules.crashed.map(({ id }) => id)).toEqual([faulty.id]);
  expect(notices.filter(({ code }) => code === 'rule-crashed')).toHaveLength(1);
  expect(findings.filter(({ ruleId }) => ruleId === faulty.id)).toEqual([]);
  expect(rules.ran).toHaveLength(judgeWith(allRules).rules.ran.length);
  expect(outcome).toBe('indeterminate');
});

test('a rule cannot take the place of another by its id', () => {
  const shadow = own({ id: 'requests/row-sum', *check() {} });
  const { rules } = judgeWith([...allRules, shadow]);
  expect(rules.ran.filter((id) => id === 'requests/row-sum')).toHaveLength(1);
  expect(rules.crashed).toEqual([{ id: 'requests/row-sum', detail: 'another rule has the same id' }]);
});

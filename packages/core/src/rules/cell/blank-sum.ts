import type { Report, TableId } from '../../model/report.ts';
import { findCellTemplate, plainRowName, type Template } from '../../template/index.ts';
import type { Bilingual } from '../kit/bilingual.ts';
import {
  addFilled,
  heldPerFailing,
  holdsWithZeros,
  isLeftOpen,
  linesWithBlanks,
} from '../kit/blank-lines.ts';
import type { IdentityLine, Operand } from '../kit/identity-lines.ts';
import { newerRows } from '../kit/newer-rows.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly place: Bilingual;
  readonly along: IdentityLine['along'];
  readonly sides: readonly [Bilingual, Bilingual];
  /** What the figures that were filled in add up to on each side. */
  readonly left: number;
  readonly right: number;
}

const total: Bilingual = { zh: '总计', en: 'the total' };
/** What the two sides of an identity are called. */
const sidesOf: Readonly<Record<string, readonly [Bilingual, Bilingual]>> = {
  'requests/row-sum': [{ zh: '各类申请人', en: 'the applicants' }, total],
  'requests/outcomes-sum': [
    { zh: '各项办理结果', en: 'the outcomes' },
    { zh: '“（七）总计”', en: '“(7) total”' },
  ],
  'requests/balance': [
    { zh: '本年新收与上年结转', en: 'received and carried in' },
    { zh: '办理总计与结转下年度', en: 'processed and carried out' },
  ],
  'remedies/row-sum': [{ zh: '维持、纠正、其他、未审结', en: 'upheld, corrected, other and pending' }, total],
};

/** What the blanks of a sum could hold at most: what its filled figures leave of the total; any number where that is open. */
const room = ({ left, right }: IdentityLine): number =>
  right.some(({ value }) => value === null) || right.length > 1
    ? Number.POSITIVE_INFINITY
    : Math.max(0, addFilled(right) - addFilled(left));

/** What a blank could hold at most, by the other sums that it is part of. */
const roomOf = (path: string, self: IdentityLine, lines: readonly IdentityLine[]): number =>
  Math.min(
    Number.POSITIVE_INFINITY,
    ...lines.filter((line) => line !== self && line.left.some((one) => one.path === path)).map(room),
  );

/** Whether no figures in its blanks could make the two sides of a line equal. */
function cannotHold(line: IdentityLine, lines: readonly IdentityLine[]): boolean {
  const { left, right } = line;
  const isKnown = (operands: readonly Operand[]): boolean => operands.some(({ value }) => value !== null);
  if (!isKnown(left) || !isKnown(right)) return false;
  const difference = addFilled(left) - addFilled(right);
  if (difference === 0) return false;
  const blanks = (difference > 0 ? right : left).filter(({ value }) => value === null);
  return blanks.reduce((sum, { path }) => sum + roomOf(path, line, lines), 0) < Math.abs(difference);
}

/** So many must be right with zeros for each where nothing but the total is filled in, as some forms are. */
const heldPerTotalAlone = 10;

/** Whether a sum is known but for blanks among its parts, and these lack something of the total. */
const fallsShort = ({ left, right }: IdentityLine): boolean =>
  right.every(({ value }) => value !== null) && addFilled(left) < addFilled(right);

interface Told {
  readonly table: TableId;
  readonly line: IdentityLine;
  readonly messageId: 'impossible' | 'short';
}

/** The sums that no figures in their blanks make right, and those that are not right with zeros where nearly all others are. */
function findBroken(report: Report, template: Template): Told[] {
  const told: Told[] = [];
  let hold = 0;
  let fail = 0;
  for (const table of ['requests', 'remedies'] as const) {
    const lines = linesWithBlanks(report, template, table);
    for (const line of lines) {
      if (!isLeftOpen(line) || !sidesOf[line.rule]) continue;
      if (holdsWithZeros(line)) hold++;
      else fail++;
      if (cannotHold(line, lines)) told.push({ table, line, messageId: 'impossible' });
      else if (fallsShort(line)) told.push({ table, line, messageId: 'short' });
    }
  }
  return told.filter(({ line, messageId }) => {
    if (messageId === 'impossible') return true;
    const isTotalAlone = !line.left.some(({ value }) => value);
    return hold >= fail * (isTotalAlone ? heldPerTotalAlone : heldPerFailing);
  });
}

function placeOf({ along, at, line }: IdentityLine, template: Template): Bilingual {
  const printed = findCellTemplate(at, template.edition);
  if (!printed) return { zh: line, en: line };
  return along === 'row'
    ? { zh: plainRowName(printed.row), en: printed.row.labelEn }
    : { zh: printed.column.label, en: printed.column.labelEn };
}

export default defineRule<Data>({
  id: 'cell/blank-sum',
  title: { zh: '有空白格的合计不相等', en: 'sums with blanks that are not right' },
  severity: 'error',
  needs: ['edition'],
  basis: ['arithmetic', 'format.2021', 'format.2019'],
  docs: {
    what: {
      zh: '有空白格的行、列，把空白格填成任何数都不能使合计相等的：已填各数之和超过总计，或者空白格所在的另一行（列）已没有余数可填。有空白格的合计按 0 计几乎都相等的，把按 0 计不相等的也提示出来（警告）。',
      en: 'Rows and columns with blanks whose sum cannot be right whatever the blanks hold: the filled figures exceed the total, or the other sums through the blanks leave no room. Where nearly all sums with blanks are right with zeros, those that are not are told too, as a warning.',
    },
    why: {
      zh: '空白格不按 0 计，但件数不会是负数；已填的数超过总计，说明至少有一个已填的数有误。',
      en: 'A blank is not zero, but no count is negative: filled figures above their total prove one of them wrong.',
    },
    mend: {
      zh: '对照台账核对该行（列）已填的数和总计，并补填空白格。',
      en: 'Check the filled figures and the total against the register, and fill in the blanks.',
    },
    falsePositives: {
      zh: '空白格可能正是所差的数：表中空白不都表示 0 时不作判断，由“单元格空白”提示。',
      en: 'The blanks may hold just what is lacking: where blanks do not stand for zeros throughout nothing is said but of the blanks themselves.',
    },
  },
  messages: {
    impossible: {
      zh: ({ place, along, sides, left, right }) =>
        `“${place.zh}”一${along === 'row' ? '行' : '列'}有空白格：已填的${sides[0].zh}之和为 ${left}，${sides[1].zh}为 ${right}，相差 ${Math.abs(left - right)}，空白格填任何数都不能相等，至少有一个已填的数有误，请核对。`,
      en: ({ place, along, sides, left, right }) =>
        `The ${along} “${place.en}” has blanks: ${sides[0].en} filled in add up to ${left}, ${sides[1].en} to ${right} (difference ${Math.abs(left - right)}); no figures in the blanks can make them equal, so at least one filled figure is wrong.`,
    },
    short: {
      zh: ({ place, along, sides, left, right }) =>
        `“${place.zh}”一${along === 'row' ? '行' : '列'}有空白格：已填的${sides[0].zh}之和为 ${left}，${sides[1].zh}为 ${right}，相差 ${right - left}。空白格如都是 0，则已填的数有误；如有漏填，请补上。`,
      en: ({ place, along, sides, left, right }) =>
        `The ${along} “${place.en}” has blanks: ${sides[0].en} filled in add up to ${left}, ${sides[1].en} to ${right} (difference ${right - left}). If the blanks are 0, a filled figure is wrong; if one was left out, fill it in.`,
    },
  },
  *check(report, { template }) {
    if (!template || newerRows(report, template)) return;
    for (const { line, messageId } of findBroken(report, template)) {
      const { at, along } = line;
      const [left, right] = [addFilled(line.left), addFilled(line.right)];
      yield {
        messageId,
        path: at,
        key: `${left}=${right}`,
        related: [...line.left, ...line.right]
          .filter((one) => one.path !== at && one.value)
          .map((one) => one.path),
        data: { place: placeOf(line, template), along, sides: sidesOf[line.rule]!, left, right },
        ...(messageId === 'short' && { severity: 'warning' as const }),
      };
    }
  },
});

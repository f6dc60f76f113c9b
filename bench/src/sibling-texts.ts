/** Texts for many bodies: each in its own words, and some groups of copies with small edits. */

export interface SiblingText {
  readonly name: string;
  readonly overview: string;
  readonly problems: string;
  /** Number of the group of copies it belongs to; null for a text of its own. */
  readonly group: number | null;
}

const numerals = '零一二三四五六七八九';
const means =
  '围绕便民服务事项|结合乡村振兴任务|针对企业反映的难点|按照年初确定的清单|依托基层便民窗口|联合相邻单位|利用集市和庙会|通过网格员上门|借助热线和信箱|会同档案部门'.split(
    '|',
  );
const verbs = '梳理|公布|更新|讲解|核对|归集|修订|印发|回访|整理'.split('|');
const objects =
  '惠农补贴发放名单|医保报销流程|农村公路养护计划|义务教育招生范围|老旧小区改造进度|饮用水水质结果|低保特困对象标准|防汛值守安排|安全检查通报|招投标成交结果|就业培训课程|村级财务收支'.split(
    '|',
  );
const results =
  '方便群众就近查阅|让办事的人少跑路|得到村民代表认可|减少了重复咨询|在公示栏同步张贴|由专人逐条登记|当月就收到反馈|并配上图表说明|接受社会监督|做到有问必答'.split(
    '|',
  );

/** The same numbers at every run: mulberry32. */
function createRandom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % below;
  };
}

/** `count` texts of about a thousand characters; the first `groups × size` are copies, group by group, one sentence added to each. */
export function createSiblingTexts(
  count: number,
  { groups, size }: { readonly groups: number; readonly size: number },
): SiblingText[] {
  const random = createRandom(2_024);
  const pick = (words: readonly string[]): string => words[random(words.length)]!;
  const sentence = (): string => `${pick(means)}，${pick(verbs)}${pick(objects)}，${pick(results)}。`;
  const text = (length: number): string => Array.from({ length }, sentence).join('');
  const original = (): { overview: string; problems: string } => ({ overview: text(32), problems: text(10) });
  let shared = original();
  return Array.from({ length: count }, (_, index): SiblingText => {
    const name = `${[...String(index)].map((digit) => numerals[Number(digit)]).join('')}里镇人民政府`;
    const group = Math.floor(index / size);
    if (group >= groups) return { name, ...original(), group: null };
    if (index % size === 0) shared = original();
    return { name, overview: shared.overview + sentence(), problems: shared.problems, group };
  });
}

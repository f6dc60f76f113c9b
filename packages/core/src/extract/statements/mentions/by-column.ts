import type { NumberToken } from '../../../language/scan/scan.ts';
import type { Context } from '../figures/context.ts';
import type { Meaning } from '../figures/draft.ts';
import type { Mention } from './mentions.ts';

const ofItems =
  /(行政(?:许可|处罚|强制)(?:类?(?:事项|项目)|(?=\d+项|上一?年度?项目))|对外管理服务(?:事项)?)(?:(?!许可|处罚|强制|服务|[。;]).){0,60}(?:处理|作出)决定(?:数量?)?(?:为|共计?|达到?|合计)?$/u;
const servicesDone = /对外管理服务(?:事项)?(?:处理)?(?:决定)?(?:数量?)?(?:为|共计?|达到?|合计)?$/u;
const services = /公[开示布]|其中|梳理|清单/u;
const longestItems = 80;
/** No more stands between their last word and the number. */
const longestEnding = 12;
const longestServices = 24;
const rowsOfItems: Readonly<Record<string, string>> = {
  行政许可: 'licensing',
  行政处罚: 'penalties',
  行政强制: 'compulsion',
  对外管理服务: 'otherServices',
};

/** Of all, and not of those done on line or delegated. */
const items =
  /(?:^|[\s。,、;:)]|年度?|[我本](?:[局委厅办省市县区镇乡院]|街道)|本机关|本单位|[现共]有|其他)(行政(?:许可|处罚|强制)|对外管理服务)(?:事项|项目)(?:共(?:有|计)?|有|为)?$/u;
/** As the columns of the form of 2019 have it: so many, and how many more or fewer than the year before. */
const thanBefore =
  /^[,、]?(?:比|较)(?:上一?年|去年|20\d\d年)度?(?:末|底|同期)?(?:增[加长]?|减少?|新增|持平)/u;
const longestThan = 16;

/** 行政处罚事项新增10项，总计44项: how many more, and then how many there are. */
const itemsThen =
  /(行政(?:许可|处罚|强制)|对外管理服务)(?:事项|项目)(?:本年度?)?(?:新增|增加|减少|取消)\d+项[,、](?:现有|现共有|共有|总计|合计|总数为?)$/u;

/** 行政许可事项13项，比2019年减少3项: those of last year and what was added or taken away. */
function readItems({ start, end, unit }: NumberToken, text: string): Meaning | null {
  if (unit !== '项' && unit !== '件' && unit !== '个') return null;
  const near = text.slice(Math.max(0, start - longestServices), start);
  if (!near.includes('事项') && !near.includes('项目')) return null;
  const named = items.exec(near)?.[1];
  const name =
    named !== undefined && thanBefore.test(text.slice(end, end + longestThan))
      ? named
      : itemsThen.exec(near)?.[1];
  return name === undefined
    ? null
    : { metric: `items.${rowsOfItems[name]}`, kind: 'count', certainty: 'likely', topic: 'thing' };
}

/** 行政许可事项1860项，本年减少42项，处理决定数量385210件; 办理其他对外管理服务事项240件: by the columns of the forms of 2019. */
function readOfItems({ start, unit }: NumberToken, text: string): Meaning | null {
  if (unit !== '件' && unit !== '') return null;
  const near = text.slice(Math.max(0, start - longestEnding), start);
  if (!near.includes('决定') && !near.includes('服务')) return null;
  const before = text.slice(Math.max(0, start - longestItems), start);
  const name = ofItems.exec(before)?.[1];
  if (name !== undefined)
    return {
      metric: `decisions.${rowsOfItems[name.replace(/类?(?:事项|项目)$/u, '')]}`,
      kind: 'decision',
      certainty: 'likely',
    };
  return servicesDone.test(before) && !services.test(before.slice(-longestServices))
    ? { metric: 'decisions.otherServices', kind: 'decision', certainty: 'likely', topic: 'thing' }
    : null;
}

const kept =
  /(?:(?:年[末底]|期末)(?:行政)?规范性文件的?(?:存量|保有量|总量|总数)|(?:年[末底]|期末)(?:的?(?:存量|总量|总数|保有量|实有))?|(?:截[至止]|目前|现)[^。;]{0,20}(?:保留|实有)[^,。;\d]{0,12})(?:为|有|共)?$/u;
const longestKept = 30;
/** 新制作9件、新公开9件、对外公开66件: the last of the columns of 2019. */
const allPublished = /新公开(?:数量)?\d+件[、,](?:累计)?对外公开(?:总数量?)?(?:为|共)?$/u;

/** 规范性文件年初16件，年内新增2件、减少3件，年末15件: what is in force at the end. */
function readKept({ left, number }: Mention, { text, topic }: Context): Meaning | null {
  const row = left.head?.id ?? topic;
  if (row !== 'documents' && row !== 'rules') return null;
  const before = text.slice(Math.max(0, number.start - longestKept), number.start);
  if (!kept.test(before) && !allPublished.test(before)) return null;
  return { metric: `${row}.inForce`, kind: 'document', certainty: 'likely', topic: row };
}

const respondent = /[为作当](被申请人|被告)的(?:案件)?$/u;
const longestRespondent = 10;

/** 以县政府为被申请人的复议案件8件；以部门为被申请人的14件: cases by who answers them, where the kind is told before. */
function readAnswered({ left, number }: Mention, { text, topic, informed }: Context): Meaning | null {
  if (!informed || left.heads.length > 0) return null;
  const role = respondent.exec(text.slice(Math.max(0, number.start - longestRespondent), number.start))?.[1];
  const kind = role === '被告' ? 'litigation' : 'reconsideration';
  return role !== undefined && topic === kind
    ? { metric: `remedies.${kind}`, kind: 'remedy', certainty: 'likely' }
    : null;
}

/** Numbers told by the name of a column or a role rather than by what was done. */
export const readByColumn = (mention: Mention, context: Context): Meaning | null =>
  readOfItems(mention.number, context.text) ??
  readItems(mention.number, context.text) ??
  readKept(mention, context) ??
  readAnswered(mention, context);

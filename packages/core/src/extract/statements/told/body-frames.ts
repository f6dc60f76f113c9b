import { itemMark } from '../../../language/expressions/pieces.ts';
import { anySign, type Sign, sign } from '../../../language/scan/signs.ts';
import { combine } from '../../../language/words/combine.ts';
import type { BodyRole } from '../../../model/statement.ts';
import { anyOf } from './any-of.ts';
import {
  acts,
  afterAuthor,
  announces,
  aside,
  directs,
  fallsShort,
  makes,
  parts,
  publishes,
  workOf,
} from './body-words.ts';

export const han = '[\\u3400-\\u9fff]';
const name = `(${han}{2,26}?)`;
const year = '20\\d\\d年(?:度)?';
const numbering = `${itemMark}?`;
const time = `(?:${year}(?:以来|来)?,?|今年以来,|一年来,|本年度,|全年,|过去一年,|过去的一年,)`;
/** 戊县县委、县政府; 丁镇党委政府: the name is that of the place. */
const leaders =
  '(?:(?<=[县市区州旗省])(?:县|市|区|州|旗|省)?委|党委|党组|党工委)?[、和]?(?:(?<=[县市区镇乡州旗省委、和])(?:县|市|区|镇|乡|州|旗|省)?(?:人民)?政府)?';

/** First characters of what an area has several of: 各乡镇, 各部门, 各苏木. */
const eachUnit = '乡镇街村社苏嘎部单科股局委学站所县区旗市地';

/** Words without one of which a frame has nothing to find. */
export const signs = {
  report: sign('报告'),
  by: sign('由'),
  makes: sign(makes),
  announces: sign(announces),
  publishes: sign('公布 发布'),
  acts: sign(acts),
  will: sign('将'),
  year: sign('20'),
  place: sign('县 区 旗 镇 乡 街道 盟 自治州'),
  led: sign('领导下'),
  work: sign(workOf),
  directs: sign(directs),
  each: sign('各'),
  contact: sign('单位: 部门: 机构: 机关:'),
  ask: sign(combine('请 可 直接 及时', '与 向 联系 致电')),
  site: sign('网'),
  government: sign(
    '县政府 县人民政府 区政府 区人民政府 旗政府 旗人民政府 镇政府 镇人民政府 乡政府 乡人民政府',
  ),
  department: sign('局 委员会 管委会 办公室 党政办 党委 纪委 中心 大队'),
  address: sign('地址: 地点:'),
  aside: sign(aside),
};

/** All of them: a sentence with none names no body. */
export const anyWord = anySign(Object.values(signs));

/** A part of a sentence that only certain bodies can play. */
interface Frame {
  readonly role: BodyRole;
  /** It is tried where a sentence has a word of each. */
  readonly needs: readonly Sign[];
  readonly pattern: RegExp;
  /** Whether words of aid, exchange or forwarding in the sentence make another body's name innocent. */
  readonly mayBeAside?: true;
}

/** Within one sentence; the first group is the name. */
export const frames: readonly Frame[] = [
  {
    role: 'author',
    needs: [signs.report, signs.by],
    pattern: new RegExp(
      `报告(?:是由|系由|由)${name}(?:${anyOf(afterAuthor)}|,|\\()(?:[^。;]{0,80}?(?:${anyOf(makes)})|)`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.report, signs.makes],
    pattern: new RegExp(
      `报告(?:是|系)${name}(?:${anyOf(afterAuthor)}|,|\\()[^。;]{0,80}?(?:${anyOf(makes)})`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.makes],
    pattern: new RegExp(
      `(?:^|[,。;:])${name}(?:组织|负责|具体|特|现|已|专门)?(?:${anyOf(makes)})(?:完成|形成)?(?:(?:并|和|、|与|及)(?:${anyOf(publishes)}))?了?(?:本报告|本年度报告|本年报|《?${year}[^。;,]{0,30}(?:报告|年报))`,
      'u',
    ),
  },
  // 甲大学根据《条例》编制本报告
  {
    role: 'author',
    needs: [signs.makes],
    pattern: new RegExp(
      `^${name}(?:根据|按照|依据|依照|参照)[^。;]{0,80}?(?:${anyOf(makes)})(?:完成|形成)?了?(?:本报告|本年度报告|本年报)`,
      'u',
    ),
  },
  // 甲县人民政府办公室受县政府委托，汇总编制本报告
  {
    role: 'author',
    needs: [signs.makes],
    pattern: new RegExp(`^${name}受[^。,;]{2,16}委托,?(?:负责|组织|具体)?(?:${anyOf(makes)})`, 'u'),
  },
  // 根据《条例》规定，甲州人民政府公布2025年政府信息公开工作年度报告
  {
    role: 'author',
    needs: [signs.report, signs.publishes],
    pattern: new RegExp(
      `(?:^|[,。;:])${name}(?:现|特|现将|已)?(?:公布|发布)了?(?:本报告|本年度报告|《?${year}(?:政府)?信息公开(?:工作)?(?:年度)?(?:报告|年报))`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.by, signs.makes],
    pattern: new RegExp(
      `由${name}(?:负责|组织|牵头|统一)?(?:${anyOf(makes)})(?:本|而成|完成|并|[,。;]|$)`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.announces],
    pattern: new RegExp(
      `(?:${anyOf(announces)})+了?${name}${year}(?:的)?(?:(?:政府)?(?:信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况)|报告|年报)`,
      'u',
    ),
  },
  {
    role: 'author',
    needs: [signs.announces, signs.year],
    pattern: new RegExp(
      `(?:${anyOf(announces)})+了?${year}${name}(?:的)?(?:政府信息公开|信息公开|政务公开)(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况)`,
      'u',
    ),
  },
  {
    role: 'reporter',
    needs: [signs.acts],
    pattern: new RegExp(`^${numbering}${time}${name}${leaders},?(?=${anyOf(acts)})`, 'u'),
    mayBeAside: true,
  },
  {
    role: 'actor',
    needs: [signs.acts],
    pattern: new RegExp(`^${numbering}${name}${leaders},?(?=${anyOf(acts)})`, 'u'),
    mayBeAside: true,
  },
  // 甲县2023年共办理
  {
    role: 'actor',
    needs: [signs.year],
    pattern: new RegExp(`^${numbering}${name}(?:在)?(?=20\\d\\d年(?:度)?${han})`, 'u'),
    mayBeAside: true,
  },
  // 针对存在的问题，甲局将采取以下措施
  {
    role: 'actor',
    needs: [signs.will],
    pattern: new RegExp(`[,:]${name}将(?=${anyOf(acts)}|采取|继续|从|重点|加强|针对)`, 'u'),
    mayBeAside: true,
  },
  // 在甲县县委、县政府的正确领导下
  {
    role: 'actor',
    needs: [signs.led],
    pattern: new RegExp(`(?:^|[,。;:])在${name}${leaders}的?(?:正确|坚强|统一|有力)?领导下`, 'u'),
    mayBeAside: true,
  },
  {
    role: 'problem',
    needs: [signs.work],
    pattern: new RegExp(
      `(?:^|[,。;:、]|虽然|尽管|目前|过去一年|来)${name}(?:的)?(?:${anyOf(workOf)})(?:${anyOf(fallsShort)})`,
      'u',
    ),
    mayBeAside: true,
  },
  {
    role: 'subordinate',
    needs: [signs.directs],
    pattern: new RegExp(`(?:${anyOf(directs)})${name}(?:${anyOf(parts)})`, 'u'),
    mayBeAside: true,
  },
  // 甲县各部门按要求更新
  {
    role: 'subordinate',
    needs: [signs.each],
    pattern: new RegExp(`(?:^|[,。;:、对向为由使令])${name}(?=各级|各(?:有关|相关|直属)?[${eachUnit}])`, 'u'),
    mayBeAside: true,
  },
  {
    role: 'contact',
    needs: [signs.contact],
    pattern: new RegExp(
      `(?:联系单位|联系部门|联系机构|联系机关|编制单位|编制机关|填报单位|报送单位|受理机构|受理单位|公开机构|发布机构):${name}(?=[,。;)(、]|$|联系|电话|地址)`,
      'u',
    ),
  },
  {
    role: 'contact',
    needs: [signs.ask],
    pattern: new RegExp(
      `(?:请|可)(?:直接|及时)?(?:与|向|联系|致电):?${name}(?:联系|咨询|反映|提出|\\(|[,。;])`,
      'u',
    ),
  },
  {
    role: 'site',
    needs: [signs.site],
    pattern: new RegExp(
      `(?:在|从|登录|登陆|访问|浏览|通过|至)“?${name}(?:门户|官方|政务|(?<!人民)政府)*(?:网站|官网|网)”?[^。;]{0,60}(?:下载|查阅|查看|查询|获取|浏览)`,
      'u',
    ),
    mayBeAside: true,
  },
  // 加强甲县人民政府门户网站建设: the platform of one's own.
  {
    role: 'site',
    needs: [signs.site],
    pattern: new RegExp(
      `(?:^|[,。;:、]|\\))(?:持续|不断|进一步|扎实|全面)?(?:加强|强化|推进|完成|优化|完善|做好|抓好|建好|升级|改版|维护|更新|用好|办好|规范)“?${name}(?:门户|官方|政务|(?<!人民)政府)*(?:网站|官网)”?(?!公布|发布|通报)`,
      'u',
    ),
    mayBeAside: true,
  },
  // 紧扣民生关切，甲县依托门户网站公开
  {
    role: 'mentioned',
    needs: [signs.acts, signs.place],
    pattern: new RegExp(
      `[,:](${han}{1,8}?(?:县|区|旗|镇|乡|街道|盟|自治州))(?=${anyOf(acts)}|依托|通过)`,
      'u',
    ),
    mayBeAside: true,
  },
];

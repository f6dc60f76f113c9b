import { expression } from '../../../../language/expressions/expression.ts';
import { findAll } from '../../../../language/prose/find-all.ts';
import { type Family, type Place, rangeOf, type Told } from '../family.ts';

const faults = expression`
  问题|不足|不够|不强|不高|不到位|不及时|不全|不深|不广|不多|不熟|不畅|不一|不平衡
  |(?<!从|毫|绝|并|决)不(?!
    断|仅|但|只|同|予|定期|动产|得|再|折|懈|忘|限|管|论|变|含|超过|低于|少于|涉及|公开|留|漏|误|错|缺|掌握|存在|下
  )
  |不均|差距|短板|弱|有待|欠缺|滞后|困难|难点|难度|亟[待需]|缺[乏少]|仍需|还需|尚需
  |需要?(进一步|加|提|完|强)|未能|还?存在|单一|偏[低少窄慢粗差旧高严松弱紧大小多长短散]|较[少低慢差窄粗]
  |过[少低慢窄粗]|随意|流动(?:大|频繁)|变动频繁|薄弱|不尽|堵点|慢|兼职|吃力|传统|周期长|没有专|难懂|看不懂
  |为主|不便|有限|粗放|重复较多|空白
`;
/** 存在问题:无; 暂无问题; 未发现明显问题: a denial, however short. */
const noFault =
  /(?:存在的?|主要的?)*问题(?:及不足|和不足|与不足)?[:,]?(?:为|是)?(?:无|暂无|没有|不存在|略|\/|同上年?度?|同去年|同上一年度?)(?=[。;,、)\n]|$)|(?:无|暂无|没有|未发现|不存在|未出现)(?:明显|突出|重大|主要|任何|其他|存在的?)*(?:的)?(?:问题|不足)(?=[。,;\n]|$)/u;

/** A need stated as a fault (“有待加强”, “尚需完善”) or a growing burden (“难度加大”) is a problem, not a measure. */
const needs =
  /(有待于?|亟待|亟需|急需|需要?|仍需|尚需|还需|还要|没有|不够|未能?|难度|压力|任务|数量|工作量|要求|力度|程度的?)(还|仍)?(有待|需要?)?(进一步|不断|持续|继续|逐年|逐步)?(加强|加大|强化|提升|提高|完善|健全|优化|改进|规范|推进|拓展|丰富|细化|深化|充实)/gu;
const measures = expression`
  (?<!未|没有|未能|不够|不)(?:
    推出(?!的)|印发(?!的)|推广|推行|试行|试拍|改为|缩短(?!不)|合并为|统一了
    |逐条|逐项|逐一|逐步|集中公开
    |开设(?!的)|增设(?!的)|实行|责任到人|轮训|数字化|各明确|压实|明显缩短
    |(?:今年|本年度?|年内)(?:新增|增设|开设|配备|开展|组织|举办|完成|建立)
    |调整充实|已(?:得到|全部|基本)?(?:解决|整改|改善|改进)|予以(?:解决|改进)
  )
  |对此|为此|针对(上述|以上|这些|存在|问题|不足)
  |20\d\d年,?(?:[^,。;]{0,8},)?(?:我[\u4e00-\u9fff]|本[\u4e00-\u9fff])?(?:将|拟|计划|起)
  |20\d\d年(?:组织|开展|推行|实行|建立|启用|编制|聘请|增设|补录|统一)(?![^,。;]{0,24}(?:不足|不够|不到|较少|偏少|缺))
  |(?<!未|没有|没|不能|未能|及时)将(?=开展|推行|推广|由|每|逐|定期|组织|建|增|设|统|通过|引|在|把|对(?!外))
  |后续|已(?!经?(?:成为|不|无|难|过|超|落后|滞后|显|成|久|有))(?=[\u4e00-\u9fff]{2})
  |已(经)?(调整|完成|建立|组织|安排|制定|落实|明确|对.{0,12}(排查|清理|修订))|力争
  |(?:^|[,。;])[^,。;]{0,16}(?:要(?:达到|实现|做到)|力求)|下一?步|下一?阶段|下一年|今后|接下来|未来|明年
  |新的一年|改进|整改|措施|对策|(?:解决|处理|应对|工作)(?:办法|方法|方式|思路|方案)
  |(?:我们|我[局办委镇乡厅])的做法|计划|打算|拟(?=[与对将在从由于请通按建引组开])|20\d\d年起
  |(?<!人员)增[设配派聘](?!不)
  |将(会|继续|进一步|不断|着力|持续|从|以|重点|认真|努力|积极|严格|切实|加|强|完|提|优|健|深|扎|按|坚|采)
  |(?:^|。)(?:我[\u4e00-\u9fff]{1,2}|本[\u4e00-\u9fff]{1,2})?将(?![^。;]{0,20}(?:纳入|列为|作为)[^。;]{0,12}(?:不够|问题|不足|困难))
  |加强|加大|强化|完善|健全|优化
  |(进一步|不断|持续|着力|切实|大力|深入|积极)(提|推|规|拓|丰|细|深|抓|做|落|扩|增|严|畅)
  |(^|[,。;:、]|[是)])(提高|提升|推进|推动|规范|拓展|深化|细化|丰富|落实|扩大|严格|开展|组织|建立)
`;
/** 改进情况:同上; 整改措施:继续保持: nothing said. */
const noMeasure =
  /(?:改进|整改)(?:情况|措施|方向)?[:,]?(?:为|是)?(?:无|暂无|没有|略|\/|同上年?度?|同去年|同上一年度?|(?:继续|持续)?保持[^。;,\n]{0,6})(?=[。;,)\n]|$)/u;

const ordinals = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是'];
const items = /[一二三四五六七八]是/gu;

function* first(
  kind: 'shortcoming' | 'measure',
  denied: boolean,
  match: RegExpMatchArray | null,
): Generator<Told> {
  if (match) yield { kind, denied, printed: match[0], ...rangeOf(match) };
}

/** What went well is neither a problem nor a measure. */
const praise =
  /良好|群众满意|总体平稳|明显(?:提高|改善|增强|提升)|显著|成效|取得|增强|提升|提高|达到?\d|圆满|有力|扎实/u;
/** A growing burden explains a problem. */
const burden = /逐年|上升|更高(?:的)?要求|要求更高|任务重|压力|繁重|复杂/u;
const clauses = /[^。;!?,]+/gu;
const sentences = /[^。;!?]+/gu;
const shortest = 6;

/** Whether words are plainly a problem, a measure, praise, or too few to say anything. */
const isPlain = (words: string): boolean =>
  words.length < shortest ||
  faults.test(words) ||
  measures.test(words.replace(needs, '')) ||
  praise.test(words) ||
  burden.test(words);

/** Sentences that are told in other words than these, and the last words of all, where measures stand. */
function* readUnclear(text: string): Generator<Told> {
  const all = findAll(text, sentences);
  const ends = findAll(text, clauses).slice(-1);
  for (const match of [...all, ...ends])
    if (!isPlain(match[0])) {
      yield { kind: 'unclear', ...rangeOf(match) };
      return;
    }
}

function* readSectionFive({ text }: Place): Generator<Told> {
  yield* first('shortcoming', false, faults.exec(text));
  yield* first('shortcoming', true, noFault.exec(text));
  const measure = measures.exec(text.replace(needs, ''));
  if (measure) yield { kind: 'measure', denied: false, printed: measure[0], start: 0, end: text.length };
  yield* first('measure', true, noMeasure.exec(text));
  yield* readUnclear(text);
  for (const match of findAll(text, items))
    yield { kind: 'item', place: ordinals.indexOf(match[0]) + 1, ...rangeOf(match) };
}

/** What section five says of problems and of what is done about them, and the items it counts (一是, 二是). */
export const sectionFive: Family = { sign: null, sections: ['problems'], read: readSectionFive };

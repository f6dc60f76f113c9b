import { expression } from '../../../../language/expressions/expression.ts';
import { count } from '../../../../language/expressions/pieces.ts';
import { findAll } from '../../../../language/prose/find-all.ts';
import { type Sign, sign } from '../../../../language/scan/signs.ts';
import type { Aspect } from '../../../../model/statement.ts';
import { type Place, rangeOf, type Told } from '../family.ts';

/** The five aspects of the overview in 国办公开办函〔2021〕30号, contents (1), with the words that show one is treated. */
const ofOverview: Readonly<Partial<Record<Aspect, RegExp>>> = {
  proactive:
    /主动公开|公开[^。]{0,12}信息|发布[^。]{0,12}信息|(?:公[开示布告]|发布)[^。;]{2,16}\d万?[条项件份期户批]/u,
  requests: /依申请|申请公开|公开申请|公开的申请|(收到|受理|办理)[^。]{0,10}申请|申请[^。]{0,8}\d+件/u,
  // 保密审查 alone does not count: it belongs to the handling of requests as well.
  management:
    /信息管理|信息资源|公开属性|公文属性|规范性文件[^。]{0,12}(清理|梳理|管理|备案|集中)|动态(调整|更新|管理)|三审三校|信息[^。]{0,6}(归档|清理|审核)|审核(制度|机制|发布|把关)|管理制度|公开目录|公开指南|(基本|标准)目录|信息公开管理/u,
  platforms: /平台|网站|新媒体|公众号|微博|专栏|专区|公开栏|公示栏|渠道/u,
  supervision:
    /监督|考核|考评|督导|督查|督促|检查|评议|评估|培训|问责|责任追究|组织领导|领导小组|专人|保障(措施|机制|工作|有力|到位)/u,
};

/** What article 50(4) wants of the reports of governments, with the words without which nothing tells it. */
const ofGovernments: readonly { readonly aspect: Aspect; readonly sign: Sign; readonly words: RegExp }[] = [
  {
    aspect: 'assessment',
    sign: sign('考核 考评 评估 绩效 打分 评分 计分 赋分 目标管理 目标责任 效能'),
    words: /考核|考评|评估|绩效|打分|评分|计分|赋分|目标(?:管理|责任)|效能(?:建设|监察|督)/u,
  },
  {
    aspect: 'review',
    sign: sign('评议 评价 满意度 满意率 测评 行风 民意调查 问卷 社会监督员'),
    words:
      /评议|(?:社会|公众|群众|代表|委员|第三方|企业)[^。;,]{0,6}评价|满意[度率](?=[^。;,]{0,8}(?:调查|评|打分|\d|结果|排名|问卷))|测评|行风|民意调查|问卷|社会监督员/u,
  },
  {
    aspect: 'accountability',
    sign: sign('责任追究 追究 问责 追责 责任倒查'),
    words: /责任追究|追究[^。]{0,10}责任|问责|追责|责任倒查/u,
  },
];

/** What a result looks like beside the name of the aspect; a system or a plan has none of it. */
const result = expression`结果|优秀|良好|合格|达标|排名|名次|位次|位居|位列|名列|第${count}[名位]|\d(?:\.\d+)?(?:%|分|人|名|次|件|个|家|起)|未发生|未出现|未收到|没有|均未|无|零|通报|约谈|等次|等级|先进|得分|扣分|表扬|表彰|已(?:完成|开展|进行)|开展了|满意(?!度)|较[高好]|[:：]0`;
const sentences = /[^。;]+[。;]?/gu;
/** 一是工作考核。 names what the next sentence tells of. */
const caption = /^[^。;,\d]{2,14}。$/u;

const shortest = 5;
/** What is told of figures of the tables treats no further aspect. */
const ofFigures = /公开|信息|申请|答复|办结|办理|规范性文件|复议|诉讼|许可|处罚|\d%/u;

const entries = (patterns: typeof ofOverview): [Aspect, RegExp][] =>
  Object.entries(patterns) as [Aspect, RegExp][];
const overviewEntries = entries(ofOverview);

/** Reads which aspects are treated: of the overview each once, of those of governments once by name and once with a result. */
export class AspectReader {
  private readonly told = new Set<string>();

  read({ text, section, has }: Place): readonly Told[] {
    const found: Told[] = [];
    if (section === 'overview')
      for (const [aspect, words] of overviewEntries) this.name(aspect, words, text, found);
    for (const { aspect, sign: needed, words } of ofGovernments) {
      if (!has(needed) || this.told.has(`${aspect} result`) || !words.test(text)) continue;
      this.name(aspect, words, text, found);
      this.tellResult(aspect, words, text, found);
    }
    return found;
  }

  /** Whether the words of an aspect stand nowhere in the overview. */
  lacksAspect(): boolean {
    return overviewEntries.some(([aspect]) => !this.told.has(aspect));
  }

  /** Sentences of the overview that tell of no aspect in its usual words, and may tell of one in others. */
  *unclear({ text }: Place): Generator<Told> {
    for (const match of findAll(text, sentences))
      if (
        match[0].length > shortest &&
        !ofFigures.test(match[0]) &&
        !overviewEntries.some(([, words]) => words.test(match[0]))
      )
        yield { kind: 'unclear', ...rangeOf(match) };
  }

  private name(aspect: Aspect, words: RegExp, text: string, found: Told[]): void {
    const match = this.told.has(aspect) ? null : words.exec(text);
    if (!match) return;
    this.told.add(aspect);
    found.push({ kind: 'aspect', aspect, result: false, ...rangeOf(match) });
  }

  private tellResult(aspect: Aspect, words: RegExp, text: string, found: Told[]): void {
    const all = [...findAll(text, sentences)];
    for (const [at, { 0: sentence, index }] of all.entries()) {
      if (!words.test(sentence)) continue;
      const behind = caption.test(sentence) ? (all[at + 1]?.[0] ?? '') : '';
      if (!result.test(sentence + behind)) continue;
      this.told.add(`${aspect} result`);
      found.push({ kind: 'aspect', aspect, result: true, start: index, end: index + sentence.length });
      return;
    }
  }
}

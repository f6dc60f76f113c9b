import type { Bilingual } from './rule.ts';

/** An aspect the overview has to treat, with the words that show it is treated, heading or not. */
export interface Aspect {
  readonly name: Bilingual;
  readonly words: RegExp;
}

/** The five aspects of 国办公开办函〔2021〕30号, contents (1). Patterns meet compacted text. */
export const overviewAspects: readonly Aspect[] = [
  {
    name: { zh: '主动公开', en: 'proactive disclosure' },
    words: /主动公开|公开[^。]{0,12}信息|发布[^。]{0,12}信息/u,
  },
  {
    name: { zh: '依申请公开', en: 'disclosure on request' },
    words: /依申请|申请公开|公开申请|公开的申请|(收到|受理|办理)[^。]{0,10}申请|申请[^。]{0,8}\d+件/u,
  },
  {
    name: { zh: '政府信息管理', en: 'management of government information' },
    // 保密审查 alone does not count: it belongs to the handling of requests as well.
    words:
      /信息管理|信息资源|公开属性|公文属性|规范性文件[^。]{0,12}(清理|梳理|管理|备案|集中)|动态(调整|更新|管理)|三审三校|信息[^。]{0,6}(归档|清理|审核)|审核(制度|机制|发布|把关)|管理制度|公开目录|公开指南|(基本|标准)目录|信息公开管理/u,
  },
  {
    name: { zh: '政府信息公开平台建设', en: 'platforms' },
    words: /平台|网站|新媒体|公众号|微博|专栏|专区|公开栏|公示栏|渠道/u,
  },
  {
    name: { zh: '监督保障', en: 'supervision and support' },
    words:
      /监督|考核|考评|督导|督查|督促|检查|评议|评估|培训|问责|责任追究|组织领导|领导小组|专人|保障(措施|机制|工作|有力|到位)/u,
  },
];

/** What article 50(4) wants of the reports of governments. */
export const accountabilityAspects: readonly Aspect[] = [
  { name: { zh: '工作考核', en: 'assessment of the work' }, words: /考核|考评|评估|绩效/u },
  {
    name: { zh: '社会评议', en: 'review by the public' },
    words: /评议|社会评价|公众评价|群众评价|满意度|测评|行风/u,
  },
  {
    name: { zh: '责任追究', en: 'accountability' },
    words: /责任追究|追究[^。]{0,10}责任|问责|追责|责任倒查/u,
  },
];

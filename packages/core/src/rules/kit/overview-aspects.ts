import type { Aspect } from '../../model/statement.ts';
import type { Bilingual } from './bilingual.ts';

/** The aspects of an overview and of a government's report as reviewers call them. */
export const aspectNames: Readonly<Record<Aspect, Bilingual>> = {
  proactive: { zh: '主动公开', en: 'proactive disclosure' },
  requests: { zh: '依申请公开', en: 'disclosure on request' },
  management: { zh: '政府信息管理', en: 'management of government information' },
  platforms: { zh: '政府信息公开平台建设', en: 'platforms' },
  supervision: { zh: '监督保障', en: 'supervision and support' },
  assessment: { zh: '工作考核', en: 'assessment of the work' },
  review: { zh: '社会评议', en: 'review by the public' },
  accountability: { zh: '责任追究', en: 'accountability' },
};

/** The five aspects of 国办公开办函〔2021〕30号, contents (1). */
export const overviewAspects = ['proactive', 'requests', 'management', 'platforms', 'supervision'] as const;

/** What article 50(4) wants of the reports of governments. */
export const accountabilityAspects = ['assessment', 'review', 'accountability'] as const;

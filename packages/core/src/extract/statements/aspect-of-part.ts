import type { Paragraph, Section } from '../../model/report.ts';
import type { Aspect } from './figures/context.ts';

const subHeading = /^\s*(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.．])/u;

/** What a sub-heading (“（二）依申请公开情况”) says the following prose is about; undefined where the paragraph has none. */
export function aspectOfHeading(paragraph: Paragraph): Aspect | undefined {
  const head = paragraph.text.slice(0, 40);
  if (!subHeading.test(head) && (paragraph.text.length > 20 || /[，,。；;\d]/u.test(head))) return undefined;
  const title = head.split(/[。；;：:]/u, 1)[0] ?? '';
  if (/依\s*申请|申请公开|收到和处理/u.test(title)) return 'requests';
  if (/复议|诉讼/u.test(title)) return 'remedies';
  return title.includes('主动公开') ? 'published' : null;
}

/** What the prose of a section is about where no sub-heading says otherwise. */
export function aspectOfSection(section: Section): Aspect {
  if (section.id === 'requests' || section.id === 'remedies') return section.id;
  if (section.id === 'proactive') return 'published';
  return /依申请公开|公开申请情况/u.test(section.heading) ? 'requests' : null;
}

import { describeLocation, describeSubject } from '@gouji/core/format';
import { describePath, parsePath } from '@gouji/core/template';
import type { Words } from '../words/index.ts';
import { proseOf } from './prose.ts';
import type { Item } from './report-items.ts';

/** What a finding is about, in words: the section of the prose it stands in, else its cell, section or part of the report. */
export function subjectOf(item: Item, words: Words, language: 'zh' | 'en'): string {
  const { finding, report } = item;
  const prose = report.report && proseOf(report.report, finding);
  if (prose)
    return words.label.section(report.report!.sections[prose.section]?.heading || words.label.preamble);
  if (finding.path === null) return '';
  if (parsePath(finding.path)) return describePath(finding.path, report.report?.template ?? null, language);
  return describeSubject(finding.path, language);
}

/** The subject and where in the file it stands. */
export function placeInWords(item: Item, words: Words, language: 'zh' | 'en'): string {
  const { location } = item.finding;
  const where = location ? describeLocation(location, language) : '';
  return [subjectOf(item, words, language), where].filter(Boolean).join(' · ');
}

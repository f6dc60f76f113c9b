import type { Finding } from '../model/finding.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Edition } from '../model/report.ts';
import { describePath, newestTemplate } from '../template/index.ts';
import { type Speech, speak } from './words/index.ts';

/** `tbl[2]/tr[3]/tc[4]` as 第 2 个表格第 3 行第 4 格; null when it holds anything else. */
function describeElementPath(path: string, language: Speech): string | null {
  const { places, signs } = speak(language);
  const elements: Readonly<Record<string, (number: string) => string>> = places.elements;
  const parts: string[] = [];
  for (const step of path.split('/')) {
    const [, name = '', number = ''] = /^(\w+)\[(\d+)\]$/u.exec(step) ?? [];
    if (!Object.hasOwn(elements, name)) return null;
    parts.push(elements[name]!(number));
  }
  return parts.join(signs.step);
}

/** Where something stands, in words: `第 12 行第 8 列`, `第 3 页`, `第 2 个表格第 3 行第 4 格`. */
export function describeLocation(location: SourceLocation, language: Speech): string {
  const place = describeWithin(location, language);
  return location.file === undefined ? place : speak(language).places.within(location.file, place);
}

function describeWithin(location: SourceLocation, language: Speech): string {
  const { places } = speak(language);
  switch (location.kind) {
    case 'text':
      return places.text(location.start.line, location.start.column);
    case 'part':
      return describeElementPath(location.path, language) ?? `${location.part} ${location.path}`;
    case 'page':
      return places.page(location.page);
    case 'sheet':
      return places.sheet(location.sheet, location.cell);
  }
}

/** Whether a place begins within another one of the same document, as words do within their paragraph. */
export function isWithin(one: SourceLocation, other: SourceLocation): boolean {
  if (one.kind === 'text' && other.kind === 'text')
    return other.start.offset <= one.start.offset && one.start.offset < Math.max(other.end.offset, 1);
  if (one.kind === 'page' && other.kind === 'page')
    return one.page === other.page && one.box[1] >= other.box[1] - 2 && one.box[3] <= other.box[3] + 2;
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The label of a cell by its path, in words a reviewer would use. */
export function describeCell(path: string, edition: Edition | null, language: Speech): string {
  const { cell, fallback } = speak(language);
  return cell ? cell(path) : describePath(path, edition, fallback);
}

/** A path in words: a cell, a section (`sections/overview`), a statement of the text (`claims/3`), the title. */
export function describeSubject(path: string, language: Speech): string {
  const { places } = speak(language);
  const [first, second] = path.split('/');
  const wholes: Readonly<Record<string, string>> = places.wholes;
  if (Object.hasOwn(wholes, path)) return wholes[path]!;
  if (first === 'sections') {
    const section = newestTemplate().sections.find((one) => one.id === second);
    if (section) return places.section(section.id);
  }
  if (first === 'claims') return places.wholes.text;
  return describeCell(path, null, language);
}

type Placed = Pick<Finding, 'path' | 'location' | 'related'>;

/** Whether a finding stands at another place than the value it names: a number of the prose that is held against a cell. */
function isHeldAgainst({ path, location, related }: Placed): boolean {
  const named = path === null ? undefined : related.find((one) => one.path === path);
  return Boolean(location && named?.location && JSON.stringify(named.location) !== JSON.stringify(location));
}

/** Where a finding is: its location and its subject, as far as they are known; empty when neither is. `subject` is how its path is named. */
export function describePlace(
  finding: Placed,
  language: Speech,
  subject: (path: string) => string = (path) => describeSubject(path, language),
): string {
  const { places, signs } = speak(language);
  const parts: string[] = [];
  if (finding.location) parts.push(describeLocation(finding.location, language));
  if (finding.path) {
    const named = subject(finding.path);
    parts.push(isHeldAgainst(finding) ? places.against(named) : named);
  }
  return parts.join(signs.comma);
}

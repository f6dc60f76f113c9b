import { decodeXml } from '../xml/decode-xml.ts';
import { walkXml, type XmlBudget } from '../xml/walk-xml.ts';
import type { Archive } from './open-archive.ts';

/** A relationship of an Open Packaging Conventions part. `type` is the last segment of its URI. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** Part name inside the package, without a leading slash. */
  readonly target: string;
}

/** Internal relationships of a part (`''` for the package itself), in file order. */
export function readRelationships(archive: Archive, part: string, budget: XmlBudget): Relationship[] {
  const slash = part.lastIndexOf('/');
  const folder = part.slice(0, slash + 1);
  const bytes = archive.read(`${folder}_rels/${part.slice(slash + 1)}.rels`);
  if (!bytes) return [];
  const list: Relationship[] = [];
  walkXml(decodeXml(bytes), budget, {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const id = attributes.get('Id');
      const target = attributes.get('Target');
      if (id === undefined || target === undefined) return;
      const type = attributes.get('Type') ?? '';
      list.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolvePart(folder, target) });
    },
  });
  return list;
}

/** Resolves a reference against a folder inside the package; it can never leave the package. */
export function resolvePart(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').replace(/#.*$/, '');
  const parts: string[] = path.startsWith('/') ? [] : folder.split('/').filter((part) => part !== '');
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

/** The document title from the core properties, or null. */
export function readCoreTitle(archive: Archive, budget: XmlBudget): string | null {
  const part = readRelationships(archive, '', budget).find(({ type }) => type === 'core-properties')?.target;
  const bytes = part === undefined ? null : archive.read(part);
  if (!bytes) return null;
  let title = '';
  let inTitle = false;
  walkXml(decodeXml(bytes), budget, {
    open: (name) => {
      inTitle = name === 'dc:title';
    },
    text: (text) => {
      if (inTitle) title += text;
    },
    close: () => {
      inTitle = false;
    },
  });
  return title.trim() === '' ? null : title.trim();
}

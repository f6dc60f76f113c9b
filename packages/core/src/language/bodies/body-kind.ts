import type { OrganizationKind } from '../../model/report.ts';
import { lowestArea } from './areas.ts';
import { bodySuffixes } from './body-suffixes.ts';

const kinds = new Map<string, OrganizationKind>();
for (const [kind, words] of bodySuffixes) for (const word of words.split(' ')) kinds.set(word, kind);
const longest = Math.max(...[...kinds.keys()].map((word) => word.length));

const municipality = /^(?:北京|天津|上海|重庆)市?(?:人民政府|政府)?$/u;

/** The last words of a name that tell its kind, and the kind; null when they do not tell. */
export function bodySuffix(
  name: string,
): { readonly suffix: string; readonly kind: OrganizationKind } | null {
  for (let length = Math.min(longest, name.length); length > 0; length--) {
    const suffix = name.slice(-length);
    const kind = kinds.get(suffix);
    if (kind) return { suffix, kind };
  }
  return null;
}

/** 驻北京办事处: not the office of a street. */
const posted = /驻[^驻]{2,12}办事处$/u;

/** The kind of a body from its full or short name; `other` when the name does not tell. */
export function organizationKind(printed: string): OrganizationKind {
  const name = printed.trim();
  if (municipality.test(name)) return 'province';
  if (posted.test(name)) return 'department';
  const kind = bodySuffix(name)?.kind ?? 'other';
  // 灵武市人民政府: of a county-level city.
  return kind === 'prefecture' && lowestArea(name) === 'county' ? 'county' : kind;
}

import type { Budget } from '@gouji/core/read';
import type { ListDefinition, ListLevel } from '../word/list-labels.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';

interface AbstractList {
  readonly levels: (DraftLevel | undefined)[];
  /** A list that only points to a numbering style. */
  styleLink?: string;
  /** The numbering style this list defines. */
  definesStyle?: string;
}

type DraftLevel = { -readonly [Key in keyof ListLevel]: ListLevel[Key] } & { style?: string };

interface ListInstance {
  abstract: string;
  readonly levels: (DraftLevel | undefined)[];
  readonly restarts: Map<number, number>;
}

/** The lists of a document. `levelOfStyle` answers which level of a list a paragraph style is bound to. */
export interface Numbering {
  readonly definitions: ReadonlyMap<string, ListDefinition>;
  levelOfStyle(list: string, style: string): number | null;
}

/** Reads `word/numbering.xml`. */
export function readNumbering(xml: string, budget: Budget): Numbering {
  const { abstracts, lists } = collect(xml, budget);
  const byStyle = new Map<string, AbstractList>();
  for (const abstract of abstracts.values())
    if (abstract.definesStyle !== undefined) byStyle.set(abstract.definesStyle, abstract);
  const definitions = new Map<string, ListDefinition>();
  const styles = new Map<string, Map<string, number>>();
  for (const [id, list] of lists) {
    const own = abstracts.get(list.abstract);
    const abstract = own?.styleLink === undefined ? own : (byStyle.get(own.styleLink) ?? own);
    const levels = Array.from({ length: 9 }, (_, index) => list.levels[index] ?? abstract?.levels[index]);
    definitions.set(id, { counter: list.abstract, levels, restarts: list.restarts });
    const bound = new Map<string, number>();
    for (const [index, level] of levels.entries())
      if (level?.style !== undefined && !bound.has(level.style)) bound.set(level.style, index);
    styles.set(id, bound);
  }
  return {
    definitions,
    levelOfStyle: (list, style) => styles.get(list)?.get(style) ?? null,
  };
}

function collect(
  xml: string,
  budget: Budget,
): { abstracts: Map<string, AbstractList>; lists: Map<string, ListInstance> } {
  const abstracts = new Map<string, AbstractList>();
  const lists = new Map<string, ListInstance>();
  let abstract: AbstractList | null = null;
  let list: ListInstance | null = null;
  let level: DraftLevel | null = null;
  let override = 0;
  walkXml(xml, budget, {
    open(name, attributes) {
      const value = attributes.get('val') ?? '';
      if (name === 'w:abstractNum') {
        abstract = { levels: [] };
        abstracts.set(attributes.get('abstractNumId') ?? '', abstract);
      } else if (name === 'w:num') {
        list = { abstract: '', levels: [], restarts: new Map() };
        lists.set(attributes.get('numId') ?? '', list);
      } else if (name === 'w:abstractNumId' && list) list.abstract = value;
      else if (name === 'w:numStyleLink' && abstract) abstract.styleLink = value;
      else if (name === 'w:styleLink' && abstract) abstract.definesStyle = value;
      else if (name === 'w:lvlOverride') override = Number(attributes.get('ilvl') ?? 0);
      else if (name === 'w:startOverride') list?.restarts.set(override, whole(value, 1));
      else if (name === 'w:lvl') {
        level = { start: 0, format: 'decimal', text: '', restartAfter: null, legal: false };
        const index = Number(attributes.get('ilvl') ?? 0);
        const target = list ?? abstract;
        if (target && index >= 0 && index < 9) target.levels[index] = level;
      } else if (level) setLevel(level, name, value, attributes);
    },
    close(name) {
      if (name === 'w:abstractNum') abstract = null;
      else if (name === 'w:num') list = null;
      else if (name === 'w:lvl') level = null;
    },
  });
  return { abstracts, lists };
}

function setLevel(level: DraftLevel, name: string, value: string, attributes: XmlAttributes): void {
  if (name === 'w:start') level.start = whole(value, 0);
  // A custom format comes with an ordinary one beside it (mc:Fallback), which is good enough.
  else if (name === 'w:numFmt') level.format = value === 'custom' ? level.format : value;
  else if (name === 'w:lvlText') level.text = attributes.get('null') === '1' ? '' : value;
  else if (name === 'w:lvlRestart') level.restartAfter = whole(value, 0);
  else if (name === 'w:isLgl') level.legal = isOn(attributes.get('val'));
  else if (name === 'w:pStyle') level.style = value;
}

function whole(value: string, otherwise: number): number {
  const number = Number(value);
  return Number.isInteger(number) && Math.abs(number) < 1e6 ? number : otherwise;
}

/** An on/off property: present without a value means on. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off', 'none'].includes(value);
}

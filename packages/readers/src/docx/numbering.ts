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

interface Lists {
  readonly abstracts: Map<string, AbstractList>;
  readonly lists: Map<string, ListInstance>;
}

class ListCollector implements Lists {
  readonly abstracts = new Map<string, AbstractList>();
  readonly lists = new Map<string, ListInstance>();
  #abstract: AbstractList | null = null;
  #list: ListInstance | null = null;
  #level: DraftLevel | null = null;
  #override = 0;

  open(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'w:abstractNum':
        this.#abstract = { levels: [] };
        this.abstracts.set(attributes.get('abstractNumId') ?? '', this.#abstract);
        return;
      case 'w:num':
        this.#list = { abstract: '', levels: [], restarts: new Map() };
        this.lists.set(attributes.get('numId') ?? '', this.#list);
        return;
      case 'w:lvlOverride':
        this.#override = Number(attributes.get('ilvl') ?? 0);
        return;
      case 'w:lvl':
        this.#openLevel(Number(attributes.get('ilvl') ?? 0));
        return;
      default:
        this.#property(name, attributes.get('val') ?? '', attributes);
    }
  }

  #property(name: string, value: string, attributes: XmlAttributes): void {
    if (name === 'w:abstractNumId' && this.#list) this.#list.abstract = value;
    else if (name === 'w:numStyleLink' && this.#abstract) this.#abstract.styleLink = value;
    else if (name === 'w:styleLink' && this.#abstract) this.#abstract.definesStyle = value;
    else if (name === 'w:startOverride') this.#list?.restarts.set(this.#override, whole(value, 1));
    else if (this.#level) setLevel(this.#level, name, value, attributes);
  }

  #openLevel(index: number): void {
    this.#level = { start: 0, format: 'decimal', text: '', restartAfter: null, legal: false };
    const target = this.#list ?? this.#abstract;
    if (target && index >= 0 && index < 9) target.levels[index] = this.#level;
  }

  close(name: string): void {
    if (name === 'w:abstractNum') this.#abstract = null;
    else if (name === 'w:num') this.#list = null;
    else if (name === 'w:lvl') this.#level = null;
  }
}

function collect(xml: string, budget: Budget): Lists {
  const collector = new ListCollector();
  walkXml(xml, budget, {
    open: (name, attributes) => collector.open(name, attributes),
    close: (name) => collector.close(name),
  });
  return collector;
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

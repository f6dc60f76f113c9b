import { xmlText } from '../word/word-package.ts';
import type { XmlAttributes } from '../xml/walk-xml.ts';

interface Level {
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly shown: number;
}

/** How OpenDocument names numerals, and how Word does. */
const formats: readonly (readonly [RegExp, string])[] = [
  [/^1$/u, 'decimal'],
  [/^a$/u, 'lowerLetter'],
  [/^A$/u, 'upperLetter'],
  [/^i$/u, 'lowerRoman'],
  [/^I$/u, 'upperRoman'],
  [/^一/u, 'chineseCountingThousand'],
  [/^壹/u, 'chineseLegalSimplified'],
  [/^①/u, 'decimalEnclosedCircle'],
];

const mostLevels = 10;

/** List styles, and the lists that use them as the numbering of a DOCX. */
export class OdfLists {
  readonly #styles = new Map<string, Map<number, Level>>();
  readonly #instances: { readonly style: string }[] = [];
  #open: Map<number, Level> | null = null;

  element(name: string, attributes: XmlAttributes): void {
    if (name === 'text:list-style' || name === 'text:outline-style') {
      this.#open = new Map();
      this.#styles.set(attributes.get('name') ?? '', this.#open);
    } else if (
      this.#open &&
      (name === 'text:list-level-style-number' || name === 'text:outline-level-style')
    ) {
      const format = attributes.get('num-format') ?? '';
      this.#open.set(Number(attributes.get('level')), {
        format:
          formats.find(([pattern]) => pattern.test(format))?.[1] ?? (format === '' ? 'none' : 'decimal'),
        prefix: attributes.get('num-prefix') ?? '',
        suffix: attributes.get('num-suffix') ?? '',
        start: Number(attributes.get('start-value') ?? 1) || 1,
        shown: Number(attributes.get('display-levels') ?? 1) || 1,
      });
    }
  }

  end(name: string): void {
    if (name === 'text:list-style' || name === 'text:outline-style') this.#open = null;
  }

  /** Opens a list of a style; gives its number. */
  begin(style: string): number {
    return this.#instances.push({ style });
  }

  /** The numbering part: a definition for each style, and a list that starts anew for each list of the text. */
  toXml(): string {
    const names = [...this.#styles.keys()];
    const definitions = names.map((name, index) => {
      const levels = [...this.#styles.get(name)!].filter(([level]) => level >= 1 && level <= mostLevels);
      return `<w:abstractNum w:abstractNumId="${index}">${levels.map(([level, one]) => levelXml(level, one)).join('')}</w:abstractNum>`;
    });
    const lists = this.#instances.map(({ style }, index) => {
      const known = names.indexOf(style);
      const starts = [...(this.#styles.get(style) ?? [])].map(
        ([level, { start }]) =>
          `<w:lvlOverride w:ilvl="${level - 1}"><w:startOverride w:val="${start}"/></w:lvlOverride>`,
      );
      return known < 0
        ? ''
        : `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="${known}"/>${starts.join('')}</w:num>`;
    });
    return definitions.join('') + lists.join('');
  }
}

function levelXml(level: number, { format, prefix, suffix, start, shown }: Level): string {
  const numbers = Array.from(
    { length: Math.min(shown, level) },
    (_, index) => `%${level - Math.min(shown, level) + index + 1}`,
  );
  const text = format === 'none' ? '' : `${prefix}${numbers.join('.')}${suffix}`;
  return `<w:lvl w:ilvl="${level - 1}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${xmlText(text)}"/></w:lvl>`;
}

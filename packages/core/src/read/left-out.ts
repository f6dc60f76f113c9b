import type { Block, LeftOut, LeftOutKind, PlacedText } from '../model/document.ts';
import type { SourceLocation } from '../model/location.ts';
import type { Notice } from '../model/notice.ts';
import { leftOutWords, shortPlace } from './left-out-words.ts';

/** Something left out that stands in no text of the blocks: a picture between paragraphs, a hidden table. */
export interface LooseEnd {
  readonly what: LeftOutKind;
  readonly text: string;
  readonly at: SourceLocation | null;
}

const mostPlaces = 20;
const samplesShown = 3;
const longestSample = 20;

interface Draft {
  count: number;
  readonly places: { readonly text: string; readonly at: SourceLocation | null }[];
}

/** Gathers what readers leave out: one entry a kind, in order of first occurrence. */
export class LeftOutList {
  private readonly kinds = new Map<LeftOutKind, Draft>();

  add({ what, text, at }: LooseEnd): void {
    let kind = this.kinds.get(what);
    if (!kind) {
      kind = { count: 0, places: [] };
      this.kinds.set(what, kind);
    }
    kind.count++;
    if (kind.places.length < mostPlaces) kind.places.push({ text, at });
  }

  addBlocks(blocks: readonly Block[]): void {
    for (const block of blocks) {
      if (block.kind !== 'table') this.addText(block.content);
      else for (const cell of block.cells) this.addText(cell.content);
    }
  }

  toList(): LeftOut[] {
    return [...this.kinds].map(([what, { count, places }]) => ({ what, count, places }));
  }

  private addText({ asides }: PlacedText): void {
    if (asides) for (const { what, text, at } of asides) this.add({ what, text, at });
  }
}

/** What a document leaves out: the asides of its blocks, and what stands in none of them. */
export function gatherLeftOut(blocks: readonly Block[], loose: readonly LooseEnd[] = []): LeftOut[] {
  const list = new LeftOutList();
  for (const end of loose) list.add(end);
  list.addBlocks(blocks);
  return list.toList();
}

/** One notice a kind: how often, the first words and places. */
export function leftOutNotices(leftOut: readonly LeftOut[]): Notice[] {
  return leftOut.map(({ what, count, places }): Notice => {
    const { level, zh, en } = leftOutWords[what];
    const samples = places.slice(0, samplesShown).map(({ text, at }) => {
      const short = text.length > longestSample ? `${text.slice(0, longestSample)}…` : text;
      return { text: short.replace(/\s+/gu, ' ').trim(), zh: shortPlace(at, 'zh'), en: shortPlace(at, 'en') };
    });
    const named = (language: 'zh' | 'en'): string[] =>
      samples.flatMap(({ text, [language]: place }) =>
        text === ''
          ? place === ''
            ? []
            : [place]
          : [language === 'zh' ? `${place}“${text}”` : `“${text}” ${place}`.trim()],
      );
    const shown = { zh: named('zh'), en: named('en') };
    return {
      code: `left-out/${what}`,
      level,
      message: {
        zh: zh(
          count,
          shown.zh.length === 0 ? '' : `（${shown.zh.join('、')}${count > samples.length ? ' 等' : ''}）`,
        ),
        en: en(
          count,
          shown.en.length === 0 ? '' : ` (${shown.en.join(', ')}${count > samples.length ? ' …' : ''})`,
        ),
      },
      data: { count, places },
    };
  });
}

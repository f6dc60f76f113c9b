import type { Attributes } from './attributes.ts';
import type { Flow } from './flow.ts';

/** Elements of SVG and MathML whose text is not drawn. */
const silent = new Set([
  'title',
  'desc',
  'defs',
  'metadata',
  'style',
  'script',
  'symbol',
  'annotation',
  'annotation-xml',
]);
/** MathML that sets numbers above, below or beside each other; read on one line they would be another number. */
const stacking = new Set(['msup', 'msub', 'msubsup', 'mfrac', 'mover', 'munder', 'mtable', 'msqrt', 'mroot']);

/**
 * The text of a drawing or formula while it is read. A single short text is a word in a picture frame; several are a chart,
 * whose order nobody can tell, and are left out.
 */
export class ForeignText {
  private readonly ranges: number[] = [];
  private readonly start: number;
  private texts = 0;
  private textDepth = 0;
  private silentDepth = 0;
  private stacked = false;
  private readonly isMath: boolean;

  constructor(name: string, start: number) {
    this.isMath = name === 'math';
    this.start = start;
  }

  startTag(name: string, attributes: Attributes): void {
    if (attributes.selfClosing) return;
    if (silent.has(name)) this.silentDepth++;
    else if (name === 'text') {
      this.textDepth++;
      this.texts++;
    } else if (stacking.has(name)) this.stacked = true;
  }

  endTag(name: string): void {
    if (silent.has(name)) this.silentDepth = Math.max(0, this.silentDepth - 1);
    else if (name === 'text') this.textDepth = Math.max(0, this.textDepth - 1);
  }

  text(start: number, end: number): void {
    if (this.silentDepth === 0 && (this.isMath || this.textDepth > 0)) this.ranges.push(start, end);
  }

  /** `end` is the offset behind the element. */
  writeTo(flow: Flow, end: number): void {
    const { ranges } = this;
    if (ranges.length === 0 || (!this.isMath && this.texts === 0)) return;
    if (this.texts > 1 || this.stacked) flow.addAside('picture', [this.start, end]);
    else {
      // Drawn in a frame of its own, a digit is no part of the number beside it.
      if (!this.isMath) flow.part();
      for (let at = 0; at < ranges.length; at += 2) flow.addText(ranges[at]!, ranges[at + 1]!);
      if (!this.isMath) flow.part();
    }
  }
}

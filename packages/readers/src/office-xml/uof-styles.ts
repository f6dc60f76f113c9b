import type { RunStyle } from '../word/word-package.ts';
import type { XmlAttributes } from '../xml/walk-xml.ts';

export type WritableRun = { -readonly [Key in keyof RunStyle]: RunStyle[Key] };

const colourOf = (value: string): string | null =>
  /^#([0-9a-f]{6})$/iu.exec(value)?.[1]?.toLowerCase() ?? null;

/** Takes in an element that says how text is shown; other elements say nothing. */
export function setRun(run: WritableRun, name: string, attributes: XmlAttributes): void {
  const value = attributes.get('值');
  if (name === '字:删除线') run.strike = (attributes.get('类型') ?? 'single') !== 'none';
  else if (name === '字:隐藏文字') run.hidden = value !== 'false';
  else if (name === '字:上下标' && value !== undefined) setShift(run, value);
  else if (name === '字:字体') {
    const [colour, size] = [attributes.get('颜色'), Number(attributes.get('字号'))];
    if (colour !== undefined) run.colour = colourOf(colour);
    if (size > 0) run.size = Math.round(size * 2);
  }
}

/** `sup` or `sub`, or what OpenDocument has for it: `super 58%`, a height in per cent. */
export function setShift(run: WritableRun, text: string): void {
  const percent = /%/u.test(text) ? Number.parseFloat(text) : 0;
  if (/^sup/u.test(text) || percent > 0) run.shift = 'superscript';
  else if (/^sub/u.test(text) || percent < 0) run.shift = 'subscript';
  else run.shift = null;
}

interface UofStyle {
  readonly parent: string | undefined;
  readonly run: WritableRun;
}

const styleNames: ReadonlySet<string> = new Set(['uof:句式样', 'uof:段落式样']);

/** The styles of sentences and paragraphs, by their identifier, with what they are based on. */
export class UofStyles {
  readonly #styles = new Map<string, UofStyle>();
  #open: UofStyle | null = null;

  element(name: string, attributes: XmlAttributes): void {
    if (styleNames.has(name)) {
      this.#open = { parent: attributes.get('基式样引用'), run: {} };
      this.#styles.set(attributes.get('标识符') ?? '', this.#open);
    } else if (this.#open) setRun(this.#open.run, name, attributes);
  }

  /** The text of an element that says how high text stands. */
  shift(text: string): void {
    if (this.#open) setShift(this.#open.run, text);
  }

  end(name: string): void {
    if (styleNames.has(name)) this.#open = null;
  }

  /** What a style says with all it is based on; a circle ends it. */
  run(name: string | undefined): RunStyle {
    const chain: RunStyle[] = [];
    for (let at = name; at !== undefined && chain.length < 32; ) {
      const style = this.#styles.get(at);
      if (!style) break;
      chain.unshift(style.run);
      at = style.parent;
    }
    return Object.assign({}, ...chain);
  }
}

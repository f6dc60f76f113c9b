import type { Attributes } from './attributes.ts';
import type { OpenElements } from './open-elements.ts';
import { SelectBox } from './select-box.ts';
import type { ElementStyle } from './style/element-styles.ts';
import { type Tag, tableRoles } from './tags.ts';

/** Inputs that show no text of their own, or none that is typed. */
const silentInputs = new Set([
  ...[
    'hidden',
    'checkbox',
    'radio',
    'button',
    'submit',
    'reset',
    'image',
    'file',
    'password',
    'range',
    'color',
  ],
]);

const pageSource = /(?:<|&lt;)\/(?:table|t[rdh]|p|div|span)\s*(?:>|&gt;)/i;

/** Whether raw text is shown: typed into a field, unless that is the source of a page, with the numbers of its attributes. */
export const isTyped = ({ role, name }: Tag, source: string, start: number, end: number): boolean =>
  role === 'textarea' ? !pageSource.test(source.slice(start, end)) : role === 'plaintext' || name === 'xmp';

const figure = /^[\d,，.]+$/u;
const figureButton =
  /\s*(?:<(?:span|b|i|em|strong|font|div)\b[^<>]*>\s*)*[\d,，.]+\s*(?:<\/\w+>\s*)*<\/button/iy;

/** Whether a button whose content begins at `end` shows nothing but a figure, as one does whose click tells what it counts. */
export function showsFigure(source: string, end: number): boolean {
  figureButton.lastIndex = end;
  return figureButton.test(source);
}

/** The fields of forms: what is typed or chosen in them is as much part of the page as what stands beside. */
export class FormFields {
  /** The `select` that is open. */
  select: SelectBox | null = null;
  private readonly open: OpenElements;

  constructor(open: OpenElements) {
    this.open = open;
  }

  get inSelect(): boolean {
    return this.select !== null;
  }

  startSelect(attributes: Attributes): void {
    this.select = new SelectBox(attributes.get('multiple') !== null);
  }

  /** Whether a tag is to be read on although a `select` is, or was, open; all but a few are ignored inside it. */
  leavesSelect(tag: Tag, attributes: Attributes): boolean {
    const tablePart = tableRoles.has(tag.role) && tag.role !== 'col' && tag.role !== 'colgroup';
    if (tag.name === 'option') this.select?.startOption(attributes.get('selected') !== null);
    else if (tag.role === 'select') this.endSelect();
    else if (tag.role === 'input' || tag.role === 'textarea' || (tablePart && this.open.parts.length > 0)) {
      this.endSelect();
      return true;
    }
    return tag.role === 'script';
  }

  endSelect(): void {
    const { select } = this;
    this.select = null;
    if (this.open.evidence === null) select?.writeTo(this.open.flow);
  }

  addInput(attributes: Attributes, style: ElementStyle | null, start: number, end: number): void {
    const { open } = this;
    const value = attributes.get('value')?.trim() ?? '';
    const type = attributes.get('type')?.toLowerCase() ?? 'text';
    const isSilent = silentInputs.has(type) && !(type === 'button' && open.inCell && figure.test(value));
    if (value === '' || isSilent || open.evidence !== null) return;
    if (style?.own.gone || style?.own.invisible || style?.own.unseen) return;
    open.flow.addReplacement(value, start, end);
  }
}

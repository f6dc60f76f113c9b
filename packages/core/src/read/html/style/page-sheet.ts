import type { PageStyle } from './page-style.ts';
import { StyleSheet } from './style-sheet.ts';

/** The rules of a page as its `style` elements are met, unless they are known before. */
export class PageSheet {
  readonly rules: StyleSheet;
  /** Whether rules came after text that they may style. */
  hasLateRules = false;
  private readonly isWhole: boolean;
  private isForPaper = false;

  constructor(page: PageStyle) {
    this.rules = page.sheet ?? new StyleSheet(page.keepColors);
    this.isWhole = page.sheet !== null;
    if (!this.isWhole && page.rules !== '') this.rules.add(page.rules);
  }

  /** A `style` element begins. */
  start(media: string | null): void {
    this.isForPaper = /\bprint\b/i.test(media ?? '');
  }

  /** Takes the content of the `style` element; `isLate`: something that it may style was read before. */
  add(text: string, isLate: boolean): void {
    if (this.isForPaper) return;
    const before = this.rules.count;
    if (!this.isWhole) this.rules.add(text);
    if (this.rules.count > before) this.hasLateRules ||= isLate;
  }
}

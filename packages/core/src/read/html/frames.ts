import type { Attributes } from './attributes.ts';
import type { OpenElements } from './open-elements.ts';
import type { PageRecord } from './page-record.ts';
import type { ElementStyle } from './style/element-styles.ts';
import type { PageStyle } from './style/page-style.ts';

/** Frames within a page: one whose page stands in an attribute is shown in its place, of others only the number is known. */
export class Frames {
  private readonly open: OpenElements;
  private readonly readFrame: PageStyle['readFrame'];
  private isRead = false;

  constructor(open: OpenElements, { readFrame }: PageStyle) {
    this.open = open;
    this.readFrame = readFrame;
  }

  start(attributes: Attributes, style: ElementStyle | null): void {
    const range = attributes.rangeOf('srcdoc');
    const { gone, invisible, unseen } = style?.own ?? {};
    this.isRead = range !== null && this.readFrame !== null;
    const isShown = this.open.evidence === null && !gone && !invisible && !unseen;
    if (range && this.readFrame && isShown) this.open.flow.addFrame(this.readFrame(...range));
  }

  /** Counts the frame that ends unless it was read. */
  end(record: PageRecord): void {
    if (!this.isRead) record.frames++;
  }
}

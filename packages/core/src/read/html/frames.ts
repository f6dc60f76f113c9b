import type { Attributes } from './attributes.ts';
import type { OpenElements } from './open-elements.ts';
import type { PageRecord } from './page-record.ts';
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

  start(attributes: Attributes): void {
    const range = attributes.rangeOf('srcdoc');
    this.isRead = range !== null && this.readFrame !== null;
    if (range && this.readFrame && this.open.evidence === null)
      this.open.flow.addFrame(this.readFrame(...range));
  }

  /** Counts the frame that ends unless it was read. */
  end(record: PageRecord): void {
    if (!this.isRead) record.frames++;
  }
}

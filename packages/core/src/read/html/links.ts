import type { OpenElements } from './open-elements.ts';

/** The links of a page while it is read: how much of its text stands in them, and which of it leads to other pages. */
export class Links {
  private readonly open: OpenElements;
  private isOpen = false;
  private leadsElsewhere = false;

  constructor(open: OpenElements) {
    this.open = open;
  }

  start(href: string | null): void {
    const { flow } = this.open;
    // A link within the page behind a number leads to its note.
    const isWithin = href?.startsWith('#') === true;
    if (isWithin) flow.part();
    flow.linkCount++;
    this.isOpen = true;
    this.leadsElsewhere = href !== null && !isWithin;
  }

  end(): void {
    this.isOpen = false;
  }

  /** Takes note of the text written from an index of the flow on. */
  note(from: number): void {
    if (!this.isOpen) return;
    const { flow } = this.open;
    flow.linkLength += flow.text.length - from;
    if (this.leadsElsewhere) flow.addLink(from);
  }
}

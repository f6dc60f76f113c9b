import type { OpenElements } from './open-elements.ts';
import type { ElementContext, ElementPlace } from './style/element-styles.ts';
import type { Tag } from './tags.ts';

/** Where the element that opens next stands among those that are open. */
export class OpenPlace implements ElementPlace {
  private readonly open: OpenElements;

  constructor(open: OpenElements) {
    this.open = open;
  }

  get isTiny(): boolean {
    return this.open.look.tiny;
  }

  contextOf(tag: Tag): ElementContext {
    const { stack, parts } = this.open;
    const row = tag.role === 'cell' ? parts.findLast((part) => part.tag.role === 'row') : undefined;
    const around = stack.flatMap(({ names }) => (names ? [names] : [])).reverse();
    return { around, position: row ? row.cellCount + 1 : null };
  }
}

import type { Attributes } from './attributes.ts';
import type { Tag } from './tags.ts';

/** What a page says about itself, and what it holds that is no text. */
export class PageRecord {
  /** Contents of `title` elements, undecoded. */
  readonly titles: string[] = [];
  /** `name` and `content` of `meta` elements, names in lower case. */
  readonly meta = new Map<string, string>();
  images = 0;
  frames = 0;

  /** Takes note of an element that has no content to read. */
  note({ name, role }: Tag, attributes: Attributes): void {
    if (role === 'meta') this.addMeta(attributes);
    else if (role === 'image') this.images++;
    else if (name === 'frame' || name === 'frameset') this.frames++;
  }

  private addMeta(attributes: Attributes): void {
    const name = (attributes.get('name') ?? attributes.get('property'))?.toLowerCase();
    const content = attributes.get('content')?.trim();
    if (name && content && !this.meta.has(name)) this.meta.set(name, content);
  }
}

import type { XmlAttributes } from '../xml/walk-xml.ts';
import { closeParagraph } from './close-paragraph.ts';
import type { StoryContext } from './docx-story.ts';
import { type DraftParagraph, draftParagraph } from './element-settings.ts';
import type { StoryBuilder } from './story-builder.ts';

/** Where the text of a box that is anchored to that paragraph stands. */
export const pathOfBox = (paragraph?: DraftParagraph): string =>
  paragraph ? `${paragraph.path}/txbx[${++paragraph.boxes}]/` : 'txbx/';

/** Words drawn as a shape (`v:textpath`) are a text box like any other: titles are often set so. */
export function addWordArt(
  attributes: XmlAttributes,
  anchor: DraftParagraph | undefined,
  builder: StoryBuilder,
  context: StoryContext,
): void {
  const words = attributes.get('string') ?? '';
  if (words.trim() === '') return;
  builder.openTextBox(pathOfBox(anchor));
  const paragraph = draftParagraph(builder.openParagraph());
  paragraph.content.add(words);
  closeParagraph(paragraph, builder, context);
  builder.closeTextBox();
}

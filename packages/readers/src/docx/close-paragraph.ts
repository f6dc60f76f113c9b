import { joinRuns, type RunText } from '../shown-text.ts';
import { labelled } from '../word/list-labels.ts';
import { trimBreaks } from '../word/story.ts';
import type { StoryContext } from './docx-story.ts';
import type { DraftParagraph } from './element-settings.ts';
import type { StoryBuilder } from './story-builder.ts';
import { outlineHeading, type ParagraphStyle } from './styles.ts';

/** Hands a paragraph that was read to the story, with the label of its list in front. */
export function closeParagraph(
  paragraph: DraftParagraph,
  builder: StoryBuilder,
  context: StoryContext,
): void {
  const carried = builder.takeCarried();
  const own = paragraph.content.toText();
  const text: RunText = carried.length === 0 ? own : joinRuns([...carried, own], '');
  if (paragraph.endDeleted) {
    builder.carry(text);
    return;
  }
  const style = paragraph.style === null ? undefined : context.styles.paragraphs.get(paragraph.style);
  if (style?.contents) return;
  const label = listLabel(paragraph, style, context);
  const heading =
    paragraph.outline === undefined ? (style?.heading ?? null) : outlineHeading(paragraph.outline);
  builder.addParagraph(paragraph.path, labelled(label, trimBreaks(text), builder.where === 'cell'), heading);
}

/** Direct numbering wins over the style's; list `0` takes numbering away. */
function listLabel(
  paragraph: DraftParagraph,
  style: ParagraphStyle | undefined,
  { numbering, labels }: StoryContext,
): string {
  const list = paragraph.list ?? style?.list ?? null;
  if (list === null || list === '0' || !numbering) return '';
  const bound = paragraph.style === null ? null : numbering.levelOfStyle(list, paragraph.style);
  const level = paragraph.level ?? (paragraph.list === null ? (bound ?? style?.level) : style?.level) ?? 0;
  return labels.next(list, level);
}

import { changesInWords, evidenceInWords } from '../core/cause-words.ts';
import type { FindingChanges } from '../core/corrections.ts';
import type { Review } from '../core/review.ts';
import type { Overlay } from '../core/ui.ts';
import type { Words } from '../words/index.ts';
import { severityGlyphs } from './list.ts';
import { fitLine, type Line, ruled, span } from './spans.ts';
import { chrome } from './theme.ts';

/** Which findings would go, come and stay; at most `height` lines. */
export function drawPreview(words: Words, preview: FindingChanges, height: number): Line[] {
  const { gone, come, remaining } = preview;
  const counts: Line = [
    span(`  ✓ ${words.edit.gone(gone.length)}`, 'ok'),
    span(`   + ${words.edit.come(come.length)}`, come.length > 0 ? 'error' : 'dim'),
    span(`   = ${words.edit.remaining(remaining.length)}`, 'dim'),
  ];
  const each = [
    ...come.map(
      (finding): Line => [span(`  + ${severityGlyphs[finding.severity]} ${finding.message}`, 'error')],
    ),
    ...gone.map((finding): Line => [span(`  ✓ ${finding.message}`, 'ok')]),
  ];
  return [counts, ...each].slice(0, Math.max(1, height));
}

/** The repairs on offer, the ground of the chosen one, and what it would do. */
export function drawTake(
  review: Review,
  take: Extract<Overlay, { kind: 'take' }>,
  width: number,
  height: number,
): Line[] {
  const { words } = review;
  const report = review.workspace.reports[take.report]!;
  const lines: Line[] = [ruled(words.cause.title, 'title', chrome().horizontal, width)];
  const room = Math.max(1, Math.min(take.repairs.length, 5, height - 6));
  const top = Math.max(0, Math.min(take.index - room + 1, take.repairs.length - room));
  for (const [offset, repair] of take.repairs.slice(top, top + room).entries()) {
    const index = top + offset;
    const isChosen = index === take.index;
    const text = `${isChosen ? '>' : ' '} ${index + 1} ${changesInWords(review, report, repair)}`;
    lines.push(fitLine([span(text, isChosen ? 'cursor' : 'plain')], width));
  }
  const { evidence } = take.repairs[take.index]!;
  if (evidence.length > 0)
    lines.push([
      span(
        `  ${words.cause.ground} ${evidenceInWords({ evidence }, review.language, words.cause.join)}`,
        'dim',
      ),
    ]);
  const isCertain = take.isAsserted && take.index === 0;
  lines.push([
    span(`  ${isCertain ? words.cause.isAsserted : words.cause.isPresumed}`, isCertain ? 'ok' : 'warning'),
  ]);
  lines.push(...drawPreview(words, take.preview, height - lines.length - 1));
  lines.push([span(`  ${words.cause.keys}`, 'dim')]);
  return lines;
}

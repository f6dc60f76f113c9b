import type { Evidence } from '@gouji/core/model';
import type { Box } from '../layout/page.ts';
import { mapPoint, type PageFrame } from './page-frame.ts';
import { boundsOf, fillOf, type PageObject } from './page-objects.ts';
import { PagePainter } from './page-painter.ts';
import type { PageCover } from './page-rules.ts';
import type { Handle, PdfiumEngine } from './pdfium-engine.ts';
import { marksOf, type TextMarks } from './text-marks.ts';

/** Text objects that nobody sees, and why; and of which only a strip within a box is seen. */
export interface HiddenText {
  readonly hidden: ReadonlyMap<Handle, Evidence>;
  readonly clipped: ReadonlyMap<Handle, Box>;
  /** The windows that narrow cells give their text, to cut off what is longer: what they hide may not be in the file. */
  readonly windows: ReadonlyMap<Handle, Box>;
  /** Texts that the file says to be no content. */
  readonly artifacts: ReadonlySet<Handle>;
}

/** Text that may be unseen: for the reason of one group it is painted with and without. */
interface Suspect {
  readonly object: PageObject;
  readonly evidence: Evidence;
  readonly group: string;
  /** Taken for unseen where the engine has no glyphs to paint it with. */
  readonly isLikely: boolean;
  /** The rectangle it may be painted in, where its middle lies outside. */
  readonly clip?: Box;
}

const invisibleMode = 3;
const clippingMode = 7;
const pale = 0xf3;
const faint = 25;
const coveringShare = 0.8;
const mostGroups = 6;
const mostCovers = 2_000;

/**
 * Finds the text objects of a page that are not seen: without ink, in the colour of their ground, on a layer that is off,
 * or under what is painted later. Who may be such is told by the file; whether it is, by painting the page without it.
 */
export function findHiddenText(
  engine: PdfiumEngine,
  document: Handle,
  page: Handle,
  frame: PageFrame,
  texts: readonly PageObject[],
  covers: readonly PageCover[],
  checkTime: () => void,
): HiddenText {
  const { suspects, strips, windows, watermarks, artifacts } = findSuspects(
    engine,
    texts,
    coversOf(covers, frame),
    checkTime,
  );
  const hidden = new Map<Handle, Evidence>(watermarks.map((handle) => [handle, 'overlay']));
  const clipped = findOverrun(engine, strips, texts);
  if (suspects.length === 0) return { hidden, clipped, windows, artifacts };
  const groups = new Map<string, Suspect[]>();
  for (const suspect of suspects) {
    const group = groups.get(suspect.group) ?? [];
    groups.set(suspect.group, group);
    group.push(suspect);
  }
  const painter = new PagePainter(engine, document, page, frame);
  try {
    for (const group of [...groups.values()].slice(0, mostGroups)) {
      checkTime();
      const objects = group.map(({ object }) => object);
      const unseen = painter.unseenAmong(objects, (object) => boundsOf(engine, object));
      for (const [index, { object, evidence, isLikely, clip }] of group.entries()) {
        const answer = unseen[index]!;
        if (answer === 'unseen' || (answer === 'unknown' && isLikely)) hidden.set(object.handle, evidence);
        else if (answer === 'seen' && clip) clipped.set(object.handle, clip);
      }
    }
  } finally {
    painter.close();
  }
  return { hidden, clipped, windows, artifacts };
}

function findSuspects(
  engine: PdfiumEngine,
  texts: readonly PageObject[],
  covers: Covers,
  checkTime: () => void,
): Pick<HiddenText, 'windows' | 'artifacts'> & {
  readonly suspects: readonly Suspect[];
  readonly strips: readonly Strip[];
  /** Texts that the file says to be no content but a watermark. */
  readonly watermarks: readonly Handle[];
} {
  const suspects: Suspect[] = [];
  const strips: Strip[] = [];
  const windows = new Map<Handle, Box>();
  const watermarks: Handle[] = [];
  const artifacts = new Set<Handle>();
  for (const [index, object] of texts.entries()) {
    if (index % 512 === 511) checkTime();
    const marks = marksOf(engine, object.handle);
    if (marks.isWatermark) {
      watermarks.push(object.handle);
      continue;
    }
    if (marks.isArtifact) artifacts.add(object.handle);
    const clip = clipOf(engine, object);
    const suspect = suspectOf(engine, object, marks, covers, clip?.isOutside ? clip.area : null);
    if (suspect) suspects.push(suspect);
    else if (clip?.isLong) strips.push({ object, ...clip });
    if (clip && isNarrow(clip)) windows.set(object.handle, clip.area);
  }
  return { suspects, strips, windows, watermarks, artifacts };
}

/** A text of which only the part within an area may be seen. */
interface Strip {
  readonly object: PageObject;
  readonly box: Box;
  readonly area: Box;
}

const mostStrips = 300;

/**
 * Of texts that are cut off at the edge of their cell, those whose line goes on with other text behind it: sheets print labels
 * that are too long for their column so. What is cut off at the edge of a page may go on elsewhere, and is left whole.
 */
function findOverrun(
  engine: PdfiumEngine,
  strips: readonly Strip[],
  texts: readonly PageObject[],
): Map<Handle, Box> {
  const clipped = new Map<Handle, Box>();
  if (strips.length === 0 || strips.length > mostStrips) return clipped;
  const boxes = texts.flatMap((object) => {
    const box = boundsOf(engine, object);
    return box && area(box) > 0 ? [{ object, box }] : [];
  });
  for (const strip of strips) {
    const [, top, , bottom] = strip.box;
    const beyond = strip.area[2] - touching;
    const goesOn = boxes.some(({ object, box }) => {
      const middle = (box[1] + box[3]) / 2;
      return object !== strip.object && box[0] >= beyond && middle > top && middle < bottom;
    });
    if (goesOn) clipped.set(strip.object.handle, strip.area);
  }
  return clipped;
}

const touching = 0.5;

/** Why a text may be unseen, by what the file says of it; null where nothing speaks for that. */
function suspectOf(
  engine: PdfiumEngine,
  object: PageObject,
  { layer }: TextMarks,
  covers: Covers,
  clip: Box | null,
): Suspect | null {
  const mode = engine.call.FPDFTextObj_GetTextRenderMode(object.handle);
  if (mode === invisibleMode || mode === clippingMode)
    return { object, evidence: 'hidden', group: 'mode', isLikely: true };
  if (layer !== null) return { object, evidence: 'hidden', group: `layer ${layer}`, isLikely: false };
  if (isPale(engine, object))
    return { object, evidence: 'white', group: 'pale', isLikely: !liesOnArea(engine, object, covers.all) };
  if (clip) return { object, evidence: 'hidden', group: 'clip', isLikely: true, clip };
  const share = coveredShare(engine, object, covers);
  return share > 0
    ? { object, evidence: 'covered', group: 'covered', isLikely: share >= coveringShare }
    : null;
}

/** Whether a text is painted white or next to white, or so thin that little of it is seen. */
function isPale(engine: PdfiumEngine, { handle }: PageObject): boolean {
  const fill = fillOf(engine, handle);
  return fill !== null && (fill[3] <= faint || Math.min(fill[0], fill[1], fill[2]) >= pale);
}

function area([x0, y0, x1, y1]: Box): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

function common(one: Box, other: Box): number {
  return area([
    Math.max(one[0], other[0]),
    Math.max(one[1], other[1]),
    Math.min(one[2], other[2]),
    Math.min(one[3], other[3]),
  ]);
}

const mostClipPaths = 4;
/** A rectangle as PDFium keeps it: a move and three lines, closed or with a fourth. */
const rectangleSegments = [4, 5];

/** A text, and the narrowest rectangle it may be painted in. */
interface Clip {
  readonly area: Box;
  readonly box: Box;
  /** Whether its middle lies outside of that. */
  readonly isOutside: boolean;
  /** Whether characters at its end do. */
  readonly isLong: boolean;
}

/** A cell of numbers is no wider, in heights of its text. */
const widestWindow = 12;

const isNarrow = ({ area, box, isOutside }: Clip): boolean =>
  !isOutside && area[2] - area[0] <= widestWindow * (box[3] - box[1]);

function clipOf(engine: PdfiumEngine, object: PageObject): Clip | null {
  const { call, scratch, float } = engine;
  const clip = call.FPDFPageObj_GetClipPath(object.handle);
  const paths = clip === 0 ? 0 : call.FPDFClipPath_CountPaths(clip);
  if (paths <= 0 || paths > mostClipPaths) return null;
  let box: Box | null = null;
  const corner = (path: number, index: number): readonly [number, number] => {
    call.FPDFPathSegment_GetPoint(call.FPDFClipPath_GetPathSegment(clip, path, index), scratch, scratch + 4);
    return mapPoint(object.matrix, float(scratch), float(scratch + 4));
  };
  let end: Box | null = null;
  let narrowest: Box | null = null;
  // The paths that were added last are the narrowest.
  for (let path = paths - 1; path >= 0; path--) {
    if (!rectangleSegments.includes(call.FPDFClipPath_CountPathSegments(clip, path))) continue;
    box ??= boundsOf(engine, object);
    if (!box) return null;
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    const [[ax, ay], [bx, by]] = [corner(path, 0), corner(path, 2)];
    const area: Box = [Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by)];
    if (x < area[0] || x > area[2] || y < area[1] || y > area[3])
      return { area, box, isOutside: true, isLong: false };
    narrowest ??= area;
    if (box[2] - area[2] > longEnd * (box[3] - box[1])) end ??= area;
  }
  if (box && end) return { area: end, box, isOutside: false, isLong: true };
  return box && narrowest && { area: narrowest, box, isOutside: false, isLong: false };
}

/** So much of its height a text must reach beyond its area to lose a character. */
const longEnd = 0.5;

/** What is painted over areas of a page, and when the last of it that covers the page as a whole. */
interface Covers {
  readonly all: readonly PageCover[];
  readonly wholePage: number;
}

function coversOf(all: readonly PageCover[], { width, height }: PageFrame): Covers {
  const page: Box = [0, 0, width, height];
  const isWhole = ({ box }: PageCover): boolean => common(page, box) >= coveringShare * width * height;
  return { all, wholePage: all.findLast(isWhole)?.order ?? -1 };
}

/** How much of a text the largest of the areas painted over it covers; 0 where they are too many to look at. */
function coveredShare(engine: PdfiumEngine, object: PageObject, { all, wholePage }: Covers): number {
  if (all.length > mostCovers || (all.at(-1)?.order ?? -1) <= object.order) return 0;
  const box = boundsOf(engine, object);
  // The engine has no glyphs, and so no bounds, for fonts that are not in the file.
  if (!box || area(box) === 0) return wholePage > object.order ? 1 : 0;
  let most = 0;
  for (const cover of all) if (cover.order > object.order) most = Math.max(most, common(box, cover.box));
  return most / area(box);
}

/** Whether an area or a picture lies below a text, on which pale text can be seen. */
function liesOnArea(engine: PdfiumEngine, object: PageObject, covers: readonly PageCover[]): boolean {
  const box = boundsOf(engine, object);
  if (!box) return true;
  return covers.some((cover) => cover.order < object.order && common(box, cover.box) > 0.5 * area(box));
}

import type { Budget } from '@gouji/core/read';
import type { Box, PageRule } from '../layout/page.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { isShown, openPath, openText, type PathObject, readColor, type TextObject } from './page-objects.ts';
import { toArea, toRules } from './path-rules.ts';
import { optionalNumber, type RunWord, toWords } from './text-words.ts';
import { chain, placement, type Transform, toPoints } from './transform.ts';

/** A word with what decides whether it is seen: when it is painted, and in which colour. */
export interface PaintedWord extends RunWord {
  readonly order: number;
  readonly white: boolean;
}

/** An area painted over with a colour nothing shines through. */
interface PaintedArea {
  readonly box: Box;
  readonly order: number;
  readonly white: boolean;
}

/** What one page, template or set of annotations holds. */
export interface PageContent {
  readonly words: PaintedWord[];
  readonly areas: PaintedArea[];
  readonly rules: PageRule[];
  readonly pictures: number;
  /** Stamps among annotations that are no text. */
  readonly stamps: number;
  /** `x y width height` in millimetres, where the page states its own. */
  readonly area: string | undefined;
  /** The templates it stands on, and whether they are painted over it. */
  readonly templates: readonly { readonly id: string; readonly above: boolean }[];
}

/** Layers are painted in the order of their kind, whatever their order in the file. */
const layers: Readonly<Record<string, number>> = { Background: -1, Body: 0, Foreground: 1 };
const layerStep = 1_000_000;
/** Where annotations that are not shown go. */
const hiddenLayer = -9 * layerStep;

/** A page as far as it has been walked through. */
interface PageReading {
  readonly words: PaintedWord[];
  readonly areas: PaintedArea[];
  readonly rules: PageRule[];
  readonly templates: { id: string; above: boolean }[];
  pictures: number;
  stamps: number;
  area: string | undefined;
  object: TextObject | null;
  path: PathObject | null;
  code: { deltaX: string | undefined; deltaY: string | undefined } | null;
  /** The text of the element that is open, where it is one that is read. */
  text: string | null;
  order: number;
  layer: number;
  annotation: OpenAnnotation | null;
  /** The corner of the appearance of the annotation, in millimetres. */
  corner: Transform | null;
}

interface OpenAnnotation {
  readonly type: string;
  hasWords: boolean;
}

/** Reads the objects of a page (GB/T 33190, 7.7 to 11): words, ruling lines, areas, and how many pictures there are. */
export function readPage(xml: string, budget: Budget): PageContent {
  const page: PageReading = {
    words: [],
    areas: [],
    rules: [],
    templates: [],
    pictures: 0,
    stamps: 0,
    area: undefined,
    object: null,
    path: null,
    code: null,
    text: null,
    order: 0,
    layer: 0,
    annotation: null,
    corner: null,
  };
  /** Clipping paths are not drawn. */
  let clips = 0;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'Clips') clips++;
      else if (clips === 0) openings.get(name)?.(page, attributes);
    },
    text(value) {
      if (page.text !== null) page.text += value;
    },
    close(name) {
      if (name === 'Clips') clips--;
      else if (clips === 0) closings.get(name)?.(page);
    },
  });
  const { words, areas, rules, pictures, stamps, area, templates } = page;
  return { words, areas, rules, pictures, stamps, area, templates };
}

/** What the beginning of an element means for the page. */
const openings: ReadonlyMap<string, (page: PageReading, attributes: XmlAttributes) => void> = new Map([
  [
    'Layer',
    (page, attributes) => {
      page.layer = (layers[attributes.get('Type') ?? 'Body'] ?? 0) * layerStep;
    },
  ],
  [
    'Annot',
    (page, attributes) => {
      page.annotation = { type: attributes.get('Type') ?? '', hasWords: false };
      page.layer = attributes.get('Visible') === 'false' ? hiddenLayer : layerStep;
    },
  ],
  [
    'Appearance',
    (page, attributes) => {
      page.corner = placement(undefined, attributes.get('Boundary'));
    },
  ],
  [
    'TextObject',
    (page, attributes) => {
      page.order++;
      page.object = openText(attributes, placeOf(page, attributes), page.layer === hiddenLayer);
    },
  ],
  ['TextCode', openRun],
  [
    'PathObject',
    (page, attributes) => {
      page.order++;
      const isSeen = isShown(attributes) && page.layer !== hiddenLayer;
      page.path = isSeen ? openPath(attributes, placeOf(page, attributes)) : null;
    },
  ],
  ['FillColor', fill],
  [
    'ImageObject',
    (page) => {
      page.pictures++;
    },
  ],
  [
    'Template',
    (page, attributes) => {
      const id = attributes.get('TemplateID') ?? '';
      page.templates.push({ id, above: attributes.get('ZOrder') === 'Foreground' });
    },
  ],
  ['AbbreviatedData', beginText],
  ['PhysicalBox', beginText],
]);

/** What the end of an element means for the page. */
const closings: ReadonlyMap<string, (page: PageReading) => void> = new Map([
  ['TextCode', closeRun],
  [
    'TextObject',
    (page) => {
      page.object = null;
    },
  ],
  [
    'AbbreviatedData',
    (page) => {
      const data = takeText(page);
      if (page.path) page.path.data = data;
    },
  ],
  ['PathObject', closePath],
  [
    'PhysicalBox',
    (page) => {
      page.area = takeText(page);
    },
  ],
  [
    'Appearance',
    (page) => {
      page.corner = null;
    },
  ],
  [
    'Annot',
    (page) => {
      if (page.annotation?.type === 'Stamp' && !page.annotation.hasWords) page.stamps++;
      page.annotation = null;
    },
  ],
]);

function beginText(page: PageReading): void {
  page.text = '';
}

function takeText(page: PageReading): string {
  const text = page.text ?? '';
  page.text = null;
  return text;
}

/** From the space of an object to points on the page. */
function placeOf({ corner }: PageReading, attributes: XmlAttributes): Transform {
  const own = placement(attributes.get('CTM'), attributes.get('Boundary'));
  return chain(toPoints, corner ? chain(corner, own) : own);
}

function openRun(page: PageReading, attributes: XmlAttributes): void {
  const { object } = page;
  if (!object) return;
  object.x = optionalNumber(attributes.get('X'), object.x);
  object.y = optionalNumber(attributes.get('Y'), object.y);
  page.code = { deltaX: attributes.get('DeltaX'), deltaY: attributes.get('DeltaY') };
  beginText(page);
}

function closeRun(page: PageReading): void {
  const { object, code, annotation, words } = page;
  if (!object || !code) return;
  const run = toWords({ ...object, ...code, text: takeText(page) });
  object.x = run.endX;
  object.y = run.endY;
  const what = object.what ?? (annotation?.type === 'Watermark' ? 'overlay' : null);
  if (annotation) annotation.hasWords = true;
  const order = page.order + page.layer;
  for (const { word, gaps } of run.words)
    words.push({
      word: what ? { ...word, what } : word,
      ...(gaps && { gaps }),
      order,
      white: object.white,
    });
}

/** The colour an object is filled with. */
function fill({ object, path }: PageReading, attributes: XmlAttributes): void {
  const color = readColor(attributes);
  if (object) {
    object.white = color.white;
    if (color.clear) object.what ??= 'white';
  } else if (path) path.fill = color;
}

function closePath(page: PageReading): void {
  const { path } = page;
  page.path = null;
  if (!path) return;
  const { transform, strokes, fills, data, isOpaque } = path;
  for (const rule of toRules(data, transform, strokes, fills)) page.rules.push(rule);
  if (!fills || !isOpaque || !(path.fill?.opaque ?? true)) return;
  const box = toArea(data, transform);
  if (box) page.areas.push({ box, order: page.order + page.layer, white: path.fill?.white ?? false });
}

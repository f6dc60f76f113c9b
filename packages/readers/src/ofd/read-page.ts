import type { Evidence } from '@gouji/core/model';
import type { Budget } from '@gouji/core/read';
import type { Box, PageRule, PageWord } from '../layout/page.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { toArea, toRules } from './path-rules.ts';
import { optionalNumber, toWords } from './text-words.ts';
import { chain, parseNumbers, placement, type Transform, toPoints } from './transform.ts';

/** A word with what decides whether it is seen: when it is painted, and in which colour. */
interface PaintedWord {
  readonly word: PageWord;
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

interface TextObject {
  readonly size: number;
  readonly stretch: number;
  readonly direction: number;
  readonly transform: Transform;
  /** Why the object is not seen; null when it is. */
  what: Evidence | null;
  white: boolean;
  /** Where the next run begins that has no place of its own. */
  x: number;
  y: number;
}

interface PathObject {
  readonly transform: Transform;
  readonly strokes: boolean;
  readonly fills: boolean;
  readonly isOpaque: boolean;
  fill: Color | null;
  data: string;
}

interface Color {
  readonly white: boolean;
  readonly opaque: boolean;
  /** So thin that nothing of it is seen. */
  readonly clear: boolean;
}

/** Layers are painted in the order of their kind, whatever their order in the file. */
const layers: Readonly<Record<string, number>> = { Background: -1, Body: 0, Foreground: 1 };
const layerStep = 1_000_000;

/** Reads the objects of a page (GB/T 33190, 7.7 to 11): words, ruling lines, areas, and how many pictures there are. */
export function readPage(xml: string, budget: Budget): PageContent {
  const words: PaintedWord[] = [];
  const areas: PaintedArea[] = [];
  const rules: PageRule[] = [];
  const templates: { id: string; above: boolean }[] = [];
  let pictures = 0;
  let stamps = 0;
  let area: string | undefined;
  let object: TextObject | null = null;
  let path: PathObject | null = null;
  let code: { deltaX: string | undefined; deltaY: string | undefined } | null = null;
  let text: string | null = null;
  let order = 0;
  let layer = 0;
  /** The kind of the annotation that is open, and the corner of its appearance in millimetres. */
  let annotation: string | null = null;
  let annotationHasWords = false;
  let corner: Transform | null = null;
  /** Clipping paths are not drawn. */
  let clips = 0;
  const place = (attributes: XmlAttributes): Transform => {
    const own = placement(attributes.get('CTM'), attributes.get('Boundary'));
    return chain(toPoints, corner ? chain(corner, own) : own);
  };
  const closePath = ({ transform, strokes, fills, fill, data, isOpaque }: PathObject): void => {
    for (const rule of toRules(data, transform, strokes, fills)) rules.push(rule);
    if (!fills || !isOpaque || !(fill?.opaque ?? true)) return;
    const box = toArea(data, transform);
    if (box) areas.push({ box, order: order + layer, white: fill?.white ?? false });
  };
  const closeRun = (run: TextObject): void => {
    const found = toWords({ ...run, ...code!, text: text! });
    run.x = found.endX;
    run.y = found.endY;
    const what = run.what ?? (annotation === 'Watermark' ? 'overlay' : null);
    annotationHasWords = true;
    for (const word of found.words)
      words.push({ word: what ? { ...word, what } : word, order: order + layer, white: run.white });
  };
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'Clips') clips++;
      else if (clips > 0) return;
      else if (name === 'Layer') layer = (layers[attributes.get('Type') ?? 'Body'] ?? 0) * layerStep;
      else if (name === 'Annot') {
        annotation = attributes.get('Type') ?? '';
        annotationHasWords = false;
        layer = attributes.get('Visible') === 'false' ? hiddenLayer : layerStep;
      } else if (name === 'Appearance') corner = placement(undefined, attributes.get('Boundary'));
      else if (name === 'TextObject') {
        order++;
        object = openText(attributes, place(attributes), layer === hiddenLayer);
      } else if (name === 'TextCode' && object) {
        object.x = optionalNumber(attributes.get('X'), object.x);
        object.y = optionalNumber(attributes.get('Y'), object.y);
        code = { deltaX: attributes.get('DeltaX'), deltaY: attributes.get('DeltaY') };
        text = '';
      } else if (name === 'PathObject') {
        order++;
        path = isShown(attributes) && layer !== hiddenLayer ? openPath(attributes, place(attributes)) : null;
      } else if (name === 'FillColor') {
        const color = readColor(attributes);
        if (object) {
          object.white = color.white;
          if (color.clear) object.what ??= 'white';
        } else if (path) path.fill = color;
      } else if (name === 'ImageObject') pictures++;
      else if (name === 'Template')
        templates.push({
          id: attributes.get('TemplateID') ?? '',
          above: attributes.get('ZOrder') === 'Foreground',
        });
      else if (name === 'AbbreviatedData' || name === 'PhysicalBox') text = '';
    },
    text(value) {
      if (text !== null) text += value;
    },
    close(name) {
      if (name === 'Clips') clips--;
      else if (clips > 0) return;
      else if (name === 'TextCode' && object && code && text !== null) closeRun(object);
      else if (name === 'AbbreviatedData' && path && text !== null) path.data = text;
      else if (name === 'PhysicalBox' && text !== null) area = text;
      else if (name === 'TextObject') object = null;
      else if (name === 'PathObject') {
        if (path) closePath(path);
        path = null;
      } else if (name === 'Annot') {
        if (annotation === 'Stamp' && !annotationHasWords) stamps++;
        annotation = null;
      } else if (name === 'Appearance') corner = null;
      else return;
      text = null;
    },
  });
  return { words, areas, rules, pictures, stamps, area, templates };
}

/** Where annotations that are not shown go. */
const hiddenLayer = -9 * layerStep;

function isShown(attributes: XmlAttributes): boolean {
  return attributes.get('Visible') !== 'false' && attributes.get('Alpha') !== '0';
}

const opaque = 250;
const faint = 10;

/** A colour of three channels (RGB), or of one (gray). */
function readColor(attributes: XmlAttributes): Color {
  const channels = parseNumbers(attributes.get('Value'));
  const white =
    (channels.length === 3 || channels.length === 1) && channels.every((channel) => channel >= 0xf3);
  const alpha = optionalNumber(attributes.get('Alpha'), 255);
  return { white, opaque: alpha >= opaque, clear: alpha <= faint };
}

function openText(attributes: XmlAttributes, transform: Transform, isHidden: boolean): TextObject {
  const hasInk = attributes.get('Fill') !== 'false' || attributes.get('Stroke') === 'true';
  return {
    what: isHidden || !isShown(attributes) || !hasInk ? 'hidden' : null,
    white: false,
    size: optionalNumber(attributes.get('Size'), 4),
    stretch: optionalNumber(attributes.get('HScale'), 1) || 1,
    direction: optionalNumber(attributes.get('ReadDirection'), 0),
    transform,
    x: 0,
    y: 0,
  };
}

function openPath(attributes: XmlAttributes, transform: Transform): PathObject {
  return {
    fill: null,
    data: '',
    transform,
    strokes: attributes.get('Stroke') !== 'false',
    fills: attributes.get('Fill') === 'true',
    isOpaque: optionalNumber(attributes.get('Alpha'), 255) >= opaque,
  };
}

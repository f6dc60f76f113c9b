import type { Budget } from '@gouji/core/read';
import type { PageRule, PageWord } from '../layout/page.ts';
import { walkXml, type XmlAttributes } from '../xml/walk-xml.ts';
import { toRules } from './path-rules.ts';
import { optionalNumber, toWords } from './text-words.ts';
import { chain, placement, type Transform, toPoints } from './transform.ts';

/** What one page or template holds. */
export interface PageContent {
  readonly words: PageWord[];
  readonly rules: PageRule[];
  readonly pictures: number;
  /** `x y width height` in millimetres, where the page states its own. */
  readonly area: string | undefined;
  readonly templates: readonly string[];
}

interface TextObject {
  readonly size: number;
  readonly stretch: number;
  readonly direction: number;
  readonly transform: Transform;
  /** Where the last run began: a run without a place of its own begins there again. */
  x: number;
  y: number;
}

interface PathObject {
  readonly transform: Transform;
  readonly strokes: boolean;
  readonly fills: boolean;
}

/** Reads the objects of a page (GB/T 33190, 7.7 to 11): words, ruling lines, and how many pictures there are. */
export function readPage(xml: string, budget: Budget): PageContent {
  const words: PageWord[] = [];
  const rules: PageRule[] = [];
  const templates: string[] = [];
  let pictures = 0;
  let area: string | undefined;
  let object: TextObject | null = null;
  let path: PathObject | null = null;
  let code: { deltaX: string | undefined; deltaY: string | undefined } | null = null;
  let text: string | null = null;
  /** Clipping paths are not drawn. */
  let clips = 0;
  walkXml(xml, budget, {
    open(name, attributes) {
      if (name === 'Clips') clips++;
      else if (clips > 0) return;
      else if (name === 'TextObject') object = isShown(attributes) ? openText(attributes) : null;
      else if (name === 'TextCode' && object) {
        object.x = optionalNumber(attributes.get('X'), object.x);
        object.y = optionalNumber(attributes.get('Y'), object.y);
        code = { deltaX: attributes.get('DeltaX'), deltaY: attributes.get('DeltaY') };
        text = '';
      } else if (name === 'PathObject') path = isShown(attributes) ? openPath(attributes) : null;
      else if (name === 'ImageObject') pictures++;
      else if (name === 'Template') templates.push(attributes.get('TemplateID') ?? '');
      else if (name === 'AbbreviatedData' || name === 'PhysicalBox') text = '';
    },
    text(value) {
      if (text !== null) text += value;
    },
    close(name) {
      if (name === 'Clips') clips--;
      else if (clips > 0) return;
      else if (name === 'TextCode' && object && code && text !== null)
        for (const word of toWords({ ...object, ...code, text })) words.push(word);
      else if (name === 'AbbreviatedData' && path && text !== null)
        for (const rule of toRules(text, path.transform, path.strokes, path.fills)) rules.push(rule);
      else if (name === 'PhysicalBox' && text !== null) area = text;
      else if (name === 'TextObject') object = null;
      else if (name === 'PathObject') path = null;
      else return;
      text = null;
    },
  });
  return { words, rules, pictures, area, templates };
}

function isShown(attributes: XmlAttributes): boolean {
  return attributes.get('Visible') !== 'false' && attributes.get('Alpha') !== '0';
}

function openText(attributes: XmlAttributes): TextObject {
  return {
    size: optionalNumber(attributes.get('Size'), 4),
    stretch: optionalNumber(attributes.get('HScale'), 1) || 1,
    direction: optionalNumber(attributes.get('ReadDirection'), 0),
    transform: chain(toPoints, placement(attributes.get('CTM'), attributes.get('Boundary'))),
    x: 0,
    y: 0,
  };
}

function openPath(attributes: XmlAttributes): PathObject {
  return {
    transform: chain(toPoints, placement(attributes.get('CTM'), attributes.get('Boundary'))),
    strokes: attributes.get('Stroke') !== 'false',
    fills: attributes.get('Fill') === 'true',
  };
}

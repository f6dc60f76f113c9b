import type { Evidence } from '@gouji/core/model';
import type { XmlAttributes } from '../xml/walk-xml.ts';
import { optionalNumber } from './text-words.ts';
import { parseNumbers, type Transform } from './transform.ts';

/** Text with one font and one matrix, as one or more runs. */
export interface TextObject {
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

/** Lines or an area. */
export interface PathObject {
  readonly transform: Transform;
  readonly strokes: boolean;
  readonly fills: boolean;
  readonly isOpaque: boolean;
  fill: Color | null;
  data: string;
}

export interface Color {
  readonly white: boolean;
  readonly opaque: boolean;
  /** So thin that nothing of it is seen. */
  readonly clear: boolean;
}

/** Whether an object is shown by its own word. */
export function isShown(attributes: XmlAttributes): boolean {
  return attributes.get('Visible') !== 'false' && attributes.get('Alpha') !== '0';
}

const opaque = 250;
const faint = 10;
/** Points below which nobody reads a character. */
const leastHeight = 1;

/** Channels are decimals, or hexadecimals behind a hash. */
function parseChannels(value: string | undefined): number[] {
  if (!value?.includes('#')) return parseNumbers(value);
  return value
    .trim()
    .split(/[\s,]+/u)
    .map((channel) => (channel.startsWith('#') ? Number.parseInt(channel.slice(1), 16) : Number(channel)));
}

/** A colour of three channels (RGB), or of one (gray). */
export function readColor(attributes: XmlAttributes): Color {
  const channels = parseChannels(attributes.get('Value'));
  const white =
    (channels.length === 3 || channels.length === 1) && channels.every((channel) => channel >= 0xf3);
  const alpha = optionalNumber(attributes.get('Alpha'), 255);
  return { white, opaque: alpha >= opaque, clear: alpha <= faint };
}

export function openText(attributes: XmlAttributes, transform: Transform, isHidden: boolean): TextObject {
  const size = optionalNumber(attributes.get('Size'), 4);
  const height = size * Math.hypot(transform[2], transform[3]);
  const hasInk = attributes.get('Fill') !== 'false' || attributes.get('Stroke') === 'true';
  return {
    what: isHidden || !isShown(attributes) || !hasInk || height < leastHeight ? 'hidden' : null,
    white: false,
    size,
    stretch: optionalNumber(attributes.get('HScale'), 1) || 1,
    direction: optionalNumber(attributes.get('ReadDirection'), 0),
    transform,
    x: 0,
    y: 0,
  };
}

export function openPath(attributes: XmlAttributes, transform: Transform): PathObject {
  return {
    fill: null,
    data: '',
    transform,
    strokes: attributes.get('Stroke') !== 'false',
    fills: attributes.get('Fill') === 'true',
    isOpaque: optionalNumber(attributes.get('Alpha'), 255) >= opaque,
  };
}

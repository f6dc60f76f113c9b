import type { sketchOf } from '@gouji/core/rules';

type Sketch = NonNullable<ReturnType<typeof sketchOf>>;

/** A sketch as text, so that it can be kept as JSON. */
export const packSketch = (sketch: Sketch): string => Buffer.from(sketch.buffer).toString('base64');

export const unpackSketch = (text: string): Sketch =>
  new Uint16Array(Uint8Array.from(Buffer.from(text, 'base64')).buffer);

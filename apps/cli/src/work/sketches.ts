import type { sketchOf } from '@gouji/core/rules';

type Sketch = NonNullable<ReturnType<typeof sketchOf>>;

/** A sketch as text, so that it can be kept as JSON. */
export const packSketch = (sketch: Sketch): string => Buffer.from(sketch.buffer).toString('base64');

const values = 128;
const together = 1024;

/** Takes sketches as text and keeps them side by side: by themselves each would take twice its size. */
export function createSketches(): (text: string) => Uint16Array {
  let block = new Uint16Array(0);
  let used = 0;
  return (text) => {
    if (used === block.length) {
      block = new Uint16Array(values * together);
      used = 0;
    }
    const sketch = block.subarray(used, used + values);
    used += values;
    Buffer.from(sketch.buffer, sketch.byteOffset, sketch.byteLength).write(text, 'base64');
    return sketch;
  };
}

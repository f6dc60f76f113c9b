import { signatureLength, type sketchOf } from '@gouji/core/rules';

type Sketch = NonNullable<ReturnType<typeof sketchOf>>;

/** A sketch as text, so that it can be kept as JSON. */
export const packSketch = (sketch: Sketch): string => Buffer.from(sketch.buffer).toString('base64');

/** Sketches one behind the other. */
export interface Sketches {
  readonly values: Uint16Array;
  /** Which of them the one added is. */
  add(text: string): number;
}

/** Takes sketches as text. What is not filled of the room for `expected` takes no memory. */
export function createSketches(expected: number): Sketches {
  let values = new Uint16Array(expected * signatureLength);
  let count = 0;
  return {
    get values() {
      return values;
    },
    add(text) {
      if (count * signatureLength === values.length) {
        const larger = new Uint16Array(Math.max(2 * values.length, signatureLength));
        larger.set(values);
        values = larger;
      }
      const { BYTES_PER_ELEMENT: bytes } = Uint16Array;
      Buffer.from(values.buffer, count * signatureLength * bytes, signatureLength * bytes).write(
        text,
        'base64',
      );
      return count++;
    },
  };
}

import { expect, test } from 'vitest';
import { createPlaces } from './places.ts';

test('places and bytes are bounded and come back', () => {
  const places = createPlaces(3, 100);
  const first = places.enter(60)!;
  const second = places.enter(60)!;
  // What has only been announced holds nothing.
  expect(places.state()).toMatchObject({ taken: 2, held: 0 });
  expect(first.grow(60)).toBe(true);
  expect(second.grow(60)).toBe(false);
  expect(second.grow(40)).toBe(true);
  expect(places.enter(1)).toBeNull();
  expect(places.enter(0)).not.toBeNull();
  expect(places.enter(0)).toBeNull();
  first.leave();
  first.leave();
  expect(first.grow(1)).toBe(false);
  expect(places.state()).toMatchObject({ taken: 2, held: 40 });
  second.empty();
  expect(places.state()).toMatchObject({ taken: 2, held: 0 });
  expect(second.grow(10)).toBe(true);
  second.leave();
  second.empty();
  expect(places.state()).toMatchObject({ taken: 1, held: 0 });
  // A single body may be as large as the limit on bodies allows, or nothing large could ever be sent.
  const large = places.enter(5_000)!;
  expect(large.grow(5_000)).toBe(true);
});

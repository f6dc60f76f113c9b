import { expect, test } from 'vitest';
import { createPlaces, type Place, type Places } from './places.ts';

const a = { caller: 'a' };
const b = { caller: 'b' };

function take(places: Places, entrant = a, expected = 0): Place {
  const place = places.enter(expected, entrant);
  if (typeof place === 'string') throw new Error(place);
  return place;
}

test('places and bytes are bounded and come back', () => {
  const places = createPlaces({ places: 3, byteBudget: 100, perCaller: 3 });
  const first = take(places, a, 40);
  const second = take(places, b, 60);
  // What has only been announced holds nothing.
  expect(places.state()).toEqual({ places: 3, taken: 2, held: 0, byteBudget: 100 });
  expect(first.grow(50)).toBeNull();
  expect(second.grow(60)).toBe('full');
  expect(second.grow(50)).toBeNull();
  expect(places.enter(1, { caller: 'c' })).toBe('full');
  take(places);
  expect(places.enter(0, b)).toBe('full');
  first.leave();
  first.leave();
  expect(first.grow(1)).toBe('full');
  expect(places.state()).toMatchObject({ taken: 2, held: 50 });
  second.empty();
  expect(places.state()).toMatchObject({ taken: 2, held: 0 });
  expect(second.grow(10)).toBeNull();
  second.leave();
  second.empty();
  expect(places.state()).toMatchObject({ taken: 1, held: 0 });
});

test('a single body may be larger than the budget, or nothing large could ever be sent', () => {
  const places = createPlaces({ places: 3, byteBudget: 100, perCaller: 3 });
  const large = take(places, a, 5_000);
  expect(large.grow(3_000)).toBeNull();
  expect(large.grow(2_000)).toBeNull();
  expect(places.enter(0, b)).toBe('full');
});

test('one caller takes its share of places and half of the bytes, and the others have the rest', () => {
  const places = createPlaces({ places: 10, byteBudget: 100, perCaller: 2 });
  const first = take(places);
  const second = take(places);
  expect(places.enter(0, a)).toBe('caller');
  expect(first.grow(30)).toBeNull();
  expect(second.grow(30)).toBe('caller');
  expect(second.grow(20)).toBeNull();
  expect(take(places, b).grow(40)).toBeNull();
  first.leave();
  expect(take(places, a).grow(30)).toBeNull();
  expect(places.enter(0, a)).toBe('caller');
  expect(typeof places.enter(0, { ...a, atOnce: 3 })).toBe('object');
});

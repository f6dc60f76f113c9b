/** A place among the requests that are being read, waiting or worked on. */
export interface Place {
  /** Reserves the bytes that have just arrived; false when the budget has no room for them. */
  grow(bytes: number): boolean;
  /** Gives back what was reserved; the place is kept. */
  empty(): void;
  /** Gives the place back; more calls do nothing. */
  leave(): void;
}

export interface PlacesState {
  readonly places: number;
  readonly taken: number;
  /** Bytes of bodies held, and the most that may be. */
  readonly held: number;
  readonly byteBudget: number;
}

/** Counts places and the bytes held in them, so that memory is bounded however large the single bodies are. */
export function createPlaces(
  places: number,
  byteBudget: number,
): {
  enter(expected: number): Place | null;
  state(): PlacesState;
} {
  let taken = 0;
  let held = 0;
  /** A body that is alone may be as large as the limit on bodies allows. */
  const fits = (bytes: number, mine: number): boolean => held === mine || held + bytes <= byteBudget;
  return {
    state: () => ({ places, taken, held, byteBudget }),
    enter(expected) {
      if (taken >= places || !fits(expected, 0)) return null;
      taken++;
      let mine = 0;
      let left = false;
      return {
        grow(bytes) {
          if (left || !fits(bytes, mine)) return false;
          held += bytes;
          mine += bytes;
          return true;
        },
        empty() {
          held -= mine;
          mine = 0;
        },
        leave() {
          if (left) return;
          left = true;
          taken--;
          held -= mine;
          mine = 0;
        },
      };
    },
  };
}

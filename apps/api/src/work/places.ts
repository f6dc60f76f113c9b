/** A place among the requests that are being read, waiting or worked on. */
export interface Place {
  /** Reserves the bytes that have just arrived; what it says is in the way otherwise. */
  grow(bytes: number): Shortage | null;
  /** Gives back what was reserved; the place is kept. */
  empty(): void;
  /** Gives the place back; more calls do nothing. */
  leave(): void;
}

/** Why there is no room: for nobody, or for this caller. */
export type Shortage = 'full' | 'caller';

export interface PlacesState {
  readonly places: number;
  readonly taken: number;
  /** Bytes of bodies held, and the most that may be. */
  readonly held: number;
  readonly byteBudget: number;
}

export interface PlacesOptions {
  readonly places: number;
  readonly byteBudget: number;
  /** Places one caller may take, where nothing else is said of it. */
  readonly perCaller: number;
}

/** Who enters, and how many of its requests may be inside. */
export interface Entrant {
  readonly caller: string;
  readonly atOnce?: number | undefined;
}

export interface Places {
  /** `expected` bytes have been announced; nothing is reserved for them. */
  enter(expected: number, entrant: Entrant): Place | Shortage;
  state(): PlacesState;
}

interface Share {
  taken: number;
  held: number;
}

/**
 * Counts places and the bytes held in them, of all and of each caller, so that memory is bounded however large the single
 * bodies are, and no caller takes all of it: one may hold half of the bytes.
 */
export function createPlaces({ places, byteBudget, perCaller }: PlacesOptions): Places {
  const all: Share = { taken: 0, held: 0 };
  const shares = new Map<string, Share>();
  /** A body that is alone may be as large as the limit on bodies allows. */
  const fits = (share: Share, bytes: number, mine: number, budget: number): boolean =>
    share.held === mine || share.held + bytes <= budget;
  const shortage = (share: Share, bytes: number, mine: number): Shortage | null => {
    if (!fits(all, bytes, mine, byteBudget)) return 'full';
    return fits(share, bytes, mine, byteBudget / 2) ? null : 'caller';
  };
  return {
    state: () => ({ places, taken: all.taken, held: all.held, byteBudget }),
    enter(expected, { caller, atOnce = perCaller }) {
      const share = shares.get(caller) ?? { taken: 0, held: 0 };
      if (all.taken >= places) return 'full';
      if (share.taken >= atOnce) return 'caller';
      const short = shortage(share, expected, 0);
      if (short) return short;
      shares.set(caller, share);
      all.taken++;
      share.taken++;
      let mine = 0;
      let left = false;
      const hold = (bytes: number): void => {
        all.held += bytes;
        share.held += bytes;
        mine += bytes;
      };
      return {
        grow(bytes) {
          const short = left ? 'full' : shortage(share, bytes, mine);
          if (!short) hold(bytes);
          return short;
        },
        empty: () => hold(-mine),
        leave() {
          if (left) return;
          left = true;
          hold(-mine);
          all.taken--;
          if (--share.taken === 0) shares.delete(caller);
        },
      };
    },
  };
}

/** At most `amount` in any window of `seconds`. */
export interface Quota {
  readonly amount: number;
  readonly seconds: number;
}

/** How a quota stands after something was counted. */
export interface Standing {
  readonly over: boolean;
  readonly left: number;
  /** Whole seconds until the window ends, at least 1. */
  readonly seconds: number;
}

interface Window {
  count: number;
  readonly ends: number;
}

/** The most keys kept in mind; the one whose window began first is forgotten first. */
const MOST_KEYS = 10_000;

/** Counts in fixed windows, by key. */
export function createQuotaWindows(now: () => number = () => Date.now()): {
  /** Counts `amount` under a key, 1 by default; what would go over the quota is not counted. */
  take(key: string, quota: Quota, amount?: number): Standing;
} {
  const windows = new Map<string, Window>();
  return {
    take(key, quota, amount = 1) {
      const time = now();
      let window = windows.get(key);
      if (!window || window.ends <= time) {
        windows.delete(key);
        if (windows.size >= MOST_KEYS) windows.delete(windows.keys().next().value!);
        window = { count: 0, ends: time + quota.seconds * 1000 };
        windows.set(key, window);
      }
      const over = window.count + amount > quota.amount;
      if (!over) window.count += amount;
      return {
        over,
        left: Math.max(0, quota.amount - window.count),
        seconds: Math.max(1, Math.ceil((window.ends - time) / 1000)),
      };
    },
  };
}

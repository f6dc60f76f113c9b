/** A queue in which callers take turns: who has much waiting waits behind who has little. */
export interface Turns<Item> {
  readonly size: number;
  add(caller: string, item: Item): void;
  /** Before all others of this caller, whose turn it is next. */
  addFirst(caller: string, item: Item): void;
  /** The next item, of a caller that fits; undefined when there is none. */
  next(fits?: (caller: string) => boolean): Item | undefined;
  /** False when it does not wait. */
  remove(item: Item): boolean;
  /** Every item, in no order; the queue is empty then. */
  clear(): Item[];
}

export function createTurns<Item>(): Turns<Item> {
  // In the order of turns: who was served goes to the end.
  let waiting = new Map<string, Item[]>();
  let size = 0;
  return {
    get size() {
      return size;
    },
    add(caller, item) {
      size++;
      const own = waiting.get(caller);
      if (own) own.push(item);
      else waiting.set(caller, [item]);
    },
    addFirst(caller, item) {
      size++;
      const own = waiting.get(caller) ?? [];
      waiting = new Map([[caller, [item, ...own]], ...[...waiting].filter(([other]) => other !== caller)]);
    },
    next(fits = () => true) {
      for (const [caller, own] of waiting) {
        if (!fits(caller)) continue;
        const item = own.shift();
        waiting.delete(caller);
        if (own.length > 0) waiting.set(caller, own);
        size--;
        return item;
      }
      return undefined;
    },
    remove(item) {
      for (const [caller, own] of waiting) {
        const at = own.indexOf(item);
        if (at < 0) continue;
        own.splice(at, 1);
        if (own.length === 0) waiting.delete(caller);
        size--;
        return true;
      }
      return false;
    },
    clear() {
      const all = [...waiting.values()].flat();
      waiting.clear();
      size = 0;
      return all;
    },
  };
}

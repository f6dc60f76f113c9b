/** Tasks a thread is given before the first is done, so that it need not wait for the next. */
const ahead = 3;

/**
 * Works on all items, each thread on its share of neighbours; a thread that is through takes over from the end of the longest
 * share that is left, so that nobody waits for one that is slow.
 */
export async function inShares<Item>(
  items: readonly Item[],
  width: number,
  work: (item: Item, thread: number) => Promise<void>,
): Promise<void> {
  const shares: Item[][] = Array.from({ length: width }, () => []);
  for (const [index, item] of items.entries()) shares[Math.floor((index * width) / items.length)]!.push(item);
  const next = (thread: number): Item | undefined =>
    shares[thread]!.shift() ?? shares.reduce((a, b) => (b.length > a.length ? b : a)).pop();
  const workOn = async (thread: number): Promise<void> => {
    for (let item = next(thread); item !== undefined; item = next(thread)) await work(item, thread);
  };
  await Promise.all(Array.from({ length: width * ahead }, (_, index) => workOn(index % width)));
}

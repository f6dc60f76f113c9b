/** Runs `work` on every item, up to `width` at a time, and gives the results in the order of the items. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const started: Promise<Result>[] = [];
  for (const item of items) {
    const task = work(item);
    // A failure is met when its turn comes; until then it must not count as unhandled.
    task.catch(() => {});
    started.push(task);
    if (started.length >= width) yield await started.shift()!;
  }
  while (started.length > 0) yield await started.shift()!;
}

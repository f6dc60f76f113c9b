/** Ties the numbers in the cells to the findings and back: to follow one lights up the other. */
export function linkFindings(root: HTMLElement): void {
  const clear = (): void => {
    for (const lit of root.querySelectorAll('.lit')) lit.classList.remove('lit');
  };
  const cells = (paths: string): HTMLElement[] =>
    paths
      .split(' ')
      .filter(Boolean)
      .flatMap((path) => [...root.querySelectorAll<HTMLElement>(`td[data-path="${CSS.escape(path)}"]`)]);

  for (const item of root.querySelectorAll<HTMLElement>('.findings > li')) {
    const light = (): void => {
      clear();
      item.classList.add('lit');
      for (const cell of cells(item.dataset.paths ?? '')) cell.classList.add('lit');
    };
    item.addEventListener('focusin', light);
    item.addEventListener('click', () => {
      light();
      cells(item.dataset.paths ?? '')[0]?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    });
  }
  for (const link of root.querySelectorAll<HTMLAnchorElement>('td a')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const item = root.querySelector<HTMLElement>(`#${CSS.escape(link.hash.slice(1))}`);
      if (!item) return;
      item.hidden = false;
      item.focus({ preventScroll: true });
      item.scrollIntoView({ block: 'nearest' });
    });
  }
}

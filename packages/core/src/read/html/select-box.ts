import type { Flow } from './flow.ts';

interface Option {
  readonly selected: boolean;
  readonly ranges: number[];
}

/** A `select` while it is read: of its options only those that are chosen are shown. */
export class SelectBox {
  private readonly options: Option[] = [];
  private readonly multiple: boolean;

  constructor(multiple: boolean) {
    this.multiple = multiple;
  }

  startOption(selected: boolean): void {
    this.options.push({ selected, ranges: [] });
  }

  text(start: number, end: number): void {
    this.options.at(-1)?.ranges.push(start, end);
  }

  /** Writes what the closed box shows: the chosen options, or the first where none is chosen and one must be. */
  writeTo(flow: Flow): void {
    const chosen = this.options.filter(({ selected }) => selected);
    const shown = this.multiple ? chosen : [chosen.at(-1) ?? this.options[0]];
    for (const option of shown) {
      const ranges = option?.ranges ?? [];
      for (let at = 0; at < ranges.length; at += 2) flow.addText(ranges[at]!, ranges[at + 1]!);
    }
  }
}

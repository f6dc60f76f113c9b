import { escapeMarkup } from '@gouji/core/format';

/** A part of a bar. `hatch` tells parts apart where there is no colour, as on paper. */
export interface Part {
  readonly name: string;
  readonly value: number;
  readonly className: string;
}

export interface Bar {
  readonly name: string;
  readonly parts: readonly Part[];
}

const barHeight = 22;
const gap = 10;
const labelWidth = 90;
const width = 640;
const valueWidth = 90;

/** Horizontal bars of one scale as SVG; every part is named with its value, and the whole has the same as text. */
export function drawBars(title: string, bars: readonly Bar[]): string {
  const totals = bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0));
  const most = Math.max(1, ...totals);
  const scale = (width - labelWidth - valueWidth) / most;
  const height = bars.length * (barHeight + gap);
  const rows = bars.map(({ name, parts }, index) => {
    const y = index * (barHeight + gap);
    let x = labelWidth;
    const pieces = parts.map((part) => {
      const length = part.value * scale;
      const piece = `<rect class="${part.className}" x="${x.toFixed(1)}" y="${y}" width="${length.toFixed(1)}" height="${barHeight}"><title>${escapeMarkup(`${name} ${part.name} ${part.value}`)}</title></rect>${length > 34 ? `<text class="in" x="${(x + length / 2).toFixed(1)}" y="${y + 16}" text-anchor="middle">${part.value}</text>` : ''}`;
      x += length;
      return part.value > 0 ? piece : '';
    });
    const total = Math.round(totals[index]! * 100) / 100;
    return `<text x="${labelWidth - 8}" y="${y + 16}" text-anchor="end">${escapeMarkup(name)}</text>${pieces.join('')}<text x="${(x + 6).toFixed(1)}" y="${y + 16}">${total}</text>`;
  });
  return `<svg role="img" aria-label="${escapeMarkup(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${rows.join('')}</svg>`;
}

import { csvField } from '@gouji/core/format';
import { type RowSinkFactory, TextWriter } from './sink.ts';

/** RFC 4180 with a byte order mark and a header; text that a spreadsheet would take for a formula is guarded. */
export const openCsv: RowSinkFactory = async (columns, sink) => {
  const writer = new TextWriter(sink);
  const line = (values: readonly (string | number | null)[]): string =>
    `${values.map((value) => csvField(value ?? '')).join(',')}\r\n`;
  await writer.write(`\ufeff${line(columns.map(({ name }) => name))}`);
  return {
    row: (values) => writer.write(line(values)),
    end: () => writer.flush(),
  };
};

/** One object a line; what is empty is left out. */
export const openJsonLines: RowSinkFactory = async (columns, sink) => {
  const writer = new TextWriter(sink);
  return {
    row(values) {
      const object: Record<string, string | number> = {};
      for (const [index, { name }] of columns.entries()) {
        const value = values[index] ?? null;
        if (value !== null) object[name] = value;
      }
      return writer.write(`${JSON.stringify(object)}\n`);
    },
    end: () => writer.flush(),
  };
};

import { ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import type { Column, ColumnType } from './columns.ts';
import type { DataRow } from './rows.ts';
import type { ByteSink, RowSinkFactory } from './sink.ts';

const types = { text: 'STRING', number: 'DOUBLE', integer: 'INT32' } as const satisfies Record<
  ColumnType,
  string
>;

/** Values gathered into one row group; more makes smaller files, fewer keeps memory flat. */
const groupValues = 500_000;

const columnData = (columns: readonly Column[], rows: readonly DataRow[]) =>
  columns.map(({ name, type }, index) => ({
    name,
    type: types[type],
    nullable: true,
    data: rows.map((row) => row[index] ?? null),
  }));

/** Parquet with Snappy: text as UTF-8 strings, numbers as doubles, empty as null. */
export const openParquet: RowSinkFactory = async (columns, sink) => {
  const bytes = new ByteWriter();
  const schema = schemaFromColumnData({ columnData: columnData(columns, []) });
  const writer = new ParquetWriter({ writer: bytes, schema, createdBy: 'gouji' });
  const groupSize = Math.max(100, Math.floor(groupValues / columns.length));
  let waiting: DataRow[] = [];
  const flush = async (): Promise<void> => {
    await writer.write({ columnData: columnData(columns, waiting), rowGroupSize: groupSize });
    waiting = [];
    await drain(bytes, sink);
  };
  return {
    async row(values) {
      waiting.push(values);
      if (waiting.length >= groupSize) await flush();
    },
    async end() {
      if (waiting.length > 0) await flush();
      await writer.finish();
      await drain(bytes, sink);
    },
  };
};

/** Hands on what has been encoded; the writer goes on counting from where it was. */
async function drain(writer: ByteWriter, sink: ByteSink): Promise<void> {
  const bytes = writer.getBytes().slice();
  writer.index = 0;
  if (bytes.length > 0) await sink.write(bytes);
}

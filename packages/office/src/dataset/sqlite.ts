import { DatabaseSync } from 'node:sqlite';
import type { Column } from './columns.ts';
import { columnsOf, type TableName, type TableSinks } from './dataset.ts';
import type { RowSink } from './sink.ts';

const types = { text: 'TEXT', number: 'REAL', integer: 'INTEGER' } as const;
/** Rows written in one transaction. */
const batch = 20_000;

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** Node only: a new SQLite file with a table for each of the data set's; the file must not exist. */
export function openSqliteTables(path: string, tables: readonly TableName[]): TableSinks {
  const database = new DatabaseSync(path);
  // The file is new and is thrown away when the run fails, so no journal has to protect it.
  database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN');
  let written = 0;
  let open = tables.length;
  const counted = (): void => {
    if (++written % batch === 0) database.exec('COMMIT; BEGIN');
  };
  const close = (): void => {
    if (--open > 0) return;
    if (tables.includes('values'))
      database.exec(
        'CREATE INDEX values_path ON "values" (path, year); CREATE INDEX values_source ON "values" (source)',
      );
    database.exec('COMMIT');
    database.close();
  };
  return Object.fromEntries(
    tables.map((table) => [table, openTable(database, table, columnsOf[table], counted, close)] as const),
  );
}

function openTable(
  database: DatabaseSync,
  table: TableName,
  columns: readonly Column[],
  counted: () => void,
  close: () => void,
): RowSink {
  const definitions = columns.map(({ name, type }) => `${quoted(name)} ${types[type]}`);
  database.exec(`CREATE TABLE ${quoted(table)} (${definitions.join(', ')})`);
  const insert = database.prepare(
    `INSERT INTO ${quoted(table)} VALUES (${columns.map(() => '?').join(', ')})`,
  );
  return {
    async row(values) {
      insert.run(...values);
      counted();
    },
    async end() {
      close();
    },
  };
}

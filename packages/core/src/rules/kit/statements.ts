import type { Report } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import type { Violation } from './rule.ts';

/** The statements of one kind, in order of the document. */
export const statementsOf = <Kind extends Statement['kind']>(
  report: Report,
  kind: Kind,
): Extract<Statement, { kind: Kind }>[] =>
  report.statements.filter(
    (statement): statement is Extract<Statement, { kind: Kind }> => statement.kind === kind,
  );

/** Path, place and words of a statement, in the shape a violation takes. */
export const citeStatement = ({
  section,
  at,
  excerpt,
}: Statement): Pick<Violation<never>, 'path' | 'location' | 'excerpt'> => ({
  path: section === null ? 'preamble' : `sections/${section}`,
  location: at,
  excerpt,
});

import { rememberLast } from '../../memo/remember-last.ts';
import type { Report } from '../../model/report.ts';
import type { Statement } from '../../model/statement.ts';
import type { Violation } from './rule.ts';

type Kind = Statement['kind'];
type Of<One extends Kind> = Extract<Statement, { kind: One }>;

const sortByKind = rememberLast(
  (statements: readonly Statement[]): ReadonlyMap<Kind, readonly Statement[]> => {
    const sorted = new Map<Kind, Statement[]>();
    for (const statement of statements) {
      const list = sorted.get(statement.kind);
      if (list) list.push(statement);
      else sorted.set(statement.kind, [statement]);
    }
    return sorted;
  },
);

/** The statements of one kind, in order of the document. */
export const statementsOf = <One extends Kind>({ statements }: Report, kind: One): readonly Of<One>[] =>
  (sortByKind(statements).get(kind) ?? []) as readonly Of<One>[];

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

import { namesOwnLevel, namesWhole } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isInOneParagraph } from './claim-places.ts';

/** What the tables are known to count, by figures of the text that they hold. */
export interface KnownScopes {
  /** Scopes beyond the body that reports, or below: 全市公安机关, 区政府本级. */
  readonly scopes: ReadonlySet<string>;
  /** They count the body's own level alone, though the text tells of the whole area beside it. */
  readonly ofOwnLevel: boolean;
}

/** No smaller number agrees by chance. */
const leastTelling = 100;
/** Nor one that stands beside another of the same sentence. */
const leastBeside = 10;

const isClear = ({ certainty, comparison, value }: Claim, least: number): boolean =>
  certainty !== 'loose' && comparison === 'exact' && (value ?? 0) >= least;

/** 全区受理800件、区政府本级受理206件: the number of the whole area beside that of one level. */
const tellsWholeBeside = (claims: readonly Claim[], level: Claim): boolean =>
  claims.some(
    ({ metric, extent, scope, value, sentence }) =>
      metric === level.metric &&
      sentence === level.sentence &&
      extent === 'same' &&
      namesWhole(scope) &&
      (value ?? 0) > level.value!,
  );

/**
 * 全市公安机关作出行政处罚决定2158件: a whole of which the table has the very number is what the table counts; and so is
 * one's own level, where the table has its number and not that of the area.
 */
export function scopesOfTables(
  report: Report,
  isBorneOut: (report: Report, claim: Claim) => boolean,
): KnownScopes {
  const scopes = new Set<string>();
  let ofOwnLevel = false;
  for (const claim of report.claims) {
    if (claim.extent !== 'other' || claim.scope === null) continue;
    const isWhole = namesWhole(claim.scope);
    if (!isClear(claim, isWhole ? leastTelling : leastBeside)) continue;
    const isLevel = !isWhole && namesOwnLevel(claim.scope) && tellsWholeBeside(report.claims, claim);
    if (!(isWhole || isLevel) || !isBorneOut(report, claim)) continue;
    scopes.add(claim.scope);
    ofOwnLevel ||= isLevel;
  }
  return { scopes, ofOwnLevel };
}

/** Whether a claim is of what the tables do not count, or of an area where they count one level of it. */
export const isOfOtherScope = ({ extent, scope }: Claim, { scopes, ofOwnLevel }: KnownScopes): boolean =>
  (extent === 'other' && !scopes.has(scope ?? '')) || (ofOwnLevel && extent === 'same' && namesWhole(scope));

/** How many times larger than the table a number of an area is where the table may count one level of it. */
const farBeyond = 1.5;

/** 全市收到658件 beside a table that has 102: perhaps the city itself alone, which no slip of digits is. */
export const spansAreaFarBeyond = ({ scope, value }: Claim, figure: number): boolean =>
  namesWhole(scope) && figure > 0 && value! >= figure * farBeyond;

/** 全市收到658件，引发行政复议22件: what else is told there, and is more than the table has, is of the same area. */
export const isOfSameArea = (
  area: Claim,
  { claim, left, right }: { readonly claim: Claim; readonly left: number; readonly right: number },
): boolean => left > right && isInOneParagraph(area.at, claim.at);

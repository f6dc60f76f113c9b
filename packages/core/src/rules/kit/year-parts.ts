import { tellsOfBodies } from '../../language/prose/claim-words.ts';
import { monthsOf } from '../../language/prose/scope-words.ts';
import type { Claim } from '../../model/claim.ts';
import type { Report } from '../../model/report.ts';
import { isExact, sumOf } from './claim-figures.ts';
import { quote } from './claim-rule.ts';
import { describeExpression } from './evaluate-expression.ts';
import { isQualifier } from './part-groups.ts';
import { figuresOf } from './share-bases.ts';
import { makeUpYear } from './whole-by-nature.ts';

/** What the tables count, told of a part of the year, with no whole beside it. */
const isPart = (claim: Claim): boolean =>
  monthsOf(claim.scope) !== null &&
  claim.partOf === undefined &&
  claim.targets.length > 0 &&
  claim.certainty !== 'loose' &&
  isExact(claim) &&
  !tellsOfBodies(claim.text);

const goesOn = ([first]: readonly Claim[], claim: Claim): boolean =>
  first === undefined || (first.metric === claim.metric && first.sentence === claim.sentence);

/** 上半年收到27件，下半年收到26件: parts of the year that make up all of it, told one after the other. */
function yearParts({ claims }: Report): Claim[][] {
  const lists: Claim[][] = [];
  let list: Claim[] = [];
  const close = (): void => {
    if (list.length > 1 && makeUpYear(list)) lists.push(list);
    list = [];
  };
  for (const claim of claims) {
    if (isQualifier(claim)) continue;
    if (!isPart(claim) || !goesOn(list, claim)) close();
    if (isPart(claim)) list.push(claim);
  }
  close();
  return lists;
}

/** Such parts that do not add up to what the tables have of the whole year. */
export function* yearPartsAmiss(report: Report) {
  for (const parts of yearParts(report)) {
    const { targets, text, unit } = parts[0]!;
    const figures = figuresOf(report, targets);
    const left = sumOf(parts);
    if (figures.length === 0 || figures.includes(left)) continue;
    const place = describeExpression(targets[0]!, report.template);
    yield { parts, text: quote(text), unit, left, right: figures[0]!, place };
  }
}

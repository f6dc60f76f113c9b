import { bodySuffix, organizationKind } from '../../language/bodies/index.ts';
import { expression } from '../../language/expressions/expression.ts';
import { yearInWords } from '../../language/expressions/pieces.ts';
import { squeeze } from '../../language/fold/index.ts';
import { findAll } from '../../language/prose/find-all.ts';
import type { DocumentMetadata } from '../../model/document.ts';
import type { Organization } from '../../model/report.ts';
import { organizationInTitle } from './title.ts';

const han = '[\\u3400-\\u9fff（）()]';
const name = `(${han}{2,30}?)`;
const report = '(?:20\\d\\d年?(?:年度|度)?)?(?:的)?政府信息公开(?:工作)?(?:年度)?(?:工作)?(?:报告|年报|情况)';
const yearOf = '20\\d\\d年?(?:年度|度)?(?:的)?';
const disclosure = '(?:政府|政务)?信息公开';
/** 现公布, 现将, 我局编制了, 编制并发布: a report is announced. */
const announces = '(?:(?:公布|发布|公开|将|编制)[了并]?)+';

/** Where the text names the body it speaks for, the surest first. Texts are squeezed. */
const places: readonly RegExp[] = [
  new RegExp(`(?:本年?度?)?报告由${name}(?:负责)?(?:组织|牵头)?(?:编制|编写|撰写)`, 'gu'),
  new RegExp(`(?:由|总结了?|反映了?)${name}(?:20\\d\\d年|按照|根据|依据|结合|汇总|编制)`, 'gu'),
  new RegExp(`《${name}${report}》`, 'gu'),
  new RegExp(`${announces}${name}${yearOf}${disclosure}`, 'gu'),
  new RegExp(`${announces}${yearOf}${name}${disclosure}(?:工作)?(?:年度)?报告`, 'gu'),
  new RegExp(
    `^(?:20\\d\\d年(?:度|以来)?[,，])?${name}(?:认真|严格|坚持|深入|高度|全面|始终|紧紧|按照|根据|依据|在.{2,20}领导下)`,
    'gu',
  ),
];

/** Lines of a page that name who published it. */
const source =
  /(?:发布机构|发布单位|公开机构|公开单位|编制单位|编制机构|填报单位|报送单位|信息来源|来源)[:：]\s*([^\s:：|，。]{2,30})/u;
const longestSourceLine = 120;

/** Pronouns and collective words are no names: 本机关, 我局, 各部门. */
const noName = /^(?:本|我|该|其|各|全|所|有关|相关)|(?:网站|政府网|门户网|网)$/u;

/** The office of a bureau answers for it. */
const ownOffice = /(?<=局)(?:行政|党政|综合)?办公室$/u;

/** Its other name, or the one it is called by on. */
const inBrackets = /[(（][^()（）]*[)）]$/u;

/** A name only where its last words are those of a body. */
const asName = (found: string | undefined): string | null => {
  const own =
    found
      ?.replace(/^(?:现将|现就|社会|向社会|关于|公布|发布)+/u, '')
      .replace(inBrackets, '')
      .replace(ownOffice, '') ?? '';
  const suffix = bodySuffix(own)?.suffix;
  // 2023年度街道信息公开年度报告: 街道 alone is no name.
  return own.length >= 2 && !noName.test(own) && suffix !== undefined && suffix !== own ? own : null;
};

function inText(texts: readonly string[]): string | null {
  const squeezed = texts.map(squeeze);
  for (const place of places)
    for (const text of squeezed)
      for (const [, printed] of findAll(text, place)) {
        const found = asName(printed);
        if (found) return found;
      }
  return null;
}

function inLines(lines: readonly string[]): string | null {
  for (const line of lines) {
    const found = line.length > longestSourceLine ? null : asName(source.exec(line)?.[1]);
    if (found) return found;
  }
  return null;
}

const nameLine = new RegExp(`^${han}{4,30}$`, 'u');

/** A line that is nothing but the name of a body. */
function alone(lines: readonly string[]): string | null {
  for (const line of lines.map(squeeze)) {
    const found = nameLine.test(line) ? asName(line) : null;
    if (found) return found;
  }
  return null;
}

const day = expression`^(?:20\d\d|${yearInWords})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$`;

/** The line above the day under which a report is signed, or the one below it. */
function signed(lines: readonly string[]): string | null {
  const at = lines.findLastIndex((line) => day.test(squeeze(line)));
  return at < 0 ? null : (alone(lines.slice(Math.max(0, at - 1), at)) ?? alone(lines.slice(at + 1, at + 2)));
}

/** What may name the reporting body. */
export interface Naming {
  readonly title: string | null;
  readonly metadata: DocumentMetadata;
  /** The first paragraphs. */
  readonly texts: readonly string[];
  /** The lines between the title and the report. */
  readonly below: readonly string[];
  /** The lines above the report. */
  readonly lines: readonly string[];
  /** The last lines. */
  readonly last: readonly string[];
}

/** The reporting body: by the title, the page's own word, the opening sentences, else the line that names the source, or the signature. */
export function findOrganization({
  title,
  metadata,
  texts,
  below,
  lines,
  last,
}: Naming): Organization | null {
  const found =
    (title && organizationInTitle(title)) ??
    metadata.organization?.trim() ??
    inText(texts) ??
    alone(below) ??
    inLines(lines) ??
    signed(last);
  return found ? { name: found, kind: organizationKind(found) } : null;
}

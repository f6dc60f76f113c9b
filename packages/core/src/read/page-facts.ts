import type { Block, DocumentMetadata } from '../model/document.ts';

/** Facts about a publication stand above the text; further down the same words belong to the report. */
const blocksLooked = 40;
const longestLine = 200;

const titleLine = /^标题\s*[:：]\s*(\S.*)$/;
/** Other dates of a page, of writing or issuing, are weighed where the report is understood. */
const dateNames = '发布时间|发布日期|公布时间|公布日期|公开日期|公开时间';
const dateFact = new RegExp(`(?:${dateNames})\\s*[:：]\\s*([^:：]{6,16})`);
const dateLabel = new RegExp(`^(?:${dateNames})[:：]?$`);
const organizationNames = '发布机构|发布单位|发文机关|发文机构|公开机构|公开主体|信息来源';
const organizationFact = new RegExp(`(?:${organizationNames})\\s*[:：]\\s*([\\u4e00-\\u9fff（）()]{3,40})`);
const organizationLabel = new RegExp(`^(?:${organizationNames})[:：]?$`);

/** A date as printed → `YYYY-MM-DD`; undefined when there is none. */
export function toIsoDate(text: string | undefined): string | undefined {
  const parts = text && /(20\d\d)\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})/.exec(text);
  if (!parts) return undefined;
  const [, year, month, day] = parts;
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return undefined;
  return `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
}

/** What the lines and information tables above a report say of its publication; `known` facts are kept. */
export function addPageFacts(blocks: readonly Block[], known: DocumentMetadata): DocumentMetadata {
  let { title, publishedOn, organization } = known;
  const addLine = (line: string): void => {
    if (line.length > longestLine) return;
    title ??= titleLine.exec(line)?.[1];
    publishedOn ??= toIsoDate(dateFact.exec(line)?.[1]);
    organization ??= organizationFact.exec(line)?.[1];
  };
  for (const block of blocks.slice(0, blocksLooked)) {
    if (block.kind !== 'table') {
      addLine(block.content.text);
      continue;
    }
    const texts = block.cells.slice(0, blocksLooked).map(({ content }) => content.text.replace(/\s/g, ''));
    texts.forEach((text, index) => {
      const next = texts[index + 1];
      if (dateLabel.test(text)) publishedOn ??= toIsoDate(next);
      else if (organizationLabel.test(text) && next) organization ??= next;
      else addLine(text);
    });
  }
  return {
    ...(title === undefined ? {} : { title }),
    ...(publishedOn === undefined ? {} : { publishedOn }),
    ...(organization === undefined ? {} : { organization }),
  };
}

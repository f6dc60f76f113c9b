import { escapeMarkup } from '@gouji/core/format';
import type { Form } from '@gouji/core/template';
import { type AnnualReport, toPieces } from '@gouji/fixtures/generate';
import { strToU8, type Zippable, zipSync } from 'fflate';

/** Numbers from a seed, the same in every run. */
function drawFrom(seed: number): (most: number) => number {
  let state = seed >>> 0;
  return (most) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * most);
  };
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespaces =
  'xmlns:wpc="http://schemas.microsoft.com/office/word/2010/wordprocessingCanvas" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:w10="urn:schemas-microsoft-com:office:word" xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" mc:Ignorable="w14"';

/** What a variant has; drawn from its seed, so that forty of them hold every mixture. */
interface Traits {
  readonly splits: boolean;
  readonly revisions: boolean;
  readonly controls: boolean;
  readonly footnotes: boolean;
  readonly boxes: boolean;
  readonly comments: boolean;
}

class FormWriter {
  readonly #draw: (most: number) => number;
  readonly traits: Traits;
  #ids = 100;
  footnotes = 0;
  comments = 0;

  constructor(seed: number) {
    this.#draw = drawFrom(seed * 7919 + 13);
    const bit = (n: number): boolean => seed < 0 || ((seed >> n) & 1) === 0;
    this.traits = {
      splits: bit(0),
      revisions: bit(1),
      controls: bit(2),
      footnotes: bit(3),
      boxes: bit(4),
      comments: bit(5),
    };
  }

  #chance(one: number): boolean {
    return this.#draw(one) === 0;
  }

  #look(): string {
    const hint = this.#chance(2) ? ' w:hint="eastAsia"' : '';
    return `<w:rPr><w:rFonts w:ascii="仿宋_GB2312" w:eastAsia="仿宋_GB2312" w:cs="仿宋_GB2312"${hint}/><w:color w:val="000000"/><w:kern w:val="0"/><w:sz w:val="21"/><w:szCs w:val="21"/></w:rPr>`;
  }

  #run(text: string): string {
    const preserve = text === text.trim() && !this.#chance(4) ? '' : ' xml:space="preserve"';
    return `<w:r w:rsidRPr="00A7${1000 + this.#draw(9000)}">${this.#look()}<w:t${preserve}>${escapeMarkup(text)}</w:t></w:r>`;
  }

  /** Text in one run or in many, with what Word leaves between them. */
  inline(text: string): string {
    if (text === '') return '';
    if (!this.traits.splits) return this.#run(text);
    let out = '';
    for (let at = 0; at < text.length; ) {
      const size = 1 + this.#draw(text.length > 12 ? 9 : 3);
      const piece = text.slice(at, at + size);
      at += size;
      let run = this.#run(piece);
      if (this.traits.revisions && this.#chance(6))
        run = `<w:del w:id="${this.#ids++}" w:author="甲" w:date="2026-01-05T09:00:00Z"><w:r>${this.#look()}<w:delText>旧9</w:delText></w:r></w:del><w:ins w:id="${this.#ids++}" w:author="甲" w:date="2026-01-05T09:00:00Z">${run}</w:ins>`;
      else if (this.traits.controls && this.#chance(8))
        run = `<w:sdt><w:sdtPr><w:alias w:val="填报"/><w:id w:val="${this.#ids++}"/><w:text/></w:sdtPr><w:sdtContent>${run}</w:sdtContent></w:sdt>`;
      else if (this.#chance(9)) run = `<w:proofErr w:type="gramStart"/>${run}<w:proofErr w:type="gramEnd"/>`;
      else if (this.#chance(12)) run = `<w:hyperlink r:id="rIdLink" w:history="1">${run}</w:hyperlink>`;
      out += run;
    }
    return out;
  }

  paragraph(text: string, properties = ''): string {
    const note =
      this.traits.footnotes && text.length > 30 && this.#chance(3)
        ? `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${++this.footnotes + 1}"/></w:r>`
        : '';
    const mark = this.#chance(3)
      ? `<w:bookmarkStart w:id="${this.#ids}" w:name="_Toc${this.#ids}"/><w:bookmarkEnd w:id="${this.#ids++}"/>`
      : '';
    let inner = this.inline(text) + note;
    if (this.traits.comments && text.length > 10 && this.#chance(4)) {
      const id = this.comments++;
      inner = `<w:commentRangeStart w:id="${id}"/>${inner}<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`;
    }
    return `<w:p w:rsidR="00B1${1000 + this.#draw(9000)}" w:rsidRDefault="00C2F0A1"><w:pPr>${properties}<w:spacing w:line="560" w:lineRule="exact"/><w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr></w:pPr>${mark}${inner}</w:p>`;
  }

  box(text: string): string {
    const content = `<w:txbxContent>${this.paragraph(text)}</w:txbxContent>`;
    return `<w:p w:rsidR="00B10000"><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="2" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH><wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV><wp:extent cx="2400000" cy="400000"/><wp:effectExtent l="0" t="0" r="0" b="0"/><wp:wrapTopAndBottom/><wp:docPr id="9" name="文本框 9"/><a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2400000" cy="400000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${content}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:shape type="#_x0000_t202" style="width:189pt;height:31pt"><v:textbox>${content}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
  }

  #cell(text: string, span: number, merge: string): string {
    const content =
      text === '' && this.#chance(2)
        ? '<w:p w:rsidR="00B10001" w:rsidRDefault="00C2F0A1"/>'
        : `<w:p w:rsidR="00B10001"><w:pPr><w:jc w:val="center"/></w:pPr>${this.inline(text)}</w:p>`;
    const cell = `<w:tc><w:tcPr><w:tcW w:w="900" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}${merge}</w:tcPr>${content}</w:tc>`;
    return this.traits.controls && this.#chance(15)
      ? `<w:sdt><w:sdtPr><w:id w:val="${this.#ids++}"/></w:sdtPr><w:sdtContent>${cell}</w:sdtContent></w:sdt>`
      : cell;
  }

  table(form: Form): string {
    const open = new Map<number, { rows: number; span: number }>();
    const rows = form.rows.map((row) => {
      const cells: string[] = [];
      const queue = [...row];
      for (let column = 0; column < form.width; ) {
        const running = open.get(column);
        if (running && running.rows > 0) {
          cells.push(this.#cell('', running.span, '<w:vMerge/>'));
          running.rows--;
          column += running.span;
          continue;
        }
        const next = queue.shift();
        if (!next) break;
        if (next.rowSpan > 1) open.set(column, { rows: next.rowSpan - 1, span: next.columnSpan });
        cells.push(
          this.#cell(next.text, next.columnSpan, next.rowSpan > 1 ? '<w:vMerge w:val="restart"/>' : ''),
        );
        column += next.columnSpan;
      }
      return `<w:tr w:rsidR="00B10002"><w:trPr><w:trHeight w:val="397"/></w:trPr>${cells.join('')}</w:tr>`;
    });
    const grid = '<w:gridCol w:w="900"/>'.repeat(form.width);
    return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders><w:top w:val="single" w:sz="4" w:space="0" w:color="auto"/><w:insideH w:val="single" w:sz="4" w:space="0" w:color="auto"/></w:tblBorders></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.join('')}</w:tbl><w:p w:rsidR="00B10003"/>`;
  }
}

const relations = (
  list: readonly (readonly [id: string, type: string, target: string, mode?: string])[],
): string =>
  `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.map(([id, type, target, mode]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ''}/>`).join('')}</Relationships>`;

/** A report in a package as Word writes it: split runs, revisions, content controls, footnotes, text boxes, comments, as the seed has them. */
export function wordForm(report: AnnualReport, seed: number): Uint8Array {
  const writer = new FormWriter(seed);
  const pieces = toPieces(report);
  const body = pieces.map((piece) => {
    if (piece.kind === 'table') return writer.table(piece.form);
    if (piece.kind === 'title') return writer.paragraph(piece.text, '<w:jc w:val="center"/>');
    return writer.paragraph(piece.text);
  });
  if (writer.traits.boxes) body.splice(1, 0, writer.box('政府信息公开'));
  const toc =
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC \\o "1-1" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>一、总体情况</w:t></w:r><w:r><w:tab/><w:t>1</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>';
  const footnotes = Array.from(
    { length: writer.footnotes },
    (_, index) =>
      `<w:footnote w:id="${index + 2}"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t>统计口径说明。</w:t></w:r></w:p></w:footnote>`,
  );
  const comments = Array.from(
    { length: writer.comments },
    (_, id) =>
      `<w:comment w:id="${id}" w:author="科室" w:date="2026-01-06T10:00:00Z" w:initials="科"><w:p w14:paraId="0000${1000 + id}"><w:r><w:annotationRef/></w:r><w:r><w:t>请再核。</w:t></w:r></w:p></w:comment>`,
  );
  const types = (part: string): string =>
    `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${types('document.main')}"/><Override PartName="/word/styles.xml" ContentType="${types('styles')}"/><Override PartName="/word/settings.xml" ContentType="${types('settings')}"/><Override PartName="/word/footnotes.xml" ContentType="${types('footnotes')}"/>${writer.comments > 0 ? `<Override PartName="/word/comments.xml" ContentType="${types('comments')}"/>` : ''}</Types>`,
    '_rels/.rels': relations([['rId1', `${office}/officeDocument`, 'word/document.xml']]),
    'word/document.xml': `${declaration}<w:document ${namespaces}><w:body>${toc}${body.join('')}<w:sectPr w:rsidR="00B10004"><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1200" w:bottom="1440" w:left="1200" w:header="851" w:footer="992" w:gutter="0"/></w:sectPr></w:body></w:document>`,
    'word/_rels/document.xml.rels': relations([
      ['rId1', `${office}/styles`, 'styles.xml'],
      ['rId2', `${office}/settings`, 'settings.xml'],
      ['rId3', `${office}/footnotes`, 'footnotes.xml'],
      ['rIdLink', `${office}/hyperlink`, 'http://www.example.invalid/', 'External'],
      ...(writer.comments > 0 ? [['rId4', `${office}/comments`, 'comments.xml'] as const] : []),
    ]),
    'word/styles.xml': `${declaration}<w:styles ${namespaces}><w:docDefaults/><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`,
    'word/settings.xml': `${declaration}<w:settings ${namespaces}><w:zoom w:percent="100"/>${writer.traits.revisions ? '<w:trackRevisions/>' : ''}</w:settings>`,
    'word/footnotes.xml': `${declaration}<w:footnotes ${namespaces}><w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:type="continuationSeparator" w:id="1"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>${footnotes.join('')}</w:footnotes>`,
    ...(writer.comments > 0 && {
      'word/comments.xml': `${declaration}<w:comments ${namespaces}>${comments.join('')}</w:comments>`,
    }),
  };
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(parts))
    entries[name] = [strToU8(text), { mtime: new Date(1980, 0, 1) }];
  return zipSync(entries);
}

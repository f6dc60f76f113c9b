import { findAll } from '../../../language/prose/find-all.ts';
import { sign } from '../../../language/scan/signs.ts';
import { type Family, type Place, rangeOf, type Told } from './family.ts';

/** Last characters of one's own body as a report names it: 我局, 本委, 我镇. 本市 and 本办法 are no voice of a body. */
const voice =
  /(?:我|本)(中心|街道|开发区|管委会|局(?!部|长|面)|委(?!员|托|派)|办(?!法|案|公|事|理|结|学|您|你|好|实)|厅(?!长)|院(?!长|区|内)|处(?!长|理|于|在|处)|署(?!名|长)|站(?!长|点)|所(?!在|有|谓|属|长|需)|[县市区省州旗镇乡](?!长|域|直|属|公安))/gu;
/** 本 before an area speaks of the area whoever writes; before a unit of administration of oneself. */
const ownUnit = /^(?:中心|街道|开发区|管委会|局|委|厅|院|署|镇|乡)$/u;

/** 全镇, 全街: of the whole township that reports. 健全镇 and 全乡镇, 全乡村 are other words. */
const whole = /(?<![安健完齐保周万双])全(镇|乡|街道?)(?![镇村土愁域里])/gu;

/** In quotation marks or introduced as a short name, the word is not the report's own voice. */
const introduced = /以下简称[“"‘《]?$|[“"‘]$/u;

/** 镇便民服务中心…,本中心窗口…: 本 speaks of what was named before in the sentence. */
function meansNamed(text: string, at: number, unit: string): boolean {
  const before = text.slice(text.lastIndexOf('。', at - 1) + 1, at);
  const named = before.lastIndexOf(unit);
  return named > 1 && !/[我本各全该]/u.test(before[named - 1]!);
}

const own = sign('我 本 全镇 全乡 全街');

/** In a title that is cited. */
const isCited = (text: string, at: number): boolean =>
  text.lastIndexOf('《', at) > text.lastIndexOf('》', at);

function* read({ text }: Place): Generator<Told> {
  for (const match of findAll(text, whole)) {
    if (isCited(text, match.index)) continue;
    const unit = match[1] === '街' ? '街道' : match[1]!;
    yield { kind: 'voice', word: match[0], unit, ...rangeOf(match) };
  }
  for (const match of findAll(text, voice)) {
    const unit = match[1]!;
    if (match[0].startsWith('本') && !ownUnit.test(unit)) continue;
    if (match[0].startsWith('本') && meansNamed(text, match.index, unit)) continue;
    if (introduced.test(text.slice(Math.max(0, match.index - 6), match.index))) continue;
    // 《我县…解读》: the voice of what is cited.
    if (isCited(text, match.index)) continue;
    yield { kind: 'voice', word: match[0], unit, ...rangeOf(match) };
  }
}

/** The words with which a report speaks of its own body. */
export const voices: Family = { sign: own, read };

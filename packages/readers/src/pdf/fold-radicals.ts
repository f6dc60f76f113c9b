/**
 * Radicals that fonts map glyphs of whole characters to, each followed by the character it stands for. The Kangxi
 * radicals (U+2F00–2FD5) decompose to their characters under NFKC; those of U+2E80–2EF3 mostly do not.
 */
const supplement =
  '⺁厂⺇几⺌小⺍小⺎兀⺏尣⺐尢⺑尢⺒巳⺓幺⺔彑⺕彐⺘扌⺙攵⺛旡⺝月⺞歺⺟母⺠民⺡氵⺢氺⺣灬⺤爫⺥爫⺦丬⺧牛⺨犭⺩王⺪疋⺫目⺬示⺭礻⺯糹⺰纟⺱罓⺲罒⺶羊⺷羊⺹耂⺺肀⺻聿⺼肉⺽臼⺾艹⺿艹⻀艹⻁虎⻂衤⻃覀⻄西⻅见⻆角⻇角⻈讠⻉贝⻊足⻋车⻌辶⻍辶⻎辶⻏阝⻐钅⻑長⻒镸⻓长⻔门⻕阜⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻟飠⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟';

const characters = [...supplement];
const unified = new Map<string, string>();
for (let at = 0; at < characters.length; at += 2) unified.set(characters[at]!, characters[at + 1]!);

/** The text with radicals and compatibility ideographs replaced by the characters they look like. */
export function foldRadicals(text: string): string {
  return text.replace(
    /[\u2e80-\u2eff\u2f00-\u2fdf\uf900-\ufaff]/gu,
    (character) => unified.get(character) ?? character.normalize('NFKC'),
  );
}

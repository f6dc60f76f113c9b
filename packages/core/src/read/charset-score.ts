import { UnitSet } from '../language/fold/unit-set.ts';

/**
 * Characters that any Chinese report is full of, simplified and traditional: general ones by frequency, then those of
 * government prose. A wrong character set turns the bytes into characters that are hardly ever among them.
 */
const frequent =
  '的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经' +
  '十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相' +
  '全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果' +
  '料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则' +
  '任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带' +
  '安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装' +
  '影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选' +
  '标写存候毛亲快效院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严首底液官德随病苏失尔死讲配女' +
  '黄推显谈罪神艺呢席含企望密批营项防举球英氧势告李台落木帮轮破亚师围注远字材排供河态封另施减树溶怎止案言士均武固叶鱼波视仅费紧爱左' +
  '章早朝害续轻服试食充兵源判护司足某练差致板田降黑犯负击范继兴似余坚曲输修故城夫够送笔船占右财吃富春职觉汉画功巴跟虽杂飞检吸助升阳' +
  '互初创抗考投坏策古径换未跑留钢曾端责站简述钱副尽帝射草冲承独令限阿宣环双请超微让控州良轴找否纪益依优顶础载倒房突坐粉敌略客袁冷胜' +
  '申予纠诉讼审废许罚乡镇街旗访贯彻落落逾缴纳' +
  '國這個為時來們會過對說發產種後經動進著點從業體機當樣與關線數質氣變條結問軍題黨員統級處導壓爭濟階術極聯認權證轉單風帶場車務達' +
  '積議報類離華確張馬節話況傳許廣記須際驗連斷難礦眾書復習響勞團歷構稱準號維劃選標寫親廠識適屬圓調滿縣參紅細聽該鐵價嚴隨蘇講訊開' +
  '總製規範許罰強費區條編實辦環項頒創網據給決現領訴訟復議審結轉維';

const frequentCodes = new UnitSet(frequent);
const fullWidthMarks = new UnitSet('，。、；：（）《》“”　');
const replacement = 0xfffd;

/** How much a decoded text looks like Chinese: the share of frequent characters, from about -1 to 1. */
export function scoreChinese(text: string): number {
  let total = 0;
  let points = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      // Control characters come from a wrong width of the code units.
      if (code < 0x09) points -= 1;
      continue;
    }
    total++;
    if (frequentCodes.has(code)) points += 1;
    else if (fullWidthMarks.has(code)) points += 0.7;
    else if (code === replacement || (code >= 0xe000 && code <= 0xf8ff) || code < 0xa0) points -= 1;
  }
  return total === 0 ? 0 : points / total;
}

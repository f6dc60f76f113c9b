import { oneLine } from '../words/one-line.ts';
import { areasOf } from './areas.ts';
import { prefecturesOf } from './county-cities.ts';

/**
 * Telephone areas by province: the code, and the prefectures it serves, without their suffix. Some share one, some had another
 * before (咸阳 0910, 抚顺 0413, 鄂州 0711), which still counts as theirs. Left out are Hainan, which has one code, and places of Xinjiang
 * whose exchanges do not follow its prefectures.
 */
const telephones: Readonly<Record<string, string>> = {
  北京: '010北京',
  上海: '021上海',
  天津: '022天津',
  重庆: '023重庆',
  河北: '0310邯郸 0311石家庄 0312保定 0313张家口 0314承德 0315唐山 0316廊坊 0317沧州 0318衡水 0319邢台 0335秦皇岛',
  山西: '0349朔州 0350忻州 0351太原 0352大同 0353阳泉 0354晋中 0355长治 0356晋城 0357临汾 0358吕梁 0359运城',
  内蒙古: oneLine`
      0470呼伦贝尔 0471呼和浩特 0472包头 0473乌海 0474乌兰察布 0475通辽 0476赤峰 0477鄂尔多斯 0478巴彦淖尔
      0479锡林郭勒 0482兴安 0483阿拉善
    `,
  辽宁: '024沈阳,抚顺,铁岭 0410铁岭 0411大连 0412鞍山 0413抚顺 0414本溪 0415丹东 0416锦州 0417营口 0418阜新 0419辽阳 0421朝阳 0427盘锦 0429葫芦岛',
  吉林: '0431长春 0432吉林 0433延边 0434四平 0435通化 0436白城 0437辽源 0438松原 0439白山',
  黑龙江: oneLine`
      0451哈尔滨 0452齐齐哈尔 0453牡丹江 0454佳木斯 0455绥化 0456黑河 0457大兴安岭 0458伊春 0459大庆
      0464七台河 0467鸡西 0468鹤岗 0469双鸭山
    `,
  江苏: '025南京 0510无锡 0511镇江 0512苏州 0513南通 0514扬州 0515盐城 0516徐州 0517淮安 0518连云港 0519常州 0523泰州 0527宿迁',
  浙江: '0570衢州 0571杭州 0572湖州 0573嘉兴 0574宁波 0575绍兴 0576台州 0577温州 0578丽水 0579金华 0580舟山',
  安徽: '0550滁州 0551合肥 0552蚌埠 0553芜湖 0554淮南 0555马鞍山 0556安庆 0557宿州 0558阜阳,亳州 0559黄山 0561淮北 0562铜陵 0563宣城 0564六安 0566池州',
  福建: '0591福州 0592厦门 0593宁德 0594莆田 0595泉州 0596漳州 0597龙岩 0598三明 0599南平',
  江西: '0701鹰潭 0790新余 0791南昌 0792九江 0793上饶 0794抚州 0795宜春 0796吉安 0797赣州 0798景德镇 0799萍乡',
  山东: '0530菏泽 0531济南 0532青岛 0533淄博 0534德州 0535烟台 0536潍坊 0537济宁 0538泰安 0539临沂 0543滨州 0546东营 0631威海 0632枣庄 0633日照 0634济南,莱芜 0635聊城',
  河南: '0370商丘 0371郑州,开封 0372安阳 0373新乡 0374许昌 0375平顶山 0376信阳 0377南阳 0378开封 0379洛阳 0391焦作,济源 0392鹤壁 0393濮阳 0394周口 0395漯河 0396驻马店 0398三门峡',
  湖北: '027武汉,鄂州 0710襄阳 0711鄂州 0712孝感 0713黄冈 0714黄石 0715咸宁 0716荆州 0717宜昌 0718恩施 0719十堰 0722随州 0724荆门 0728仙桃,潜江,天门',
  湖南: '0730岳阳 0731长沙,株洲,湘潭 0732湘潭 0733株洲 0734衡阳 0735郴州 0736常德 0737益阳 0738娄底 0739邵阳 0743湘西 0744张家界 0745怀化 0746永州',
  广东: '020广州 0660汕尾 0662阳江 0663揭阳 0668茂名 0750江门 0751韶关 0752惠州 0753梅州 0754汕头 0755深圳 0756珠海 0757佛山 0758肇庆 0759湛江 0760中山 0762河源 0763清远 0766云浮 0768潮州 0769东莞',
  广西: '0770防城港 0771南宁,崇左 0772柳州,来宾 0773桂林 0774梧州,贺州 0775玉林,贵港 0776百色 0777钦州 0778河池 0779北海',
  四川: '028成都,眉山,资阳 0812攀枝花 0813自贡 0816绵阳 0817南充 0818达州 0825遂宁 0826广安 0827巴中 0830泸州 0831宜宾 0832内江,资阳 0833乐山,眉山 0834凉山 0835雅安 0836甘孜 0837阿坝 0838德阳 0839广元',
  贵州: '0851贵阳,遵义,安顺 0852遵义 0853安顺 0854黔南 0855黔东南 0856铜仁 0857毕节 0858六盘水 0859黔西南',
  云南: '0691西双版纳 0692德宏 0870昭通 0871昆明 0872大理 0873红河 0874曲靖 0875保山 0876文山 0877玉溪 0878楚雄 0879普洱 0883临沧 0886怒江 0887迪庆 0888丽江',
  西藏: '0891拉萨 0892日喀则 0893山南 0894林芝 0895昌都 0896那曲 0897阿里',
  陕西: '029西安,咸阳 0910咸阳 0911延安 0912榆林 0913渭南 0914商洛 0915安康 0916汉中 0917宝鸡 0919铜川',
  甘肃: '0930临夏 0931兰州 0932定西 0933平凉 0934庆阳 0935武威,金昌 0936张掖 0937酒泉,嘉峪关 0938天水 0939陇南 0941甘南 0943白银',
  青海: '0970海北 0971西宁 0972海东 0973黄南 0974海南 0975果洛 0976玉树 0977海西 0979海西',
  宁夏: '0951银川 0952石嘴山 0953吴忠 0954固原 0955中卫',
};

/** First two digits of the postcodes of a province; two of Inner Mongolia's leagues have those of its neighbours. */
const postcodes: Readonly<Record<string, string>> = {
  北京: '10',
  上海: '20',
  天津: '30',
  重庆: '40',
  河北: '05 06 07',
  山西: '03 04',
  内蒙古: '01 02 13 16',
  辽宁: '11 12',
  吉林: '13',
  黑龙江: '15 16',
  江苏: '21 22',
  浙江: '31 32',
  安徽: '23 24',
  福建: '35 36',
  江西: '33 34',
  山东: '25 26 27',
  河南: '45 46 47',
  湖北: '43 44',
  湖南: '41 42',
  广东: '51 52',
  广西: '53 54',
  海南: '57',
  四川: '61 62 63 64',
  贵州: '55 56',
  云南: '65 66 67',
  西藏: '85 86',
  陕西: '71 72',
  甘肃: '73 74',
  青海: '81',
  宁夏: '75',
  新疆: '83 84',
};

interface Place {
  readonly province: string;
  readonly name: string;
}

function readTelephones(): ReadonlyMap<string, readonly Place[]> {
  const places = new Map<string, readonly Place[]>();
  for (const [province, areas] of Object.entries(telephones))
    for (const area of areas.split(' ')) {
      const [, code, names] = /^(\d+)(.+)$/u.exec(area)!;
      places.set(
        code!,
        names!.split(',').map((name) => ({ province, name })),
      );
    }
  return places;
}

let known: ReadonlyMap<string, readonly Place[]> | null = null;
/** Read when first asked for: few reports print a number that is not their own body's. */
const byTelephone = (): ReadonlyMap<string, readonly Place[]> => {
  known ??= readTelephones();
  return known;
};

/** What follows the name of a prefecture: 吉林市, 延边朝鲜族自治州, 兴安盟, 大理州. */
const suffix = '(?:市|地区|盟|[\\u4e00-\\u9fff]{0,9}?自治州|州(?!市))';

const isNamed = (body: string, { name }: Place): boolean =>
  body.includes(name) && new RegExp(name + suffix, 'u').test(body);

const municipalities: ReadonlySet<string> = new Set(['北京', '上海', '天津', '重庆']);

/** Where a body lies by its own name, as far as the name tells. */
function placesOf(body: string): {
  readonly cities: readonly Place[];
  readonly provinces: readonly string[];
} {
  const named = Object.keys(postcodes).filter((province) =>
    new RegExp(`^${province}(?:省|[\\u4e00-\\u9fff]{0,4}自治区)`, 'u').test(body),
  );
  const prefectures = [...byTelephone().values()].flat();
  const above = areasOf(body).flatMap(({ stem }) =>
    body.includes(`${stem}市`) ? (prefecturesOf(stem) ?? []) : [],
  );
  const cities = prefectures.filter(
    (place) =>
      (isNamed(body, place) || above.includes(place.name)) &&
      (named.length === 0 || named.includes(place.province)),
  );
  return { cities, provinces: [...new Set([...named, ...cities.map(({ province }) => province)])] };
}

/** The places that a telephone code serves, as their names; null where it may serve the body, or nothing sure is known. */
export function foreignTelephone(body: string, code: string): readonly string[] | null {
  const served = byTelephone().get(code);
  const { cities, provinces } = placesOf(body);
  if (!served || provinces.length === 0) return null;
  const isOwn =
    cities.length > 0
      ? served.some(({ name }) => cities.some((city) => city.name === name))
      : served.some(({ province }) => provinces.includes(province));
  return isOwn
    ? null
    : served.map(({ name, province }) => (municipalities.has(name) ? `${province}市` : name));
}

/** The provinces whose postcodes begin so; null where one of them may be the body's, or nothing sure is known. */
export function foreignPostcode(body: string, postcode: string): readonly string[] | null {
  const { provinces } = placesOf(body);
  const first = postcode.slice(0, 2);
  const served = Object.keys(postcodes).filter((province) => postcodes[province]!.split(' ').includes(first));
  if (served.length === 0 || provinces.length === 0) return null;
  return served.some((province) => provinces.includes(province)) ? null : served;
}

import { expect, test } from 'vitest';
import { foreignPostcode, foreignTelephone } from './place-codes.ts';

test.each([
  ['吉林省长春市甲局', '0431', null],
  ['吉林省吉林市甲局', '0431', ['长春']],
  ['海南藏族自治州甲局', '0974', null],
  ['海南省甲厅', '0974', ['海南']],
  ['四川省成都市甲局', '0816', ['绵阳']],
  ['杭州市甲区甲局', '0575', ['绍兴']],
  ['大理白族自治州甲局', '0872', null],
  ['兴安盟甲局', '0475', ['通辽']],
  ['新疆维吾尔自治区甲厅', '010', ['北京市']],
  ['广西兴安县甲局', '0482', null],
  ['亳州市甲局', '0558', null],
  ['甘肃省酒泉市甲局', '0937', null],
  ['北京市甲区甲局', '022', ['天津市']],
  ['共青城市甲局', '0798', ['景德镇']],
  ['共青城市甲局', '0792', null],
  ['公主岭市甲局', '0434', null],
  ['鄂州市甲局', '027', null],
  ['芒市甲局', '0692', null],
  ['甲县甲局', '0571', null],
  ['杭州市甲局', '0000', null],
])('%s at %s', (body, code, places) => {
  expect(foreignTelephone(body, code)).toEqual(places);
});

test.each([
  ['四川省甲厅', '400000', ['重庆']],
  ['黑龙江省甲厅', '165000', null],
  ['河北省石家庄市甲局', '050000', null],
  ['河北省石家庄市甲局', '990000', null],
])('%s with postcode %s', (body, postcode, places) => {
  expect(foreignPostcode(body, postcode)).toEqual(places);
});

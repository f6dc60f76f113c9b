import { expect, test } from 'vitest';
import type { Organization } from '../../model/report.ts';
import { testRule } from '../../testing/index.ts';
import rule from './contact-elsewhere.ts';

/** The numbers are nobody's; only the codes are those of real places. */
const said = (name: string, other: string) => ({
  organization: { name, kind: 'department' } satisfies Organization,
  prose: { other },
});

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        {
          name: 'a city of the same province',
          report: said('杭州市甲区教育局', '如有疑问，请联系本机关（联系电话：0575-80000000）。'),
          expect: [
            { messageId: 'telephone', severity: 'info', path: 'sections/other', data: { places: ['绍兴'] } },
          ],
        },
        {
          name: 'another province, without a separator, once',
          report: said('山东省某厅', '电话：（025）80000000，传真：02580000001。'),
          expect: [{ messageId: 'telephone', data: { code: '025', places: ['南京'] } }],
        },
        {
          name: 'an autonomous prefecture',
          report: said('延边朝鲜族自治州教育局', '电话0432－60000000。'),
          expect: [{ messageId: 'telephone', data: { places: ['吉林'] } }],
        },
        {
          name: 'the postcode of another province',
          report: said('江苏省南通市甲局', '地址：甲路1号，邮编：310000，电话：0513-80000000。'),
          expect: [{ messageId: 'postcode', data: { code: '310000', places: ['浙江'] } }],
        },
      ],
      quiet: [
        { name: 'its own', report: said('杭州市甲区教育局', '电话：0571-80000000，邮编：310000。') },
        { name: 'shared by several', report: said('咸阳市教育局', '联系电话：029-30000000。') },
        { name: 'a former code', report: said('咸阳市教育局', '联系电话：0910-3000000。') },
        { name: 'where the name does not tell', report: said('甲县教育局', '电话：0571-80000000。') },
        { name: 'a county-level city', report: said('甲市教育局', '电话：0571-80000000。') },
        { name: 'an unknown code', report: said('杭州市教育局', '电话：0899-80000000。') },
        { name: 'of a province, anywhere in it', report: said('浙江省教育厅', '电话：0577-80000000。') },
        { name: 'technical support', report: said('杭州市教育局', '技术支持电话：010-80000000。') },
        { name: 'a hotline', report: said('杭州市教育局', '电话：12345，4000000000。') },
        { name: 'no telephone', report: said('杭州市教育局', '统一编号0575-80000000。') },
        { name: 'one county of two names alike', report: said('北京市朝阳区教育局', '电话：010-80000000。') },
        {
          name: 'a league of a neighbour’s postcodes',
          report: said('内蒙古自治区兴安盟甲局', '邮编：137400，电话：0482-8000000。'),
        },
      ],
    }),
  ).toEqual([]);
});

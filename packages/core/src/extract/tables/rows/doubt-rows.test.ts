import { expect, test } from 'vitest';
import { understand } from '../../../validate.ts';

/** Table three as a print without lines gives it: labels wrapped, figures beside their first line. */
const printed = (atPageEnd: readonly string[]): string => `某县人民政府2023年政府信息公开工作年度报告
三、收到和处理政府信息公开申请情况
（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）	申请人情况
自然人	法人或其他组织	总计
商业企业	科研机构	社会公益组织	法律服务机构	其他
一、本年新收政府信息公开申请数量	13	1	9	8	4	4	39
二、上年结转政府信息公开申请数量	0	2	2	0	2	2	8
三、本年度
（一）予以公开	0	0	0	3	4	4	11
办理结果
（二）部分公开（区分处	0	0	1	0	0	0	1
理的，只计这一情形，不
计其他情形）
（三）不予
1.属于国家	0	2	0	0	0	0	2
公开	秘密
2.其他法律	4	0	0	3	2	2	11
行政法规禁
止公开
3.危及“三	0	0	6	0	0	0	6
安全一稳
定”
4.保护第三	2	0	1	0	0	0	3
方合法权益
5.属于三类	0	0	0	0	0	0	0
内部事务信
息
6.属于四类	4	0	0	0	0	0	4
过程性信息
7.属于行政	0	0	0	2	0	0	2
执法案卷
${atPageEnd.join('\n')}
（四）无法
1.本机关不	0	1	0	0	0	0	1
提供	掌握相关政
府信息
2.没有现成	1	0	2	0	0	0	3
信息需要另
行制作
3.补正后申	0	0	0	0	0	0	0
请内容仍不
明确
（五）不予	1.信访举报	0	0	0	0	0	0	0
处理	投诉类申请
2.重复申请	0	0	0	0	0	0	0
3.要求提供	0	0	0	0	0	0	0
公开出版物
4.无正当理	0	0	0	0	0	0	0
由大量反复
申请
5.要求行政	0	0	0	0	0	0	0
机关确认或
重新出具已
获取信息
（六）其他	1.申请人无	0	0	0	0	0	0	0
处理	正当理由逾
期不补正、
行政机关不
再处理其政
府信息公开
申请
2.申请人逾	0	0	0	0	0	0	0
期未按收费
通知要求缴
纳费用、行
政机关不再
处理其政府
信息公开申
请
3.其他	0	0	0	0	0	0	0
（七）总计	13	3	11	8	6	6	47
四、结转下年度继续办理	0	0	0	0	0	0	0
四、政府信息公开行政复议、行政诉讼情况`;

const read = async (lines: readonly string[]) => {
  const { report } = await understand({
    name: 'print.txt',
    bytes: new TextEncoder().encode(printed(lines)),
  });
  const rows = report!.tables.requests!;
  return ['refused.administrativeInquiry', 'unavailable.notHeld'].map((row) =>
    Object.values(rows[row]!).map(({ value }) => value),
  );
};

const figures = [2, 0, 1, 0, 0, 0, 3];
const next = [0, 1, 0, 0, 0, 0, 1];

test('figures that a page break left before their label are not replaced by those of the next row', async () => {
  expect(await read([figures.join('\t'), '8.属于行政', '查询事项'])).toEqual([figures.map(() => null), next]);
  expect(await read([`8.属于行政\t${figures.join('\t')}`, '查询事项'])).toEqual([figures, next]);
});

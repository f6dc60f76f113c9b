import { expect, test } from 'vitest';
import { labelKey, labelNumber } from '../language/fold/index.ts';
import { applicantColumns, proactiveColumns, proactiveRows, requestRows } from './label-index.ts';

test.each([
  ['一、本年新收政府信息公开申请数量', 'received'],
  ['（二）部分公开（区分处理的，只计这一情形，不计其他情形）', 'partlyDisclosed'],
  ['(二) 部分公开 (区分处理的, 只计这一情形, 不计其他情形)', 'partlyDisclosed'],
  ['（二）部分公开', 'partlyDisclosed'],
  ['1. 属于国家秘密', 'refused.stateSecret'],
  ['1、属于国家秘密', 'refused.stateSecret'],
  ['3.危及"三安全一稳定"', 'refused.securityAndStability'],
  ['2.其他法律行政止公开', 'refused.prohibitedByLaw'],
  ['2.其他法律行政法规禁', 'refused.prohibitedByLaw'],
  ['1.逾期不补正', 'other.correctionOverdue'],
  ['2.逾期不缴费', 'other.feeUnpaid'],
  ['缴纳费用、行政机关不再处理其政', 'other.feeUnpaid'],
  ['3.其他', 'other.other'],
  ['（七）总 计', 'processed'],
  ['四、結轉下年度繼續辦理', 'carriedOut'],
  ['4.无正当理由大量反复申请', 'notProcessed.excessive'],
  ['2.重复申请', 'notProcessed.duplicate'],
  ['4.保æ第O方合法权益', 'refused.thirdPartyRights'],
  ['1.信À举ç投诉类申请', 'notProcessed.petition'],
  ['ÿ七Ā总计', 'processed'],
  ['四1结转Q度继续办理', 'carriedOut'],
])('row label %j', (text, row) => {
  expect(requestRows().match(text)?.id).toBe(row);
});

test.each([
  '（三）不予公开',
  '（四）无法提供',
  '三、本年度办理结果',
  '申请人情况',
  '某某事项',
  // The end of a remark on another row, but with a number of its own.
  '4.其他情形',
  '行政机关不再处理其政府信息',
  'OOOO申请',
  'ABCD情形',
])('%j names no row', (text) => {
  expect(requestRows().match(text)).toBeNull();
});

test.each([
  ['规章', 'rules'],
  ['規(guī)章', 'rules'],
  ['规范性文件', 'normativeDocuments'],
  ['行政規範性文件', 'normativeDocuments'],
  ['其他对外管理服务事项(指行政许可以外的行政处罚、行政强制、行政检查)', 'otherServices'],
  ['政府集中采购', 'procurement'],
])('row label %j of table two', (text, row) => {
  expect(proactiveRows().match(text)?.id).toBe(row);
});

test('column labels', () => {
  expect(applicantColumns().match('社会公益 组织')?.id).toBe('publicInterest');
  expect(applicantColumns().match('法律服务\n机构')?.id).toBe('legalService');
  expect(proactiveColumns().match('本年新<br/>制作数量'.replace('<br/>', '\n'))?.id).toBe('made');
  expect(proactiveColumns().match('现行有效件')?.id).toBe('inForce');
  expect(proactiveColumns().match('本年收费金额（单位：万元，保留4位小数）')?.id).toBe('amount');
});

test('keys and numbers', () => {
  expect(labelKey('（三） 不予公开')).toBe('不予公开');
  expect(labelKey('危及“三安全一稳定”')).toBe('危及三安全一稳定');
  expect(labelNumber('（三） 不予公开')).toBe('三');
  expect(labelNumber('2．没有现成信息')).toBe('2');
  expect(labelNumber('三安全一稳定')).toBeNull();
});

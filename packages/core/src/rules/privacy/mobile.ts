import { findAll } from '../../language/prose/find-all.ts';
import { longNumber } from '../../language/scan/signs.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly masked: string;
}

const candidates = /(?<![\dA-Za-z.\-—])1[3-9]\d{9}(?![\dA-Za-z])/gu;
/** Words that introduce the contact of an office. */
const contact =
  /(电话|联系|咨询|传真|热线|值班|监督|举报|(?:办公|公务|服务|工作|专用)手机|方式|邮编|邮箱|地址)[^。;]{0,40}$/u;

/** Whose number it is, where that is no office's. */
const person =
  /(?:申请人|举报人|投诉人|当事人|信访人|来访人|来信人|来电人|求助人|咨询人|反映人|家长|业主|村民|居民|市民)(?!员|可|如|需|应|凭|通过|请|若|也|均|有|拨|致电|咨询)[^。;]{0,30}$/u;

/** A paragraph that gives the office’s whole address. */
const officeContact = /邮编|邮政编码|电子?邮箱|通讯地址|联系地址|办公地址|联系电话|咨询电话/u;

export default defineRule<Data>({
  id: 'privacy/mobile',
  title: { zh: '出现手机号码', en: 'a mobile number' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['regulations.15'],
  docs: {
    what: {
      zh: '正文中不是作为联系方式写出的手机号码。',
      en: 'Mobile numbers that are not given as a contact.',
    },
    why: { zh: '可能是申请人等个人的号码。', en: 'It may belong to an applicant or another private person.' },
    mend: { zh: '确认归属，属于个人的请遮盖。', en: 'Find out whose it is and mask it if private.' },
    falsePositives: {
      zh: '乡镇以手机号作为公开联系电话的，前面写有“电话”“联系方式”等即不提示。',
      en: 'Townships do publish mobile numbers as contacts; words such as 电话 before the number keep the rule quiet.',
    },
  },
  messages: {
    mobile: {
      zh: ({ masked }) => `正文中出现手机号码（${masked}），未说明是公开联系电话，请核对是否属于个人信息。`,
      en: ({ masked }) =>
        `The text contains a mobile number (${masked}) that is not given as a contact; please check whether it is private.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, longNumber)) {
      // The preamble and any paragraph with an address give the contact of the office.
      const isOffice = passage.owner === null || officeContact.test(passage.text);
      for (const match of findAll(passage.text, candidates)) {
        const before = passage.text.slice(0, match.index);
        if ((isOffice || contact.test(before)) && !person.test(before)) continue;
        const masked = `${match[0].slice(0, 3)}****${match[0].slice(-4)}`;
        const { location } = passage.cite(match.index, match.index + match[0].length);
        yield {
          messageId: 'mobile',
          data: { masked },
          path: pathOf(passage),
          key: masked,
          location,
          excerpt: { text: masked, marks: [[0, masked.length]] },
        };
      }
    }
  },
});

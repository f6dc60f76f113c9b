import { findAll } from '../../language/prose/find-all.ts';
import { sign } from '../../language/scan/signs.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly masked: string;
}

/** Common surnames that begin no ordinary word (高度, 许多, 范围 …); a rarer one is missed rather than guessed. */
const surnames =
  '王李张刘陈杨黄赵吴徐孙朱胡郭梁宋唐韩冯邓曹彭董袁潘蔡蒋叶苏魏吕丁沈姚卢傅姜崔谭廖贾韦邱侯邹熊孟秦薛尹黎龙陶贺毛郝龚邵莫孔汤';
const names = `([${surnames}][\\u4e00-\\u9fff]{1,2})`;
const applicant = new RegExp(
  `(?:申请人|申请者|举报人|投诉人|信访人|当事人|原告|第三人)(?:为|是|系|:|即)?${names}(?=(?:等|向|于|对|提出|申请|要求|因|不服|关于|就|的|,|。|、|\\())`,
  'gu',
);
/** Ordinary words that begin like a name follow these, so what the person did must stand behind. */
const person = new RegExp(
  `(?:村民|居民|市民|群众|业主|职工|公民|户主)${names}(?=(?:等人?)?(?:提出|提交|申请|向[^。,;]{1,10}(?:提出|申请|要求|反映|提交)|要求公开|反映|不服|因不服|\\((?:身份证|男|女|住|电话|联系|公民身份)))`,
  'gu',
);
const named = sign(
  '申请人 申请者 举报人 投诉人 信访人 当事人 原告 第三人 村民 居民 市民 群众 业主 职工 公民 户主',
);
/** What follows 申请人 in running text and only looks like a name. */
const noName = /申|人|向|于|对|提|要|因|不|的|信|公|权|应|可|须|有|无|在|为|及|和|与|单|姓|身|方便|满意/u;

export default defineRule<Data>({
  id: 'privacy/applicant-name',
  title: { zh: '出现申请人姓名', en: 'the name of an applicant' },
  severity: 'warning',
  needs: ['sections'],
  basis: ['regulations.15'],
  docs: {
    what: {
      zh: '正文中紧接“申请人”之后写出的个人姓名。',
      en: 'A personal name written directly after the word 申请人.',
    },
    why: {
      zh: '申请人身份和申请内容属于个人信息，不应在年度报告中公开。',
      en: 'Who asked for what is private and does not belong in the report.',
    },
    mend: { zh: '改为“申请人”或“某某”。', en: 'Write “the applicant” instead.' },
    falsePositives: {
      zh: '只认常见姓氏，并排除常见词语；“张某”一类已隐去的写法不提示。',
      en: 'Only common surnames are recognised and common words excluded; masked forms such as 张某 are passed over.',
    },
  },
  messages: {
    name: {
      zh: ({ masked }) => `正文中似写出了申请人姓名（${masked}），请确认并隐去。`,
      en: ({ masked }) => `The text seems to name an applicant (${masked}); please check and mask the name.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, named))
      for (const match of [...findAll(passage.text, applicant), ...findAll(passage.text, person)]) {
        const name = match[1]!;
        if (noName.test(name.slice(1)) || /某|×|X|\*/u.test(name)) continue;
        const masked = `${name[0]}${'*'.repeat(name.length - 1)}`;
        const { location } = passage.cite(match.index, match.index + match[0].length);
        yield {
          messageId: 'name',
          data: { masked },
          path: pathOf(passage),
          key: masked,
          location,
          excerpt: { text: `申请人${masked}`, marks: [[3, 3 + masked.length]] },
        };
      }
  },
});

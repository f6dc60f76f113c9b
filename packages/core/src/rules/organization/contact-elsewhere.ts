import { foreignPostcode, foreignTelephone } from '../../language/bodies/index.ts';
import { defineRule } from '../kit/rule.ts';
import { citeStatement, statementsOf } from '../kit/statements.ts';

interface Data {
  readonly code: string;
  readonly own: string;
  readonly places: readonly string[];
}

export default defineRule<Data>({
  id: 'organization/contact-elsewhere',
  title: { zh: '电话区号或邮政编码属于其他地方', en: 'an area code or postcode of another place' },
  severity: 'info',
  needs: ['organization', 'sections'],
  basis: ['regulations.49', 'definition'],
  docs: {
    what: {
      zh: '联系电话的区号、邮政编码的前两位所属的地方，是否与报告机关名称所写的设区的市（州、盟）或者省份一致；县级市看它所在的设区的市（州、盟）。',
      en: 'Whether the area code of a telephone, and the first two digits of a postcode, belong to the prefecture or province that the name of the body gives; a county-level city belongs to its prefecture.',
    },
    why: {
      zh: '联系方式属于外地，多为整段复制其他机关的报告而没有修改，公众也会因此联系不到本机关。',
      en: 'A contact elsewhere was mostly copied with its paragraph from another body, and readers cannot reach this one.',
    },
    mend: { zh: '改为本机关的电话和邮政编码。', en: 'Put in one’s own telephone number and postcode.' },
    falsePositives: {
      zh: '机关名称看不出市、省的，以及未收录的区号，不提示；几个市共用一个区号和更改以前的区号都算作本地；技术支持、举报投诉电话不看；网站域名多为自定的缩写，不据以判断。',
      en: 'Names that tell neither prefecture nor province, and unknown codes, are passed over; shared and former codes count as own; numbers for technical support or complaints are not looked at, nor are domain names, which are abbreviations of one’s own choosing.',
    },
  },
  messages: {
    telephone: {
      zh: ({ code, own, places }) =>
        `电话区号 ${code} 属于${places.join('、')}，与报告机关“${own}”所在地不符，请核对是否误用了其他机关的联系方式。`,
      en: ({ code, own, places }) =>
        `The area code ${code} is that of ${places.join(', ')}, where ${own} does not lie; please check the contact.`,
    },
    postcode: {
      zh: ({ code, own, places }) =>
        `邮政编码 ${code} 属于${places.join('、')}，与报告机关“${own}”所在地不符，请核对是否误用了其他机关的联系方式。`,
      en: ({ code, own, places }) =>
        `The postcode ${code} is one of ${places.join(', ')}, where ${own} does not lie; please check the contact.`,
    },
  },
  *check(report) {
    const own = report.organization?.name;
    if (own === undefined) return;
    const told = new Set<string>();
    for (const statement of statementsOf(report, 'contactCode')) {
      const { of, code } = statement;
      const places = told.has(code)
        ? null
        : (of === 'telephone' ? foreignTelephone : foreignPostcode)(own, code);
      told.add(code);
      if (places)
        yield { messageId: of, data: { code, own, places }, key: code, ...citeStatement(statement) };
    }
  },
});

import { expect, test } from 'vitest';
import { testRule } from '../../testing/index.ts';
import { buildSection } from '../kit/build-section.ts';
import rule from './template-residue.ts';

const overview = (text: string | string[]) => ({ prose: { overview: text } });

test(rule.id, () => {
  expect(
    testRule(rule, {
      fires: [
        ...['《》', '□□', '[图片]', ['$', '{单位}'].join('')].map((text) => ({
          name: text,
          report: overview(`按照${text}要求，主动公开信息30条。`),
          expect: [{ messageId: 'form', data: { text } }],
        })),
        {
          name: 'the brackets of a place that was filled in',
          report: overview('微信公众号发布信息[284]条，召开发布会【3】次。'),
          expect: [
            { messageId: 'form', data: { text: '[284]' } },
            { messageId: 'form', data: { text: '【3】' } },
          ],
        },
        {
          name: 'article 50 in place of the parts',
          report: overview('全文包括:年度报告应当包括总体情况;主动公开政府信息的情况。'),
          expect: [{ messageId: 'form', data: { text: '年度报告应当包括' } }],
        },
        {
          name: 'XX',
          report: overview('XX县全年主动公开信息30条。'),
          expect: [{ messageId: 'form', data: { text: 'XX' } }],
        },
        {
          name: '××',
          report: overview('××年，收到申请××件。'),
          expect: [{ messageId: 'form' }, { messageId: 'form' }],
        },
        {
          name: 'an address that was not filled in',
          report: overview('电子版可在县政府门户网站（具体网址）查阅。'),
          expect: [{ messageId: 'form' }],
        },
        {
          name: 'an empty slot',
          report: overview('（单位名称）按照《条例》要求编制。'),
          expect: [{ messageId: 'form' }],
        },
        {
          name: 'an empty slot where a name should begin',
          report: overview('（单位）认真落实要求，由（部门）负责发布。'),
          expect: [{ messageId: 'form' }, { messageId: 'form' }],
        },
        {
          name: 'brackets that were never filled in, and the end of a title left behind',
          report: overview([
            '可在甲县政府网站（）“公开年报”栏目下载。',
            '已发布。中华人民共和国政府信息公开工作年度报告格式>',
          ]),
          expect: [
            { messageId: 'form', data: { text: '()' } },
            { messageId: 'form', data: { text: '格式>' } },
          ],
        },
        {
          name: 'what a spreadsheet or a programme prints for nothing',
          report: overview('培训#N/A次，目录#REF!更新，参训？？人，联系人xxx。'),
          expect: ['form', 'form', 'form', 'form'].map((messageId) => ({ messageId })),
        },
        {
          name: 'remarks of those who revised it',
          report: overview('修改说明：按审核意见调整。（领导批示：本段再斟酌）目录已更新（同上年）。'),
          expect: ['draft', 'draft', 'draft'].map((messageId) => ({ messageId })),
        },
        {
          name: 'what colleagues tell each other',
          report: overview('公开目录已更新（待法制科核实）。【秘书科：这句再核】'),
          expect: [{ messageId: 'draft' }, { messageId: 'draft' }],
        },
        {
          name: 'lines of a paper form, and a letter asking for publication',
          report: overview(
            '（单位盖章处）填报人： 审核人：，现报请县政务公开办予以发布。公开信息30条（数据待核）。',
          ),
          expect: ['form', 'form', 'form', 'draft', 'letter'].map((messageId) => ({ messageId })),
        },
        {
          name: 'the name of a place, and persons trained, that were left out',
          report: overview('依托县政府网站【镇名】专栏公开信息30条，参加市级业务培训  人次。'),
          expect: [{ messageId: 'form', data: { text: '【镇名】' } }, { messageId: 'form' }],
        },
        {
          name: 'numbers that were left out',
          report: overview(
            '全年共受理申请 件，公开信息30条（？），增长 %，督查***次。政策清单见附件（待上传）。',
          ),
          expect: ['form', 'form', 'form', 'form', 'draft'].map((messageId) => ({ messageId })),
        },
        {
          name: 'what is left out, or still to be asked',
          report: overview(
            '（注：此数与统计局核对后再填）（略，待领导审定后附）此处数据由办公室提供。（张科，这段要不要改）',
          ),
          expect: ['draft', 'draft', 'draft', 'draft'].map((messageId) => ({ messageId })),
        },
        {
          name: 'an example to be replaced',
          report: overview('以上为示例内容，请替换为本单位数据。AI生成内容仅供参考。'),
          expect: [{ messageId: 'model', data: { texts: ['以上为示例', '请替换为', 'AI生成内容仅供参考'] } }],
        },
        {
          name: 'a telephone with nothing but its area code',
          report: overview('联系电话：0794-XXXXXXX。'),
          expect: [{ messageId: 'contact' }],
        },
        {
          name: 'how a text that was asked for may be used',
          report: overview('以上内容可根据贵单位实际情况调整和补充。'),
          expect: [{ messageId: 'model' }],
        },
        {
          name: 'a covering letter',
          report: overview('根据贵办《关于做好年度报告的通知》，现报告如下。'),
          expect: [{ messageId: 'letter', data: { text: '根据贵办' } }],
        },
        {
          name: 'a broken quotation',
          report: overview('年度报告格式>乙镇现公布如下。'),
          expect: [{ messageId: 'form' }],
        },
        {
          name: 'single placeholders',
          report: overview('X月X日组织培训×次，检查N次，发放资料X份。'),
          expect: [
            { messageId: 'form' },
            { messageId: 'form' },
            { messageId: 'form' },
            { messageId: 'form' },
          ],
        },
        {
          name: 'empty slots of other kinds',
          report: overview('[插入具体数据]，培训（）次，检查__次，公开？条，某某局办理，{{单位名称}}牵头。'),
          expect: ['form', 'form', 'form', 'form', 'form', 'form'].map((messageId) => ({ messageId })),
        },
        {
          name: 'remarks after a colon',
          report: overview('注：此段数据请核实后修改。'),
          expect: [{ messageId: 'draft' }],
        },
        {
          name: 'sent up',
          report: overview('现将我局年度报告上报如下。'),
          expect: [{ messageId: 'letter' }],
        },
        {
          name: 'a model speaks',
          report: overview('作为人工智能助手，我无法获取真实数据。请您根据本单位实际情况进行修改。'),
          expect: [{ messageId: 'model' }],
        },
        {
          name: 'a model offers its text',
          report: overview('好的，以下是年度报告。希望以上内容对您有所帮助。'),
          expect: [{ messageId: 'model' }],
        },
        {
          name: 'marks of Markdown',
          report: overview('**（一）主动公开** 全年公开30条。本年**平台建设**有序。'),
          expect: [{ messageId: 'markup' }, { messageId: 'markup' }],
        },
        {
          name: 'remarks of a draft',
          report: overview('公开30条（待核实），培训2次（此处补充图片），检查1次（需进一步核对）。'),
          expect: [{ messageId: 'form' }, { messageId: 'draft' }, { messageId: 'draft' }],
        },
        {
          name: 'a letter to a superior',
          report: { prose: { other: '无其他事项。以上报告妥否，请批示。特此报告。' } },
          expect: [{ messageId: 'letter', data: { texts: ['以上报告妥否,请批示', '特此报告'] } }],
        },
        {
          name: 'a draft by the title',
          report: { title: '甲县教育局2024年政府信息公开工作年度报告（征求意见稿）' },
          expect: [{ messageId: 'draft', data: { text: '征求意见稿' } }],
        },
        {
          name: 'a letter by the title',
          report: { title: '关于报送甲县教育局2024年政府信息公开工作年度报告的函' },
          expect: [{ messageId: 'letter' }],
        },
        {
          name: 'an area code of noughts',
          report: overview('联系人：办公室，电话：0000-6123457。'),
          expect: [{ messageId: 'contact' }],
        },
        {
          name: 'dummy contacts',
          report: overview('联系电话：0000-0000000，邮编：000000，传真：，电子邮箱：xxx@xx.com。'),
          expect: [
            { messageId: 'contact' },
            { messageId: 'contact' },
            { messageId: 'contact' },
            { messageId: 'contact' },
          ],
        },
      ],
      quiet: [
        { name: 'boxes to tick', report: overview('满意度调查设□满意、□不满意两项，主动公开信息30条。') },
        {
          name: 'a word that explains the one before it',
          report: overview('督促各部门（单位）、街道（单位）、县区（部门）和各股室（单位）落实。'),
        },
        {
          name: 'whose budget it is, before a number',
          report: overview('发布动态30条、年度预算（部门）1条、机构职能（单位）6项。'),
        },
        {
          name: 'questions, introductions and a site with letters',
          report: overview(
            '编写说明：本报告由办公室汇总。围绕“怎么办？件件有回音”“找谁办？人人懂政策”开展宣传，登录www.xxx.gov.cn查看。',
          ),
        },
        {
          name: 'a body without its name in the title',
          report: { title: '某市某某局2024年政府信息公开工作年度报告' },
        },
        {
          name: 'a network',
          report: overview(
            '构建“1+N”公开体系，以“1+2+N”布局设置专区和N个便民点，配置N95口罩，完成IPv6改造，使用X光机3台，开展N次方行动。',
          ),
        },
        {
          name: 'masked people',
          report: overview('申请人王**、李**通过138****1234联系，身份证号3201**********1234。'),
        },
        { name: 'a model in use', report: overview('政务大厅上线DeepSeek大模型，作为智能客服提供咨询。') },
        { name: 'contacts', report: overview('联系电话：0371-60000000，邮编：450000，地址：人民路1号。') },
        {
          name: 'real brackets',
          report: overview(
            '（一）主动公开。（下称《条例》）（单位：万元）（机关名称变更后）待核实的线索2件。',
          ),
        },
        {
          name: 'instructions to the public',
          report: overview('请根据公开指南填写申请表，如需帮助请致电。请申请人根据实际情况补正。'),
        },
        {
          name: 'reports at large',
          report: overview(
            '向社会报告，接受监督。报告初稿经过审核。征求意见稿公开征求意见2次。就《丙办法（征求意见稿）》征集意见12条。编制年度报告（送审稿），经局务会审议，形成报告（草案）后公布。',
          ),
        },
        {
          name: 'the close button of a page',
          report: {
            sections: [buildSection('other', '六、其他需要报告的事项', '无其他事项。', 'X', '温馨提示:')],
          },
        },
        {
          name: 'pinyin in an address',
          report: overview('电子版可从http://www.example.gov.cn/XXGK/XX/查阅。'),
        },
        {
          name: 'a whole quotation',
          report: overview('根据《关于印发<政府信息公开工作年度报告格式>的通知》编制。'),
        },
        {
          name: 'words that look like those of drafts',
          report: overview(
            '对补正的申请（待申请人补正材料）暂停计算。开展“XX进社区”系列直播3场。网站设“问（？）”图标。公示表须经负责人签字后上墙。共发布各类公告、文件、信件办理结果。增长部分主要来自教育类信息，好评率99%。',
          ),
        },
        { name: 'a name in brackets', report: overview('【政策解读】栏目发布解读30篇。') },
      ],
    }),
  ).toEqual([]);
});

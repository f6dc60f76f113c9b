import { oneLine } from './one-line.ts';
import type { WordTable } from './types.ts';

/** How requests came in. Table three does not count by channel. */
export const channels: WordTable = [
  [
    'channel',
    'online',
    oneLine`
      网络 网上 网站 网站自助提交 网上自助提交 政府信息公开平台 信息公开平台 依申请公开平台 政务公开平台
      门户网站 政府网站 政府门户网站 平台 在线 线上 互联网 网页申请 统一技术平台 政务服务网 网办 公开系统
      申请系统 受理系统 依申请公开系统 依申请公开平台 依申请公开网上平台 信息公开平台 微信 微信小程序 小程序
      微信公众号 公众号 数据电文 网络平台 线上平台 网络渠道 网申 电子 网上平台 公开申请平台 信息公开申请平台
      政府信息公开申请平台 政务公开申请平台 公开申请系统 信息公开申请系统 政府信息公开申请系统 申请平台
    `,
  ],
  [
    'channel',
    'mail',
    oneLine`
      信函 邮寄 书面 纸质 快递 书信 挂号信 邮政 寄送 来信 来函 信件 邮件寄送 邮政寄送 邮政快递 函件 邮寄送达
      书面件 纸质件 信函件 纸质申请 邮递 邮件寄递 平信 EMS 特快专递 纸质信件
    `,
  ],
  [
    'channel',
    'inPerson',
    oneLine`
      当面 现场 窗口 上门 面交 当场 现场递交 当面递交 当面提交 现场提交 来访 直接送达 线下 办事窗口 服务窗口
      直接申请 现场申请 线下窗口
    `,
  ],
  ['channel', 'fax', '传真'],
  ['channel', 'email', '电子邮件 邮箱 邮件 电子邮箱 电邮'],
  [
    'channel',
    'other',
    '电话申请 口头 其他方式 其他渠道 其他途径 其他形式 其它方式 其它渠道 其它途径 其它形式 电话',
  ],
];

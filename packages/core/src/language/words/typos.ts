import { sign } from '../scan/signs.ts';

/** A slip of the pen that readers of these reports meet again and again. `wrong` meets compacted text. */
export interface Typo {
  readonly wrong: RegExp;
  readonly right: string;
}

export const typos: readonly Typo[] = [
  { wrong: /做为(?=推进|一项|重要|重点|加强|提升|政府|本|今|第|主要|考核)/u, right: '作为' },
  { wrong: /法制政府/u, right: '法治政府' },
  { wrong: /截止(?=20\d{2}年|目前|\d{1,2}月|年底|年末|本年)/u, right: '截至' },
  {
    wrong:
      /(?<!得到了?|取得了?|有了?|了)(极大|有效|切实|不断|进一步|积极|充分)的(?=方便|提高|提升|促进|推动|推进|满足|增强)/u,
    right: '地',
  },
  { wrong: /布署/u, right: '部署' },
  { wrong: /既使/u, right: '即使' },
  { wrong: /急待/u, right: '亟待' },
  { wrong: /松驰/u, right: '松弛' },
  { wrong: /签定/u, right: '签订' },
  { wrong: /一如继往/u, right: '一如既往' },
  { wrong: /再接再励/u, right: '再接再厉' },
  { wrong: /按步就班/u, right: '按部就班' },
  { wrong: /必需(?=要|加强|严格|按照|坚持|做到)/u, right: '必须' },
  { wrong: /登陆(?=网站|平台|系统|政府|门户|账号)/u, right: '登录' },
  { wrong: /帐(?=号|户)/u, right: '账' },
  { wrong: /反应(?=的?(问题|诉求|情况|意见))/u, right: '反映' },
  { wrong: /的的(?!确)/u, right: '的' },
];

/** The words of which every one of them holds one. */
export const typoWords = sign(
  '做为 法制政府 截止 极大的 有效的 切实的 不断的 进一步的 积极的 充分的 布署 既使 急待 松驰 签定 一如继往 再接再励 按步就班 必需 登陆 帐号 帐户 反应 的的',
);

import { sign } from '../../language/scan/signs.ts';
import { passagesWith, pathOf } from '../kit/passages.ts';
import { defineRule } from '../kit/rule.ts';

interface Data {
  readonly address: string;
}

const at = sign('@');
const address =
  /(?<![A-Za-z0-9._-])[A-Za-z0-9._-]{1,64}@(qq|163|126|sina|sohu|foxmail|139|189|gmail|hotmail|outlook)\.(com|cn|com\.cn|net)/iu;

export default defineRule<Data>({
  id: 'privacy/private-email',
  title: { zh: '使用商业邮箱', en: 'a mailbox of a commercial provider' },
  severity: 'info',
  needs: ['sections'],
  basis: ['regulations.15', 'style'],
  docs: {
    what: {
      zh: '正文中的 qq、163、sina 等商业邮箱地址。',
      en: 'Addresses at qq, 163, sina and other commercial providers.',
    },
    why: {
      zh: '可能是个人邮箱；公务联系宜使用政务邮箱。',
      en: 'It may be private; official contacts had better use a government mailbox.',
    },
    mend: {
      zh: '确认为单位公开邮箱，或改用政务邮箱。',
      en: 'Make sure it is the body’s public mailbox, or use a government one.',
    },
    falsePositives: {
      zh: '许多乡镇以商业邮箱作为公开邮箱，仅作提示。',
      en: 'Many townships use such mailboxes officially; a remark only.',
    },
  },
  messages: {
    email: {
      zh: ({ address: found }) => `正文中的邮箱 ${found} 属于商业邮箱，请确认是否为单位公开邮箱。`,
      en: ({ address: found }) =>
        `${found} is at a commercial provider; please make sure it is the body’s public mailbox.`,
    },
  },
  *check(report) {
    for (const passage of passagesWith(report, at)) {
      const match = address.exec(passage.text);
      if (!match) continue;
      yield {
        messageId: 'email',
        data: { address: match[0] },
        path: pathOf(passage),
        key: match[0],
        ...passage.cite(match.index, match.index + match[0].length),
      };
    }
  },
});

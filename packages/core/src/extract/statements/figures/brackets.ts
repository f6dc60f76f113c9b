import { type Context, isRemedy } from './context.ts';
import type { Draft } from './draft.ts';

type Spoken = Pick<Context, 'subject' | 'topic' | 'topicCertainty' | 'asked' | 'takenUp' | 'ofSubject'>;

/** What the prose spoke of before each open bracket, which a closing one brings back. */
export class Brackets {
  private before: Spoken[] = [];
  private readonly context: Context;

  constructor(context: Context) {
    this.context = context;
  }

  sentence(): void {
    if (this.before.length > 0) this.before = [];
  }

  /** `on` is the number directly before: 自然人214件（予以公开58件、部分公开31件）: results of theirs. */
  enter(on: Draft | null): void {
    const { context } = this;
    const { subject, topic, topicCertainty, asked, takenUp, ofSubject } = context;
    context.casesBeside.clear();
    this.before.push({ subject, topic, topicCertainty, asked, takenUp, ofSubject });
    // 征地类31件（公开15件、部分公开4件）: results of that kind alone.
    if (on?.kind === 'count' && on.partOf?.metric === 'requests.received') context.ofSubject = true;
    // 规范性文件10件（1件涉密不予公开）: of documents.
    if (on?.kind === 'document') context.besides.add('noteOnDocument');
    if (on?.kind === 'applicant' && on.metric !== 'count')
      context.asked = on.metric.slice('requests.'.length);
  }

  /** 公开类（含部分公开2件）13件; 诉讼35件（含直接起诉22件、复议后起诉13件），维持20件: what the bracket spoke of is over with it. */
  leave(): void {
    const { context } = this;
    const before = this.before.pop();
    context.subject = before?.subject ?? context.subject;
    context.casesBeside.clear();
    context.besides.delete('noteOnDocument');
    context.asked = before?.asked ?? null;
    context.takenUp = before?.takenUp ?? 0;
    context.ofSubject = before?.ofSubject ?? false;
    if (!before || !isRemedy(before.topic) || !isRemedy(context.topic)) return;
    context.topic = before.topic;
    context.topicCertainty = before.topicCertainty;
  }
}

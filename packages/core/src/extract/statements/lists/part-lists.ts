import { isRow, rowOfWhole } from '../figures/crossed.ts';
import type { Draft } from '../figures/draft.ts';
import { isOfOtherTime, isOfYear } from '../figures/scope.ts';
import {
  doubtWhole,
  isOfMore,
  isOfOnePart,
  isOfOther,
  isOfUntold,
  isToldAgain,
  newList,
  type Opening,
  type OpenList,
  ofBracket,
  ofOuter,
  ownWhole,
  settleAskers,
  sumOf,
  tellListed,
  tellRow,
} from './open-list.ts';
import {
  demote,
  isBare,
  isOfField,
  isOpen,
  joins,
  kindFits,
  limitToWhole,
  partAlsoOthers,
  requestKinds,
  unitsAgree,
} from './part-kinds.ts';

/** How many numbers back 其中 and 合计 may reach. */
const reach = 8;

/** Follows “其中…”, “包括…”, “合计…” and brackets, and says of which whole each number is a part. */
export class PartLists {
  private open: OpenList | null = null;
  /** The lists that brackets interrupt, and where the numbers of a bracket begin that is to be passed over. */
  private stack: { readonly open: OpenList | null; readonly from: number | null }[] = [];
  private recent: Draft[] = [];
  private previous: Draft[] = [];
  private interrupted = false;
  /** Behind 其中 stand parts of what is not known. */
  private ofUnknown = false;
  /** Where the clauses since the last semicolon begin. */
  private groupStart = 0;

  get isOpen(): boolean {
    return this.open !== null;
  }

  /** A list is open whose whole counts requests, so that a bare 公开 in it is a result. */
  get inRequestList(): boolean {
    const whole = this.open?.whole ?? this.open?.candidates.at(-1);
    return whole !== undefined && requestKinds.has(whole.kind);
  }

  /** A list is open whose whole counts reconsiderations or lawsuits. */
  get partsCases(): boolean {
    const whole = this.open?.whole ?? this.open?.candidates.at(-1);
    return whole?.kind === 'remedy' || whole?.kind === 'verdict';
  }

  /** Whether what was received, told in this sentence, is so many. */
  isParted(value: number): boolean {
    return this.recent.some((draft) => draft.metric === 'requests.received' && draft.value === value);
  }

  /** A new sentence: a 其中 at its head still reaches the one before. */
  sentence(start: number): void {
    this.close();
    this.groupStart = start;
    this.ofUnknown = false;
    this.stack = [];
    this.previous = this.recent;
    this.recent = [];
    this.interrupted = false;
  }

  /** At a semicolon a list whose parts already make up the whole is complete; what follows speaks of that whole again. */
  semicolon(receives: boolean, start: number): Draft | null {
    this.groupStart = start;
    this.ofUnknown = false;
    if (this.open?.items.length === 0) this.close();
    const whole = this.open?.whole;
    // 办结39件，其中公开28件；收到另一类46件: something else came in.
    if (receives && whole?.metric === 'count') this.close();
    if (!whole || !this.open || this.open.items.length === 0) return null;
    const sum = sumOf(this.open.items);
    if (sum < whole.value) return null;
    this.close();
    return sum === whole.value ? whole : null;
  }

  /** A clause without a number: after it 其中 goes back to the whole of a finished list. */
  clause(): void {
    this.interrupted = true;
  }

  /** A 其中 or the like, or a bracket that directly follows a number. */
  start(opening: Opening): void {
    const { marked, atHead } = opening;
    this.close();
    this.ofUnknown = false;
    // 受理热线工单356件。信息公开申请集中于征地领域，其中征地类41件: a sentence with a subject of its own parts that.
    const before = marked && atHead && !this.interrupted ? this.previous : [];
    const own = this.sinceSemicolon();
    const told = this.recent.length > 0 ? this.recent : before;
    // 建议27件；回应关切412条，其中回复来信236件: of what is told beside it, or of nothing that is known.
    const candidates = own.length > 0 ? own : told;
    const last = candidates.at(-1);
    if (!last) return;
    const list = newList(opening, this.groupStart);
    if (last.partOf && this.recent.length > 0) {
      list.whole = this.interrupted ? last.partOf : last;
      list.outer = this.interrupted ? null : last.partOf;
      this.open = list;
    } else {
      const possible =
        !marked && this.stack.at(-1)?.from === this.recent.length ? ofBracket(candidates) : candidates;
      this.open = { ...list, candidates: possible.filter((draft) => !draft.partOf).slice(-reach) };
    }
  }

  /** `onNumber`: the bracket directly follows a number, and so speaks of that number alone. */
  enterBracket(onNumber: boolean): void {
    this.stack.push({ open: this.open, from: onNumber ? this.recent.length : null });
    this.open = null;
  }

  /** 公开8775条（今年388条），其中…: what follows parts the number before the bracket. */
  leaveBracket(): void {
    this.close();
    const left = this.stack.pop();
    this.open = left?.open ?? null;
    if (left?.from != null) this.recent.splice(left.from);
  }

  add(draft: Draft): void {
    const { open } = this;
    if (open && open.before >= 0 && open.before !== draft.start) this.open = null;
    else if (open) open.before = -1;
    if (this.open) this.place(this.open, draft);
    // 全年办结234件，其中公开类100件、…、其他22件: the rest of what the tables may not count.
    else if (this.ofUnknown && draft.metric === 'requests.other') draft.certainty = 'loose';
    this.recent.push(draft);
    if (this.recent.length > 4 * reach) this.recent.splice(0, 2 * reach);
    this.interrupted = false;
  }

  /** The numbers before a 合计 that it may add up: the last ones of one kind, side by side in this sentence. */
  addends(): Draft[] {
    const own = this.sinceSemicolon();
    const told = own.length >= 2 ? own : this.recent;
    const last = told.at(-1);
    if (!last) return [];
    const found: Draft[] = [];
    for (let index = told.length - 1; index >= 0 && found.length < reach; index--) {
      const draft = told[index]!;
      const isSame = draft.kind === last.kind || (isOpen(draft) && isOpen(last));
      // 通过三种途径收到申请10件、4件、2件: the first of bare numbers names what all of them count.
      // 农业领域行政处罚86件、交通领域412件，合计498件: the first alone names them.
      const ofField = draft.kind === 'decision' && (draft.certainty === 'loose' || draft.extent === 'other');
      const named =
        !isSame &&
        ((requestKinds.has(draft.kind) && found.every(isBare)) || (ofField && last.kind === 'count'));
      // 维持2件、纠正1件，合计3件；…: a total is not added up with what follows it.
      const isTotal = this.recent.some((one) => one.partOf === draft);
      if (draft.partOf || isTotal || !(isSame || named) || !unitsAgree(last, draft)) break;
      found.unshift(draft);
      if (named) break;
    }
    return found.length >= 2 ? found : [];
  }

  private sinceSemicolon(): readonly Draft[] {
    return this.recent.filter(({ start }) => start >= this.groupStart);
  }

  /** The last numbers of this sentence, of any kind and counted in any way. */
  lastTold(): readonly Draft[] {
    return this.recent.slice(-reach);
  }

  close(): void {
    const list = this.open;
    this.open = null;
    if (!list?.whole) return;
    if (list.kind === 'applicant') settleAskers(list);
    const sum = sumOf(list.items);
    tellListed(list, list.whole);
    if (isOfUntold(list, list.whole, sum)) for (const item of list.items) item.partOf = undefined;
    // A bracket holds parts of its own number alone.
    const isOfRow = !list.opening.marked && list.kind === 'applicant' && isRow(list.whole);
    if (list.outer && !isOfRow && sum > list.whole.value && sum <= list.outer.value) {
      const told = sumOf(this.recent.filter(({ partOf }) => partOf === list.outer));
      for (const item of ofOuter(list, list.outer, told)) {
        item.partOf = list.outer;
        item.row = rowOfWhole(list.outer, item);
      }
    }
    if (sum > list.whole.value) partAlsoOthers(list.whole, list.items);
    // A bracket without 其中 is a list only when it holds several numbers, or what was added this year.
    if (!list.opening.marked && list.items.length < 2)
      for (const item of list.items) if (!item.added) item.partOf = undefined;
  }

  private place(list: OpenList, draft: Draft): void {
    list.whole = ownWhole(list, draft) ?? list.whole ?? this.choose(list.candidates, draft);
    const { whole } = list;
    // 收到115件，其中2件来自上年，受理的115件均已答复: all of them once more.
    const told = sumOf(list.items);
    const again =
      whole !== null && told > 0 && (draft.value === whole.value || (draft.adds && draft.value === told));
    if (!whole && list.items.length === 0 && draft.kind === 'count' && list.before !== draft.start)
      list.before = draft.end;
    else if (!whole) {
      this.ofUnknown = list.opening.byWord && list.candidates.every(({ metric }) => metric === 'count');
      this.close();
    } else if (again || isOfOther(list, this.groupStart, whole, draft) || isOfMore(list, whole, draft))
      this.close();
    else if (isToldAgain(list, whole, draft)) return;
    else if (unitsAgree(whole, draft) && kindFits(whole, draft) && joins(list, draft)) {
      this.take(list, whole, draft);
    } else if (
      list.outer &&
      list.items.length === 0 &&
      unitsAgree(list.outer, draft) &&
      kindFits(list.outer, draft)
    ) {
      list.whole = list.outer;
      list.outer = null;
      this.place(list, draft);
    } else this.placeBeside(list, whole, draft);
  }

  private take(list: OpenList, whole: Draft, draft: Draft): void {
    if (isOfOnePart(list, whole, draft)) return;
    if (list.kind === null || draft.kind === 'outcome') list.kind = draft.kind;
    list.items.push(draft);
    draft.partOf = whole;
    tellRow(whole, draft);
    // “其中市政府办公室受理120件” is one body's share, not the total again; “新收34件” is, and so is what requests there
    // are among letters counted together.
    // 2019年以来共收到90件，其中今年收到12件: the part is the year's own.
    const share = draft.scope !== null || !isOfOtherTime(whole.scope);
    const own = draft.fresh || (draft.ofYear && !whole.ofYear);
    if (draft.metric === 'requests.received' && !own && requestKinds.has(whole.kind) && share) demote(draft);
    limitToWhole(draft, whole);
    doubtWhole(list, whole, draft);
    if (draft.metric !== whole.metric) return;
    // 行政事业性收费126.4万元，其中学费98.6万元.
    if (draft.metric === 'fees.administrative' || draft.kind === 'decision') demote(draft);
    // 受理行政复议案件126件，其中涉及政府信息公开的9件: the whole are cases of all kinds.
    if (draft.kind === 'remedy') {
      const ofField = isOfField(list.items, whole);
      // 区政府受理以街道为被申请人的复议案件112件，其中信息公开类17件: of those alone.
      if (ofField && whole.extent === 'other') draft.extent = 'other';
      demote(ofField ? whole : draft);
    }
    // 累计制发规范性文件63件，其中本年制发5件: the whole are those of all years.
    else if (draft.kind === 'document' && draft.ofYear && !whole.ofYear) whole.extent = 'other';
  }

  /** “其中，甲局1件，收取880元；…” parts the cases and the money side by side. */
  private placeBeside(list: OpenList, whole: Draft, draft: Draft): void {
    const beside =
      (draft.unit === '元') !== (whole.unit === '元') ? this.choose(list.candidates, draft) : null;
    if (beside && unitsAgree(beside, draft)) draft.partOf = beside;
    else this.close();
  }

  /** The last number before 其中 that can be parted so; of several, the one with the same counter. */
  private choose(candidates: readonly Draft[], part: Draft): Draft | null {
    const all = candidates.filter((draft) => unitsAgree(draft, part) && kindFits(draft, part));
    // 公开640条，较2022年的590条增长8.5%，其中…: the year compared with is not parted.
    const ofYear = isOfYear(part.scope) ? [] : all.filter((draft) => !isOfYear(draft.scope));
    const ofThis = ofYear.length > 0 ? ofYear : all;
    // 应诉8件，作为第三人2件；其中已审结7件: what is larger is parted.
    // 复议412件，维持356件，撤销21件，其中市本级186件.
    const larger =
      part.concluded || part.scope?.kind === 'level' ? ofThis.filter(({ value }) => value >= part.value) : [];
    const dated = larger.length > 0 ? larger : ofThis;
    const plain = part.kind === 'applicant' ? dated.filter((draft) => !isRow(draft)) : [];
    const fitting = plain.length > 0 ? plain : dated;
    const whole = fitting.findLast((draft) => draft.unit === part.unit) ?? fitting.at(-1) ?? null;
    // “收到9件，上年结转1件，其中…” parts what was received.
    const carried = whole?.metric === 'requests.carriedIn' || whole?.metric === 'requests.carriedOut';
    const received = fitting.findLast(
      (draft) => draft.metric === 'requests.received' || draft.metric === 'requests.processed',
    );
    // 新收60件，其中…；上年结转3件，其中…: what was received is parted already.
    return carried && received && !this.recent.some((one) => one.partOf === received) ? received : whole;
  }
}

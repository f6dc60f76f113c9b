import { expect, test } from 'vitest';
import { allRules } from './index.ts';

/**
 * Every id, by hand: configurations, baselines and scripts of others name them. A renamed rule fails here, and a new one is
 * added with the eyes open.
 */
const ids: Readonly<Record<string, string>> = {
  cell: 'ambiguous amount-magnitude blank blank-sum change-sign column-missing declared-decimals extra-value label-deviation negative not-integer not-number number-format placeholder row-doubled row-missing subtotal table-missing unit-in-count unknown-row',
  claim:
    'applicants carried-in carried-out channels decided decisions documents fees information-fee litigation outcome processed procurement reconsideration requests-received unit unmentioned zero',
  cross:
    'fee-above-charges fee-unpaid-without-statement litigation-after-exceeds-reconsideration remedies-exceed-requests unlikely-applicant',
  date: 'carry-year impossible outdated-plan outdated-slogan period-absent period-wrong published-absent published-early published-late stale-year title-year',
  duplicate: 'internal last-year other-body perfunctory versions',
  fee: 'amount-breakdown amount-lawful collected-above-noticed contradiction statement-missing',
  organization: 'contact-elsewhere level-mismatch mismatch variant voice',
  privacy: 'applicant-name bank-card id-number mobile private-email',
  proactive:
    'decisions-equal-items in-force-below-issued none-in-force rules-competence total-below-disclosed total-equals-yearly',
  prose:
    'daily-average full-rate-contradiction growth identity-restated part-exceeds-whole parts-sum percent-sum rate',
  remedies: 'reconsideration-first row-sum',
  requests: 'all-other balance outcomes-sum row-sum',
  rollup: 'child-exceeds-parent copied-siblings missing-child sum',
  structure:
    'heading-duplicate heading-wording improvements-missing item-empty numbering-collision overview-accountability overview-aspects page-furniture preamble-parts-count problems-missing section-empty section-extra section-missing section-order template-residue title-duplicate title-missing title-wording',
  template: 'citation free-form mixed newer outdated premature superseded-law wrong-notice',
  wording:
    'approximate-number blended-sentence broken-sentence digit-space document-number invisible-character mixed-punctuation percent-format repeated-word typo unpaired-mark',
  year: 'carried-over claimed-figure claimed-growth claimed-share identical-table in-force items jump pending-cases same-number',
};

test('the rules bear the ids that others rely on', () => {
  const expected = Object.entries(ids).flatMap(([family, names]) =>
    names.split(' ').map((name) => `${family}/${name}`),
  );
  expect(allRules.map(({ id }) => id).sort()).toEqual(expected.sort());
});

import '../support/browser-gaps';
import { matchPath } from 'react-router';
import { pathOfDraft } from '../../renderer/shell/path-of-draft';
import { ledgerEntryIdSchema } from '../../shared/domain/ids';
import type { UnfinishedFormKey } from '../../shared/domain/unfinished-form';
import { agreementId, consentId } from '../support/consents';
import { groupId, memberId, sessionId } from '../support/people';

const member = memberId(1);
const agreement = agreementId(2);
const consent = consentId(3);
const entry = ledgerEntryIdSchema.parse(`led_${'4'.padStart(20, '0')}`);

/** Where each form that can be left half done is filled in. */
const places: readonly (readonly [UnfinishedFormKey, string])[] = [
  ['practice', '/settings/practice'],
  ['new-member', '/members/new'],
  ['new-group', '/groups/new'],
  ['new-agreement', '/agreements/new'],
  [`new-module:${groupId(1)}`, '/groups/:id/new-module'],
  [`session-times:${sessionId(1)}`, '/sessions/:id'],
  [`let-in:${sessionId(1)}:${member}`, '/room/:id'],
  [`place:${sessionId(1)}:${member}`, '/room/:id'],
  [`change-member:${member}`, '/members/:id/change'],
  [`release:${member}`, '/releases/new'],
  [`referral:${member}`, '/members/:id/intake'],
  [`preparation:${member}`, '/members/:id/intake'],
  [`suitability:${member}`, '/members/:id/intake'],
  [`relationships:${member}`, '/members/:id/intake'],
  [`admission:${member}`, '/members/:id/intake'],
  [`leaving:${member}`, '/members/:id/intake'],
  [`outside-contact:${member}`, '/members/:id/between'],
  [`agreement:${agreement}`, '/agreements/:id/draft'],
  [`publishing:${agreement}`, '/agreements/:id/publish'],
  [`consent:${member}:${agreement}`, '/sign/:member/:id'],
  [`withdrawal:${member}:${consent}`, '/members/:id/agreements'],
  [`disclosure:${member}:${consent}`, '/members/:id/agreements'],
  [`safety-plan:${member}`, '/members/:id/safety'],
  [`emergency-contacts:${member}`, '/members/:id/safety'],
  [`call-locations:${member}`, '/members/:id/safety'],
  ['template:new', '/settings/writing/templates/new'],
  ['template:tpl_00000000000000000001', '/settings/writing/templates/:id'],
  ['snippet', '/settings/writing'],
  ['insured-rate', '/ledger/rates'],
  ['missed-session-fee', '/ledger/rates'],
  ['billing-code', '/ledger/rates'],
  ['billing-units', '/ledger/rates'],
  ['billing-file', '/ledger/statements'],
  [`payment:${member}`, '/ledger/members/:id'],
  [`waiver:${member}:${entry}`, '/ledger/members/:id'],
  [`reversal:${member}:${entry}`, '/ledger/members/:id'],
  [`fee-arrangement:${member}`, '/ledger/members/:id'],
];

test.each(places)('the way back to %s leads to the form itself', (key, pattern) => {
  const [pathname = ''] = pathOfDraft({ kind: 'form', key }).split(/[?#]/u);
  expect(matchPath(pattern, pathname)).not.toBeNull();
});

test('a form that lies in a part of a page is opened there', () => {
  expect(pathOfDraft({ kind: 'form', key: `emergency-contacts:${member}` })).toMatch(
    /change=contacts$/,
  );
  expect(pathOfDraft({ kind: 'form', key: `leaving:${member}` })).toMatch(/#leaving$/);
});

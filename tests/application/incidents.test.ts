import { policyIdSchema, type IncidentId, type MemberId } from '../../shared/domain/ids';
import { incidentSteps } from '../../shared/domain/incident';
import type { Input } from '../../shared/contract/contract';
import { err } from '../../shared/lib/result';
import { testAlcove } from '../support/alcove';
import { alcoveForEachTest, eventsIn, planTuesdays } from '../support/fresh-alcove';
import { aMember, aPractice, memberId } from '../support/people';

const fresh = alcoveForEachTest();
const ana = memberId(1);
const ben = memberId(2);

const typed: Input<'beginIncident'> = {
  kind: 'breach',
  title: 'A statement went to the wrong address',
  account: 'The statement of Benedict Invented lay in the wrong envelope.',
  groupId: null,
  noticedOn: '2026-08-19',
  happenedOn: '2026-08-18',
};

/** A practice with two members, and one breach in its register. */
async function inPractice() {
  const { alcove, stores } = fresh;
  await alcove.done('savePractice', { profile: aPractice() });
  await stores.records.members.addAll([
    aMember(1),
    aMember(2, { legalName: 'Benedict Invented', preferredFirstName: 'Ben' }),
  ]);
  const { incidentId } = await alcove.done('beginIncident', typed);
  return { alcove, stores, incidentId, ...desk(incidentId) };
}

function desk(incidentId: IncidentId) {
  const { alcove, stores } = fresh;
  const letter = async (id: MemberId | null) => {
    const text = await alcove.done('getIncidentLetter', { incidentId, memberId: id });
    const body = text.body.replaceAll(/\[[^\]]+\]/gu, 'said in full');
    return { ...text, body };
  };
  const save = async (id: MemberId | null, extra = '', reason: string | null = null) => {
    const text = await letter(id);
    return alcove.ask('saveIncidentLetter', {
      ...{ incidentId, memberId: id, reasonToKeepNames: reason },
      letter: { ...text, body: text.body + extra },
    });
  };
  const incident = async () => (await alcove.done('getIncident', { incidentId })).incident;
  const affect = (...memberIds: MemberId[]) =>
    alcove.done('addAffected', { incidentId, memberIds });
  const disclosures = () => stores.records.disclosures.all();
  return { letter, save, incident, affect, disclosures };
}

test('M113 M102 an incident is begun under the practice’s law, and the trail holds its kind and no word of it', async () => {
  const { incident, stores } = await inPractice();
  expect(await incident()).toMatchObject({ ...typed, jurisdiction: 'CA-ON', closedAt: null });
  const [event] = eventsIn(stores).filter(({ name }) => name === 'incident-begun');
  expect(event).toMatchObject({ detail: { kind: 'breach' } });
  expect(JSON.stringify(eventsIn(stores))).not.toMatch(/statement|Benedict/u);
});

test('M109 no member’s name stands in the line that lists and letters show', async () => {
  const { alcove } = await inPractice();
  const named = { ...typed, title: 'Told Benedict Invented too much' };
  expect(await alcove.ask('beginIncident', named)).toEqual(
    err({ code: 'names-in-incident', shown: ['Benedict Invented'] }),
  );
});

test('nothing is begun about a group there is not, or before there is a practice', async () => {
  const { alcove } = fresh;
  expect(await alcove.ask('beginIncident', typed)).toEqual(err({ code: 'practice-missing' }));
  await alcove.done('savePractice', { profile: aPractice() });
  const groupId = `grp_${'9'.padStart(20, '0')}`;
  expect(await alcove.ask('beginIncident', { ...typed, groupId })).toEqual(
    err({ code: 'not-found', term: 'group' }),
  );
});

test('M113 M96 a member’s letter is logged as a disclosure to them, on the authority of the law', async () => {
  const { affect, save, disclosures, incident, incidentId } = await inPractice();
  await affect(ana);
  const saved = await save(ana);
  expect(saved).toMatchObject({ ok: true, value: { fileName: 'Alcove-letter-2026-08-20.pdf' } });
  expect(await disclosures()).toMatchObject([
    {
      memberId: ana,
      recipientKind: 'member',
      recipient: 'Anabel Fictional',
      recipientContact: '2 Nowhere Lane, Imaginary, ON',
      ground: { kind: 'legal-authority', authority: 'PHIPA: notice of a breach' },
      source: { kind: 'incident-letter', incidentId },
      consentId: null,
    },
  ]);
  expect((await incident()).letters).toMatchObject([
    { memberId: ana, kind: 'breach-notice', sent: null, keptNames: null },
  ]);
  expect((await incident()).affected).toMatchObject([{ told: null }]);
});

test('M113 the letter says what happened and where to complain, and nothing of what the clinician wrote for themselves', async () => {
  const { affect, letter } = await inPractice();
  await affect(ana, ben);
  const { body, recipient } = await letter(ana);
  expect(recipient).toBe('Anabel Fictional');
  expect(body).toContain('A statement went to the wrong address.');
  expect(body).toContain('18 August 2026');
  expect(body).toContain('complain about this to the Information and Privacy Commissioner');
  expect(body).not.toMatch(/Ben|envelope/u);
});

test('a street that is called as another member is keeps no letter back', async () => {
  const { alcove, affect, letter, incidentId } = await inPractice();
  await affect(ana);
  const address = '7 Benedict Invented Lane\nImaginary, ON';
  const saving = { incidentId, memberId: ana, reasonToKeepNames: null };
  const written = { ...(await letter(ana)), address };
  expect((await alcove.ask('saveIncidentLetter', { ...saving, letter: written })).ok).toBe(true);
});

test('M109 another member’s name keeps a letter from being saved unless a reason is written', async () => {
  const { affect, save, disclosures, incident, stores } = await inPractice();
  const disclosuresOf = (id: MemberId) => stores.records.disclosures.ofMember(id);
  await affect(ana);
  const extra = ' It was Ben who read it.';
  expect(await save(ana, extra)).toEqual(err({ code: 'names-in-letter', shown: ['Ben'] }));
  expect(await save(ana, extra, '   ')).toMatchObject({ ok: false });
  expect(await disclosures()).toEqual([]);
  expect((await save(ana, ' Ana, this is about you.')).ok).toBe(true);
  expect(await disclosures()).toMatchObject([{ memberId: ana }]);
  expect((await save(ana, extra, 'She knows, he told her himself.')).ok).toBe(true);
  expect(await disclosuresOf(ben)).toMatchObject([
    { what: 'Their name, in a letter about someone else', recipient: 'Anabel Fictional' },
  ]);
  expect((await incident()).letters.map(({ keptNames }) => keptNames?.count ?? 0)).toEqual([0, 1]);
  expect(eventsIn(stores).filter(({ name }) => name === 'names-kept')).toMatchObject([
    { subject: ana, detail: { names: 1 } },
  ]);
});

test('M96 a report names nobody, and is a disclosure about everyone affected', async () => {
  const { affect, save, disclosures } = await inPractice();
  await affect(ana, ben);
  expect(await save(null, ' Anabel Fictional was affected.')).toMatchObject({
    ok: false,
    error: { code: 'names-in-letter', shown: ['Anabel Fictional'] },
  });
  expect((await save(null)).ok).toBe(true);
  const logged = await disclosures();
  expect(logged.map((one) => one.memberId).toSorted()).toEqual([ana, ben]);
  expect(new Set(logged.map((one) => one.recipientKind))).toEqual(new Set(['authority']));
});

test('M96 whoever a report names with a reason has an entry, although nobody was affected', async () => {
  const { save, disclosures } = await inPractice();
  expect((await save(null, ' It was Benedict Invented.', 'They asked for it.')).ok).toBe(true);
  expect(await disclosures()).toMatchObject([
    {
      ...{ memberId: ben, recipientKind: 'authority', consentId: null },
      what: 'Their name, in a letter about someone else',
      ground: { kind: 'legal-authority' },
    },
  ]);
});

test('M113 a member is sent a notice and the authority a report, and never the other', async () => {
  const { alcove, affect, letter, incidentId, disclosures } = await inPractice();
  await affect(ana);
  const saving = { incidentId, reasonToKeepNames: null };
  const [notice, report] = [await letter(ana), await letter(null)];
  const ways = [
    { memberId: ana, letter: { ...notice, kind: 'breach-report' } },
    { memberId: null, letter: { ...report, kind: 'breach-notice' } },
  ] as const;
  for (const way of ways) {
    expect(await alcove.ask('saveIncidentLetter', { ...saving, ...way })).toMatchObject({
      error: { code: 'input-invalid' },
    });
  }
  expect(await disclosures()).toEqual([]);
});

test('a letter in which the template’s brackets still stand is not saved', async () => {
  const { alcove, affect, incidentId, disclosures } = await inPractice();
  await affect(ana);
  const letter = await alcove.done('getIncidentLetter', { incidentId, memberId: ana });
  const saving = { incidentId, memberId: ana, letter, reasonToKeepNames: null };
  const refused = await alcove.ask('saveIncidentLetter', saving);
  expect(refused).toMatchObject({ ok: false, error: { code: 'letter-has-gaps' } });
  expect(!refused.ok && 'gaps' in refused.error && refused.error.gaps).toHaveLength(3);
  expect(await disclosures()).toEqual([]);
});

test('M96 a letter that could not be written says in the log that nothing left, and is not attached', async () => {
  const { affect, letter, incident, disclosures, incidentId, stores } = await inPractice();
  await affect(ana);
  const full = testAlcove(() => stores, {
    write: async () => err({ code: 'file-not-written', reason: 'vanished' }),
  });
  const saving = { incidentId, memberId: ana, letter: await letter(ana), reasonToKeepNames: null };
  expect(await full.ask('saveIncidentLetter', saving)).toMatchObject({ ok: false });
  expect(await disclosures()).toMatchObject([{ memberId: ana, didNotLeave: true }]);
  expect((await incident()).letters).toEqual([]);
});

test('no letter is written to someone who is not affected, and none of a closed incident', async () => {
  const { alcove, incidentId, affect, letter } = await inPractice();
  expect(await alcove.ask('getIncidentLetter', { incidentId, memberId: ben })).toEqual(
    err({ code: 'member-not-affected' }),
  );
  await affect(ana);
  const written = await letter(ana);
  await finish(incidentId);
  const saving = { incidentId, memberId: ana, letter: written, reasonToKeepNames: null };
  expect(await alcove.ask('saveIncidentLetter', saving)).toEqual(err({ code: 'incident-closed' }));
});

/** Writes something for every step, decides, tells everyone and closes it. */
async function finish(incidentId: IncidentId) {
  const { alcove } = fresh;
  for (const step of incidentSteps) {
    const entry = { step, text: 'It was done.', isNotNeeded: false };
    await alcove.done('addIncidentEntry', { incidentId, entry });
  }
  const { incident } = await alcove.done('getIncident', { incidentId });
  for (const one of incident.affected) {
    const told = { on: '2026-08-20', how: 'telephone' } as const;
    await alcove.done('markTold', { incidentId, memberId: one.memberId, told });
  }
  const decision = { decision: 'no-report', reason: 'None of the seven fits.', kinds: [] } as const;
  await alcove.done('decideAuthority', { incidentId, decision: { ...decision, kinds: [] } });
  await alcove.done('closeIncident', { incidentId });
}

test('M113 the path is walked to its end, and a later entry stands beside what was written', async () => {
  const { alcove, incidentId, affect, incident, stores } = await inPractice();
  expect(await alcove.ask('closeIncident', { incidentId })).toMatchObject({
    ok: false,
    error: { code: 'incident-unfinished', gaps: { steps: [...incidentSteps] } },
  });
  await affect(ana);
  await finish(incidentId);
  const entry = { step: 'learn', text: 'It came back once more.', isNotNeeded: false } as const;
  await alcove.done('addIncidentEntry', { incidentId, entry });
  const { entries, closedAt } = await incident();
  expect(closedAt).toBe('2026-08-20T15:00:00.000Z');
  expect(entries.map(({ isLater }) => isLater)).toEqual([false, false, false, false, false, true]);
  expect(eventsIn(stores).filter(({ name }) => name === 'incident-closed')).toHaveLength(1);
});

test('M118 the register lists what is open first, with what is next and who is not told yet', async () => {
  const { alcove, incidentId, affect } = await inPractice();
  await affect(ana, ben);
  const concern = { ...typed, kind: 'concern', title: 'A complaint about lateness' } as const;
  await alcove.done('beginIncident', { ...concern, noticedOn: '2026-08-20' });
  await alcove.done('beginIncident', {
    ...typed,
    title: 'Older',
    noticedOn: '2026-08-01',
    happenedOn: null,
  });
  await finish(incidentId);
  const all = await alcove.done('listIncidents', {});
  expect(all.map(({ title, nextStep, untold }) => [title, nextStep, untold])).toEqual([
    ['A complaint about lateness', 'contain', 0],
    ['Older', 'contain', 0],
    ['A statement went to the wrong address', null, 0],
  ]);
});

test('M119 the practice’s own policies are taken over, reviewed and removed', async () => {
  const { alcove } = fresh;
  expect(await alcove.done('listPolicies', {})).toEqual([]);
  expect(await alcove.done('listPolicyReminders', {})).toEqual([]);
  await alcove.done('addDefaultPolicies', {});
  expect(await alcove.ask('addDefaultPolicies', {})).toEqual(err({ code: 'policies-begun' }));
  const all = await alcove.done('listPolicies', {});
  expect(all.map(({ policy }) => policy.title)).toEqual([
    'Privacy and confidentiality',
    'Safety in a crisis',
    'Keeping records and letting them go',
    'When privacy was breached',
    'Technology',
    'Fees',
  ]);
  const [first] = all;
  if (!first) throw new Error('six are expected');
  const policyId = first.policy.id;
  await alcove.done('reviewPolicy', { policyId, note: 'It holds.' });
  const [reviewed] = await alcove.done('listPolicies', {});
  expect(reviewed?.policy).toMatchObject({
    reviewOn: '2027-08-20',
    reviews: [{ on: '2026-08-20', note: 'It holds.' }],
  });
  await alcove.done('removePolicy', { policyId });
  expect(await alcove.ask('removePolicy', { policyId })).toEqual(
    err({ code: 'not-found', term: 'policy' }),
  );
});

test('M108 what the session room recorded about confidentiality is not asked for again', async () => {
  const { alcove, stores } = fresh;
  const moduleId = await planTuesdays(alcove, { to: '2026-10-27' });
  await alcove.done('addDefaultPolicies', {});
  alcove.world.setNow('2026-09-10T15:00:00.000Z');
  const groupDue = async () =>
    (await alcove.done('listPolicyReminders', {}))
      .filter(({ title, group }) => title === 'Privacy and confidentiality' && group)
      .map(({ dueOn }) => dueOn);
  expect(await groupDue()).toEqual(['2026-09-01']);
  const sessions = await alcove.done('listSessions', { moduleId });
  const second = sessions.find(({ session }) => session.date === '2026-09-08');
  if (!second) throw new Error('it was planned');
  alcove.world.setNow('2026-09-08T23:00:00.000Z');
  await alcove.done('enterRoom', { sessionId: second.session.id });
  await alcove.done('sayConfidentiality', { sessionId: second.session.id, isSaid: true });
  alcove.world.setNow('2026-09-10T15:00:00.000Z');
  expect(await groupDue()).toEqual([]);
  const [privacy] = await alcove.done('listPolicies', {});
  expect(privacy?.repeats).toMatchObject([{ lastOn: '2026-09-08', dueOn: '2026-10-06' }]);
  expect(await stores.records.policies.find('policies')).toMatchObject({ id: 'policies' });
});

test('M108 a policy is noted as said in a group there is, and due again by its rhythm', async () => {
  const { alcove } = fresh;
  await planTuesdays(alcove, { to: '2027-06-29' });
  alcove.world.setNow('2026-09-20T15:00:00.000Z');
  const policy = { title: 'Safety', text: 'Say whom to call.', reviewEveryMonths: 12 };
  await alcove.done('savePolicy', { policyId: null, policy: { ...policy, repeatEveryWeeks: 12 } });
  const [view] = await alcove.done('listPolicies', {});
  const [group] = view?.repeats ?? [];
  if (!view || !group) throw new Error('a group is running');
  const said = { policyId: view.policy.id, groupId: group.groupId, on: '2026-09-15' };
  await alcove.done('repeatPolicy', said);
  const [after] = await alcove.done('listPolicies', {});
  expect(after?.repeats).toMatchObject([{ lastOn: '2026-09-15', dueOn: '2026-12-08' }]);
  const unknown = policyIdSchema.parse(`pol_${'9'.padStart(20, '0')}`);
  expect(await alcove.ask('repeatPolicy', { ...said, policyId: unknown })).toEqual(
    err({ code: 'not-found', term: 'policy' }),
  );
});

test('M66 M99 the log holds date, kind, colleague and minutes of its year, and never a text or a group', async () => {
  const { alcove } = fresh;
  await planTuesdays(alcove);
  const [group] = await alcove.done('listGroups', {});
  const facts = {
    kind: 'supervision',
    date: '2026-08-10',
    colleague: 'Dr. Imaginary Supervisor',
    minutes: 50,
    groupId: group?.id ?? null,
  } as const;
  const { id } = await alcove.done('beginSupervisionNote', { facts });
  const body = { template: 'free', sections: { text: 'supervision canary' } } as const;
  await alcove.done('signSupervisionNote', { id, body, reasonToKeepNames: null });
  await alcove.done('beginSupervisionNote', { facts: { ...facts, date: '2025-12-30' } });
  const { path } = await alcove.done('saveConsultationLog', { year: '2026' });
  expect(path).toBe('/exports/Alcove-consultation-log-2026.pdf');
  const saved = alcove.saved.at(-1)?.text ?? '';
  expect(JSON.parse(saved)).toEqual([
    { kind: 'supervision', date: '2026-08-10', colleague: facts.colleague, minutes: 50 },
  ]);
  expect(saved).not.toMatch(/canary|Tuesdays|grp_/u);
});

import { createHash, randomBytes } from 'node:crypto';
import { auditUseCases } from '../../electron/application/audit';
import { readTrail, wantedBy } from '../../electron/application/audit-pages';
import { auditingViews } from '../../electron/application/auditing';
import { auditTrail } from '../../electron/application/trail';
import { emergencySheetUseCases } from '../../electron/application/emergency-sheet';
import type { AuditReader, LinksWanted } from '../../electron/application/ports/audit';
import type { Handlers } from '../../electron/application/ports/handlers';
import type { AuditStamp, EmergencySheet } from '../../electron/application/ports/release';
import type { OpenVault } from '../../electron/application/ports/stores';
import type { Vault } from '../../electron/application/ports/vault';
import type { ExportFolder, World } from '../../electron/application/ports/world';
import type { AuditFilter, AuditLine } from '../../shared/domain/audit-trail';
import type { ChainEvent, ChainLink } from '../../shared/domain/chain';
import { memberIdSchema, noteIdOf, sessionIdSchema } from '../../shared/domain/ids';
import { recoveryCodeFrom } from '../../shared/domain/recovery-code';
import type { StoreId } from '../../shared/domain/store-refusal';
import { err, ok } from '../../shared/lib/result';
import { aMember, aNote, aPractice, aSession } from '../release/fixtures';
import { ada, anEvent, aSave, bo, chainOf, noteOf } from '../shared/domain/audit-links';
import { createTempVault, temporaryFolder } from '../support/temp-vault';

const everything: AuditFilter = { topic: null, memberId: null, from: null, to: null };

/** A reader over plain links, which keeps what it was asked. */
function aReader(records: readonly ChainLink[], groupProcess: readonly ChainLink[] = []) {
  const asked: LinksWanted[] = [];
  const reader: AuditReader = {
    links: (store: StoreId, wanted: LinksWanted) => {
      asked.push(wanted);
      const chain = store === 'records' ? records : groupProcess;
      const { before, limit } = wanted;
      const below = chain.filter(({ sequence }) => before === null || sequence < before);
      return below.toReversed().slice(0, limit);
    },
  };
  return { reader, asked };
}

const wanted = wantedBy(everything, 'America/Toronto');

describe('reading the trail', () => {
  test('puts both chains together, newest first, each in its own order', () => {
    const records = chainOf([anEvent('vault-unlocked'), anEvent('vault-verified')], (n) => n * 20);
    const group = chainOf([aSave('groupNotes', 'a'), aSave('groupNotes', 'b')], () => 10);
    const { runs, next } = readTrail(aReader(records, group).reader, wanted, null, 10);
    expect(runs.map(({ store, newest }) => `${store} ${newest.sequence}`)).toEqual([
      'records 2',
      'group-process 2',
      'group-process 1',
      'records 1',
    ]);
    expect(next).toBeNull();
  });

  test('pages through both chains without losing or repeating a line, whatever the page', () => {
    const saves = (count: number, of: number) =>
      Array.from({ length: count }, (_, index) => aSave('notes', noteOf(ada, (index >> 1) % of)));
    const records = chainOf(saves(1_203, 7), (n) => n * 60_000);
    const group = chainOf(saves(40, 3), (n) => n * 1_000_000);
    const { reader } = aReader(records, group);
    const whole = readTrail(reader, wanted, null, 10_000).runs;
    for (const limit of [1, 7, 50]) {
      const paged = [];
      for (let before = null; ;) {
        const page: ReturnType<typeof readTrail> = readTrail(reader, wanted, before, limit);
        paged.push(...page.runs);
        before = page.next as never;
        if (page.next === null) break;
        expect(page.runs).toHaveLength(limit);
      }
      expect(paged).toEqual(whole);
    }
    const links = whole.reduce((sum, { times }) => sum + times, 0);
    expect(links).toBe(1_243);
  });

  test('makes one line of a run however many links it has', () => {
    const records = chainOf(Array.from({ length: 1_700 }, () => aSave('notes', noteOf(ada))));
    const { runs } = readTrail(aReader(records).reader, wanted, null, 5);
    expect(runs.map(({ times }) => times)).toEqual([1_700]);
  });

  test('asks for whole days by the practice’s clock, the night the clocks change included', () => {
    const { fromMs, toMs } = wantedBy(
      { ...everything, from: '2026-11-01', to: '2026-11-01' },
      'America/Toronto',
    );
    expect(new Date(fromMs ?? 0).toISOString()).toBe('2026-11-01T04:00:00.000Z');
    expect(new Date(toMs ?? 0).toISOString()).toBe('2026-11-02T04:59:59.999Z');
  });
});

interface Shelf {
  readonly saved: string[];
  readonly printed: { lines: readonly AuditLine[]; stamp: AuditStamp }[];
}

function tools(
  exportFolder: Partial<ExportFolder> = {},
  shelf: Shelf = { saved: [], printed: [] },
) {
  const sha256OfBytes = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const world: World = {
    clock: { now: () => new Date('2027-03-04T02:00:00.000Z'), timeZone: () => 'Europe/Zurich' },
    randomIdText: () => randomBytes(10).toString('hex'),
    sha256: () => '',
    sha256OfBytes,
  };
  return {
    ...shelf,
    world,
    auditPress: {
      print: async (lines: readonly AuditLine[], stamp: AuditStamp) => {
        shelf.printed.push({ lines, stamp });
        return { bytes: new Uint8Array(1), pages: 1 };
      },
    },
    exportFolder: {
      choosePath: async ({ suggestedName }: { suggestedName: string }) => `/out/${suggestedName}`,
      write: async (path: string) => {
        shelf.saved.push(path);
        return ok();
      },
      ...exportFolder,
    },
  };
}

describe('over the real encrypted stores', () => {
  const ELODIE = memberIdSchema.parse('mem_00000000000000000001');
  const noteId = noteIdOf(sessionIdSchema.parse('ses_00000000000000000001'), ELODIE);
  let vault: OpenVault;
  let close: () => Promise<void>;

  const folder = temporaryFolder();
  beforeAll(async () => {
    const { stores } = await createTempVault(folder);
    [vault, close] = [stores, () => stores.close()];
    const { records, groupProcess } = stores;
    await records.recordEvent(
      anEvent('vault-unlocked', undefined, { by: 'created' }) as ChainEvent,
    );
    await records.practice.add({ id: 'practice', profile: aPractice() });
    await records.members.add(aMember(ELODIE));
    await records.sessions.add(aSession({ date: '2026-09-08' }));
    const note = aNote('Slept well.', { isSigned: false });
    await records.notes.add(note);
    for (const minute of [1, 2, 3]) {
      const savedAt = `2026-09-08T23:0${minute}:00.000Z`;
      await records.notes.change(noteId, (doc) => ok({ ...doc, text: { ...doc.text, savedAt } }));
    }
    await records.recordEvent(anEvent('record-viewed', ELODIE) as ChainEvent);
    await groupProcess.groupNotes.add({
      ...{ id: note.sessionId, moduleId: note.moduleId, sessionDate: '2026-09-08' },
      text: note.text,
    });
  });
  afterAll(() => close());

  const ofMine = ({ thing }: AuditLine) => thing !== 'other';
  const list = async (filter: Partial<AuditFilter> = {}) => {
    const { listAuditTrail } = auditUseCases(tools());
    const input = { filter: { ...everything, ...filter }, before: null, limit: 50 };
    const reply = await listAuditTrail(input, vault);
    if (!reply.ok) throw new Error(reply.error.code);
    return { ...reply.value, lines: reply.value.lines.filter(ofMine) };
  };
  const brief = (lines: readonly AuditLine[]) =>
    lines.map(({ thing, what, times }) => `${thing ?? 'event'} ${what} ${times}`);

  test('lists what was written and what happened, a note saved four times as one line', async () => {
    const { lines, next, timeZone } = await list();
    expect(brief(lines).sort()).toEqual([
      'event record-viewed 1',
      'event vault-unlocked 1',
      'group-note saved 1',
      'member saved 1',
      'note saved 4',
      'practice saved 1',
      'session saved 1',
    ]);
    const note = lines.find(({ thing }) => thing === 'note');
    expect(note).toMatchObject({
      memberName: 'Élodie Marchetti-Okafor',
      sessionDate: '2026-09-08',
      store: 'records',
    });
    expect(next).toBeNull();
    expect(timeZone).toBe('America/Toronto');
  });

  test('filters by topic, by member and by day', async () => {
    expect(brief((await list({ topic: 'keys' })).lines)).toEqual(['event vault-unlocked 1']);
    expect(brief((await list({ topic: 'viewing' })).lines)).toEqual(['event record-viewed 1']);
    expect(brief((await list({ memberId: ELODIE })).lines)).toEqual([
      'event record-viewed 1',
      'note saved 4',
      'member saved 1',
    ]);
    expect((await list({ memberId: bo })).lines).toEqual([]);
    expect((await list({ to: '2020-01-01' })).lines).toEqual([]);
  });

  const save = async (
    exportFolder: Partial<ExportFolder> = {},
    filter: Partial<AuditFilter> = {},
  ) => {
    const made = tools(exportFolder);
    const { saveAuditTrail } = auditUseCases(made);
    const reply = await saveAuditTrail({ filter: { ...everything, ...filter } }, vault);
    return { ...made, reply };
  };
  const printedEvents = async () => {
    const { lines } = await list({ topic: 'releases' });
    return lines.filter(({ what }) => what === 'audit-trail-printed');
  };

  test('saves the filtered trail with the heads, and chains that it left', async () => {
    const heads = vault.heads();
    const { reply, saved, printed } = await save({}, { memberId: ELODIE });
    expect(reply).toEqual(ok({ path: '/out/Alcove-audit-trail-2027-03-03.pdf', lines: 3 }));
    expect(saved).toEqual(['/out/Alcove-audit-trail-2027-03-03.pdf']);
    expect(printed[0]?.lines).toHaveLength(3);
    expect(printed[0]?.stamp).toMatchObject({
      memberName: 'Élodie Marchetti-Okafor',
      timeZone: 'America/Toronto',
      isCut: false,
      heads,
    });
    expect((await printedEvents())[0]?.detail).toEqual({ lines: 3 });
  });

  test('writes nothing anywhere when the dialog is left, and says when there is nothing', async () => {
    const before = (await printedEvents()).length;
    const left = await save({ choosePath: async () => null });
    expect(left.reply).toEqual(err({ code: 'save-cancelled' }));
    const empty = await save({}, { memberId: bo });
    expect(empty.reply).toEqual(err({ code: 'audit-trail-empty' }));
    expect([...left.saved, ...empty.saved]).toEqual([]);
    expect(await printedEvents()).toHaveLength(before);
  });

  test('has the line of a trail in the chain before the file is written', async () => {
    const before = (await printedEvents()).length;
    const write: ExportFolder['write'] = async () => {
      expect(await printedEvents()).toHaveLength(before + 1);
      return err({ code: 'file-not-written', reason: 'disk-full' });
    };
    const { reply } = await save({ write });
    expect(reply).toEqual(err({ code: 'file-not-written', reason: 'disk-full' }));
  });
});

describe('views of a record', () => {
  const getMember = { memberId: ada };

  function anAudit({ isReadOnly = false, fails = false } = {}) {
    const events: ChainEvent[] = [];
    let now = Date.parse('2027-03-04T02:00:00.000Z');
    let broken = fails;
    const opened = () =>
      ({
        records: {
          recordEvent: async (event: ChainEvent) => {
            if (broken) throw new Error('disk full');
            events.push(event);
          },
        },
      }) as unknown as OpenVault;
    const handlers = {
      getMember: async ({ memberId }: { memberId: string }) =>
        memberId === bo ? err({ code: 'not-found', term: 'member' } as const) : ok({ memberId }),
      listMembers: async () => ok([]),
    } as unknown as Handlers;
    const vault = { status: () => ({ isReadOnly }) } as Vault;
    const clock = { now: () => new Date(now), timeZone: () => 'UTC' };
    const trail = auditTrail({
      ...{ vault, clock, refusalOfThrown: () => null, later: () => {} },
    });
    const audited = auditingViews(handlers, { vault, clock, trail });
    return {
      audited,
      events,
      opened,
      wait: (ms: number) => void (now += ms),
      mend: () => void (broken = false),
    };
  }

  test('are chained with the member, once in ten minutes', async () => {
    const { audited, events, opened, wait } = anAudit();
    const session = opened();
    await audited.getMember(getMember, session);
    wait(10 * 60_000 - 1);
    await audited.getMember(getMember, session);
    expect(events).toEqual([{ kind: 'event', name: 'record-viewed', subject: ada }]);
    wait(1);
    await audited.getMember(getMember, session);
    expect(events).toHaveLength(2);
  });

  test('are chained once for two readings at the same time', async () => {
    const { audited, events, opened } = anAudit();
    const session = opened();
    await Promise.all([
      audited.getMember(getMember, session),
      audited.getMember(getMember, session),
    ]);
    expect(events).toHaveLength(1);
  });

  test('are chained anew after another unlock, for another member, and after the clock went back', async () => {
    const { audited, events, opened, wait } = anAudit();
    const session = opened();
    await audited.getMember(getMember, session);
    await audited.getMember(getMember, opened());
    await audited.getMember(
      { memberId: memberIdSchema.parse('mem_00000000000000000009') },
      session,
    );
    wait(-1);
    await audited.getMember(getMember, session);
    expect(events).toHaveLength(4);
  });

  test('are not shown when they cannot be chained, and are chained at the next try', async () => {
    const { audited, events, opened, mend } = anAudit({ fails: true });
    const session = opened();
    await expect(audited.getMember(getMember, session)).rejects.toThrow('disk full');
    await expect(audited.getMember(getMember, session)).rejects.toThrow('disk full');
    mend();
    await audited.getMember(getMember, session);
    expect(events).toHaveLength(1);
  });

  test('are not kept where nothing was shown, or nothing can be written', async () => {
    const { audited, events, opened } = anAudit();
    await audited.getMember({ memberId: bo }, opened());
    await audited.listMembers({ moduleId: null }, opened());
    expect(events).toEqual([]);
    const readOnly = anAudit({ isReadOnly: true, fails: true });
    expect(await readOnly.audited.getMember(getMember, readOnly.opened())).toMatchObject({
      ok: true,
    });
  });

  test('leave every operation that opens no record exactly as it was', () => {
    const handlers = new Proxy({} as Handlers, { get: () => undefined });
    const audited = auditingViews({ ...handlers, listMembers: jest.fn() }, {} as never);
    expect(Object.keys(audited).sort()).toEqual([
      'getAccounting',
      'getFeeArrangement',
      'getMember',
      'getMemberAttendance',
      'getNote',
      'getRecordRequest',
      'getSafetyPlan',
      'getSigning',
      'getTimeline',
      'listConsents',
      'listDisclosures',
      'listEmergencyRecords',
      'listMemberLedger',
      'listMembers',
      'listNotesOfMember',
      'previewDestruction',
      'previewPages',
      'previewRelease',
    ]);
  });
});

describe('the emergency sheet', () => {
  const recoveryCode = recoveryCodeFrom(Uint8Array.from({ length: 26 }, (_, index) => index * 7));

  function aSheet(
    exportFolder: Partial<ExportFolder> = {},
    state = 'unlocked',
    isReadOnly = false,
  ) {
    const events: ChainEvent[] = [];
    const sheets: EmergencySheet[] = [];
    const made = tools(exportFolder);
    const vault = {
      status: () => ({ state, isReadOnly }),
      use: async (work: (opened: OpenVault) => Promise<unknown>) => {
        const recordEvent = async (event: ChainEvent) => void events.push(event);
        return ok(await work({ records: { recordEvent } } as unknown as OpenVault));
      },
    } as unknown as Vault;
    const emergencySheetPress = {
      print: async (sheet: EmergencySheet) => {
        sheets.push(sheet);
        return { bytes: new Uint8Array(1), pages: 1 };
      },
    };
    const { saveEmergencySheet } = emergencySheetUseCases({ ...made, vault, emergencySheetPress });
    return { ...made, events, sheets, saveEmergencySheet };
  }

  test('prints the code in its groups however it was typed, and is written into the trail', async () => {
    const { saveEmergencySheet, sheets, events } = aSheet();
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ');
    const reply = await saveEmergencySheet({ recoveryCode: typed });
    expect(reply).toEqual(ok({ path: '/out/Alcove-emergency-sheet.pdf' }));
    expect(sheets[0]?.recoveryCode).toBe(recoveryCode);
    expect(events).toEqual([{ kind: 'event', name: 'emergency-sheet-saved' }]);
    expect(JSON.stringify(events)).not.toContain(recoveryCode);
  });

  test('is not made of a code that is mistyped or cut short', async () => {
    const { saveEmergencySheet, sheets, saved } = aSheet();
    const [first] = recoveryCode;
    const mistyped = `${first === 'Z' ? 'Y' : 'Z'}${recoveryCode.slice(1)}`;
    expect(await saveEmergencySheet({ recoveryCode: mistyped })).toEqual(
      err({ code: 'recovery-code-mistyped' }),
    );
    expect(await saveEmergencySheet({ recoveryCode: recoveryCode.slice(0, 9) })).toEqual(
      err({ code: 'recovery-code-incomplete', characters: 8 }),
    );
    expect([sheets, saved]).toEqual([[], []]);
  });

  test('can be saved before there is a vault, and then no event is kept', async () => {
    for (const state of ['absent', 'begun', 'locked']) {
      const { saveEmergencySheet, events, saved } = aSheet({}, state);
      expect(await saveEmergencySheet({ recoveryCode })).toMatchObject({ ok: true });
      expect([saved.length, events.length]).toEqual([1, 0]);
    }
    const looking = aSheet({}, 'unlocked', true);
    expect(await looking.saveEmergencySheet({ recoveryCode })).toMatchObject({ ok: true });
    expect(looking.events).toEqual([]);
  });

  test('is neither printed nor chained when the dialog is left or the file cannot be written', async () => {
    const left = aSheet({ choosePath: async () => null });
    expect(await left.saveEmergencySheet({ recoveryCode })).toEqual(
      err({ code: 'save-cancelled' }),
    );
    const refused = err({ code: 'file-not-written', reason: 'disk-full' } as const);
    const full = aSheet({ write: async () => refused });
    expect(await full.saveEmergencySheet({ recoveryCode })).toEqual(refused);
    expect([left.sheets, left.events, full.events]).toEqual([[], [], []]);
  });
});

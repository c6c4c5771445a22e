import type { AuditPlace } from '../../shared/contract/audit';
import { auditEvent } from '../../shared/domain/audit-event';
import { lineOf, type AuditRun } from '../../shared/domain/audit-runs';
import type { AuditFilter, AuditLine } from '../../shared/domain/audit-trail';
import { localDateOf } from '../../shared/lib/dates';
import { err, ok } from '../../shared/lib/result';
import { auditNamesFor } from './audit-names';
import { readTrail, wantedBy } from './audit-pages';
import { ownUseOf, writeLogged, type ToLog } from './log-disclosure';
import type { Handlers } from './ports/handlers';
import type { AuditPress } from './ports/release';
import type { OpenVault } from './ports/stores';
import type { ExportFolder, World } from './ports/world';

export interface AuditTools {
  readonly world: World;
  readonly auditPress: AuditPress;
  readonly exportFolder: ExportFolder;
}

const MOST_PRINTED = 5_000;

/** The trail for people: to read page by page, and to save. */
export function auditUseCases({
  world,
  auditPress,
  exportFolder,
}: AuditTools): Handlers<'listAuditTrail' | 'saveAuditTrail'> {
  return {
    listAuditTrail: async ({ filter, before, limit }, vault) => {
      const timeZone = await timeZoneOf(vault, world);
      const page = pageOf(vault, filter, { timeZone, before, limit });
      return ok({ lines: await linesOf(page.runs, vault), next: page.next, timeZone });
    },

    // Chained before it is written, as a release is: no trail leaves without its own line in it.
    saveAuditTrail: async ({ filter }, vault) => {
      const practice = (await vault.records.practice.find('practice'))?.profile;
      if (!practice) return err({ code: 'practice-missing' });
      const { timeZone } = practice;
      const page = pageOf(vault, filter, { timeZone, before: null, limit: MOST_PRINTED });
      if (page.runs.length === 0) return err({ code: 'audit-trail-empty' });
      const madeAt = world.clock.now();
      const suggestedName = `Alcove-audit-trail-${localDateOf(madeAt, timeZone)}.pdf`;
      const path = await exportFolder.choosePath({ suggestedName, kind: 'pdf' });
      if (path === null) return err({ code: 'save-cancelled' });
      const named = await linesOf(page.runs, vault);
      const printed = await auditPress.print(named, {
        ...{ practice, madeAt, timeZone, filter },
        memberName: await nameOf(filter, vault),
        heads: vault.heads(),
        isCut: page.next !== null,
      });
      const lines = page.runs.length;
      await vault.records.recordEvent(auditEvent('audit-trail-printed', { detail: { lines } }));
      const { bytes } = printed;
      const disclosures = entriesOf(named);
      const to = { ...world, exportFolder };
      const written = await writeLogged(to, vault.records, { path, bytes, disclosures });
      return written.ok ? ok({ path, lines }) : written;
    },
  };
}

/** About each whom the lines name. */
function entriesOf(lines: readonly AuditLine[]): readonly ToLog[] {
  const named = lines.filter(({ memberName }) => memberName !== null);
  const ids = new Set(named.map(({ memberId }) => memberId));
  return [...ids].flatMap((id) => (id ? [ownUseOf(id, 'audit-trail', WHAT)] : []));
}

const WHAT = 'The audit trail, as far as it names this member';

interface PageWanted {
  readonly timeZone: string;
  readonly before: AuditPlace | null;
  readonly limit: number;
}

function pageOf(vault: OpenVault, filter: AuditFilter, { timeZone, before, limit }: PageWanted) {
  return readTrail(vault.audit, wantedBy(filter, timeZone), before, limit);
}

async function linesOf(runs: readonly AuditRun[], vault: OpenVault) {
  const names = await auditNamesFor(runs, vault.records);
  return runs.map((run) => lineOf(run, names));
}

async function timeZoneOf({ records }: OpenVault, { clock }: World): Promise<string> {
  return (await records.practice.find('practice'))?.profile.timeZone ?? clock.timeZone();
}

async function nameOf({ memberId }: AuditFilter, { records }: OpenVault): Promise<string | null> {
  const member = memberId && (await records.members.find(memberId));
  return member ? member.profile.legalName : null;
}

import { auditEvent } from '../../shared/domain/audit-event';
import { isWhole } from '../../shared/domain/vault-check';
import { ok } from '../../shared/lib/result';
import type { Handlers } from './ports/handlers';
import type { Vault } from './ports/vault';

type IntegrityHandlers = Handlers<'verifyVault' | 'acceptFinding' | 'openReadOnly'>;

export function integrityUseCases(vault: Vault): IntegrityHandlers {
  return {
    verifyVault: async (_input, { records }) => {
      const report = await vault.check();
      if (!report.ok) return report;
      const links = report.value.records.links + report.value.groupProcess.links;
      const detail = { isWhole: isWhole(report.value), links };
      await records.recordEvent(auditEvent('vault-verified', { detail }));
      return report;
    },
    acceptFinding: async ({ kind }, { records }) => {
      // Written down first: a finding that is gone without a trace would help whoever caused it.
      await records.recordEvent(auditEvent('finding-accepted', { detail: { kind } }));
      const accepted = await vault.acceptFinding(kind);
      return accepted.ok ? ok({}) : accepted;
    },
    openReadOnly: ({ proof }) => vault.openReadOnly(proof),
  };
}

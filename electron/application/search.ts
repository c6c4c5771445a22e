import type { Output, ReadInput } from '../../shared/contract/contract';
import { auditEvent } from '../../shared/domain/audit-event';
import { excerptOf } from '../../shared/domain/search-excerpt';
import { readSearch } from '../../shared/domain/search-terms';
import type { SearchHit, SearchTerms } from '../../shared/domain/search';
import { ok } from '../../shared/lib/result';
import { foundDocuments, type FoundDocuments } from './found-documents';
import type { Handlers } from './ports/handlers';
import type { FoundRow, OpenVault, TextIndex } from './ports/stores';

type SearchHandlers = Handlers<'search' | 'checkSearchIndex'>;

export function searchUseCases(): SearchHandlers {
  return {
    search: async (asked, vault) => ok(await searchIn(vault, asked)),

    checkSearchIndex: async (_input, { records, groupProcess }) => {
      const checked = [await records.search.check(), await groupProcess.search.check()];
      const documents = sumOf(checked.map((each) => each.documents));
      const mended = sumOf(checked.map((each) => each.mended));
      if (mended > 0) {
        await records.recordEvent(auditEvent('search-index-mended', { detail: { count: mended } }));
      }
      return ok({ documents, mended });
    },
  };
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

async function searchIn(
  vault: OpenVault,
  { text, filter, offset, limit }: ReadInput<'search'>,
): Promise<Output<'search'>> {
  const terms = readSearch(text);
  const { moduleId } = filter;
  const sessions = moduleId ? await vault.records.sessions.ofModule(moduleId) : [];
  const wanted = { terms, filter, sessionIds: sessions.map(({ id }) => id), offset, limit };
  const documents = foundDocuments(vault);
  const side = async (index: TextIndex) => {
    const { rows, count, isBeingBuilt } = await index.find(wanted);
    const found = await Promise.all(rows.map((row) => hitOf(row, terms, documents)));
    return { hits: { hits: found.filter((hit) => hit !== null), count }, isBeingBuilt };
  };
  const records = await side(vault.records.search);
  const groupProcess = await side(vault.groupProcess.search);
  return {
    records: records.hits,
    groupProcess: groupProcess.hits,
    isBeingBuilt: records.isBeingBuilt || groupProcess.isBeingBuilt,
  };
}

/** `null` for what was removed since it was found. */
async function hitOf(
  row: FoundRow,
  terms: SearchTerms,
  documents: FoundDocuments,
): Promise<SearchHit | null> {
  const document = await documents[row.kind](row);
  if (!document) return null;
  const { kind, entry: id, memberId, sessionId, isSigned } = row;
  const { title, texts, date = row.date } = document;
  return { kind, id, memberId, sessionId, date, title, isSigned, excerpt: excerptOf(texts, terms) };
}

import type { RxDatabase } from 'rxdb';
import { billingSchema } from '../../shared/domain/billing';
import { billingFileSchema } from '../../shared/domain/billing-file';
import { destructionSchema } from '../../shared/domain/destruction';
import { disclosureSchema } from '../../shared/domain/disclosure';
import { incidentSchema } from '../../shared/domain/incident';
import {
  feeArrangementSchema,
  ledgerEntrySchema,
  statementSchema,
} from '../../shared/domain/ledger-entry';
import { policiesSchema } from '../../shared/domain/policy';
import { recordRequestSchema } from '../../shared/domain/record-request';
import { releaseSchema } from '../../shared/domain/release';
import { takingInSchema } from '../../shared/domain/taking-in';
import type { OfficeStores } from '../application/ports/office';
import type { recordsCollections } from './collections';
import { destroyDocuments, presentIn } from './destroy-documents';
import { newestFirst } from './newest-first';
import { documentStore } from './repository';
import type { Collection } from './stored-form';

type Database = RxDatabase<Record<keyof typeof recordsCollections, Collection>>;

/** The repositories of what may leave, what is owed, and what went wrong. */
export function officeStores(database: Database): OfficeStores {
  return {
    releases: releasesIn(database.requests),
    disclosures: disclosuresIn(database.requests),
    recordRequests: recordRequestsIn(database.requests),
    destructions: destructionsIn(database.requests),
    billing: documentStore(database.practice, { schema: billingSchema }).repository,
    policies: documentStore(database.practice, { schema: policiesSchema }).repository,
    ledger: ledgerIn(database.ledger),
    feeArrangements: feeArrangementsIn(database.ledger),
    statements: statementsIn(database.ledger),
    billingFiles: billingFilesIn(database.ledger),
    incidents: incidentsIn(database.incidents),
    takingIn: documentStore(database.practice, { schema: takingInSchema }).repository,
    present: (place, ids) => presentIn(database[place], ids),
    destroy: (place, ids) => destroyDocuments(database[place], ids),
  };
}

/** Of one kind, in the collection that holds what comes in and goes out. */
const NEWEST_FIRST = [{ kind: 'desc' as const }, { madeAt: 'desc' as const }];

function releasesIn(collection: Collection): OfficeStores['releases'] {
  const { repository, select } = documentStore(collection, {
    schema: releaseSchema,
    lookup: ({ scope }) => ({ kind: 'release', memberId: scope.memberId }),
  });
  return {
    ...repository,
    all: () => select({ selector: { kind: 'release' }, sort: NEWEST_FIRST }),
  };
}

function disclosuresIn(collection: Collection): OfficeStores['disclosures'] {
  const { repository, select } = documentStore(collection, {
    schema: disclosureSchema,
    lookup: () => ({ kind: 'disclosure' }),
  });
  return {
    ...repository,
    all: () => select({ selector: { kind: 'disclosure' }, sort: NEWEST_FIRST }),
    ofMember: async (memberId) =>
      newestFirst(
        await select({ selector: { memberId, kind: 'disclosure' }, sort: [{ memberId: 'asc' }] }),
        ({ madeAt }) => madeAt,
      ),
  };
}

function recordRequestsIn(collection: Collection): OfficeStores['recordRequests'] {
  const { repository, select } = documentStore(collection, {
    schema: recordRequestSchema,
    lookup: () => ({ kind: 'record-request' }),
  });
  return {
    ...repository,
    all: () => select({ selector: { kind: 'record-request' }, sort: NEWEST_FIRST }),
  };
}

function destructionsIn(collection: Collection): OfficeStores['destructions'] {
  const { repository, select } = documentStore(collection, {
    schema: destructionSchema,
    lookup: ({ begun }) => ({ kind: 'destruction', madeAt: begun.at }),
  });
  return {
    ...repository,
    all: () => select({ selector: { kind: 'destruction' }, sort: NEWEST_FIRST }),
  };
}

/** Entries, fee arrangements, statements and billing files lie together, and are told apart by their ids. */
const withIds = (prefix: string) => ({ id: { $gte: `${prefix}_`, $lt: `${prefix}\`` } });

function ledgerIn(collection: Collection): OfficeStores['ledger'] {
  const { repository, select } = documentStore(collection, { schema: ledgerEntrySchema });
  return {
    ...repository,
    ofMember: (memberId) =>
      select({
        selector: { memberId, date: { $gt: '' }, ...withIds('led') },
        sort: [{ memberId: 'asc' }, { date: 'asc' }],
      }),
  };
}

function feeArrangementsIn(collection: Collection): OfficeStores['feeArrangements'] {
  return documentStore(collection, {
    schema: feeArrangementSchema,
    lookup: () => ({ date: '' }),
  }).repository;
}

function statementsIn(collection: Collection): OfficeStores['statements'] {
  const { repository, select } = documentStore(collection, {
    schema: statementSchema,
    lookup: ({ month }) => ({ date: month }),
  });
  return {
    ...repository,
    ofMember: (memberId) =>
      select({
        selector: { memberId, date: { $gt: '' }, ...withIds('sta') },
        sort: [{ memberId: 'asc' }, { date: 'asc' }],
      }),
  };
}

/** It is about no one member: its rows are. */
function billingFilesIn(collection: Collection): OfficeStores['billingFiles'] {
  const { repository, select } = documentStore(collection, {
    schema: billingFileSchema,
    lookup: ({ month }) => ({ memberId: '', date: month }),
  });
  return {
    ...repository,
    all: () =>
      select({
        selector: { memberId: '', date: { $gt: '' }, ...withIds('bil') },
        sort: [{ memberId: 'asc' }, { date: 'asc' }],
      }),
  };
}

function incidentsIn(collection: Collection): OfficeStores['incidents'] {
  const { repository, select } = documentStore(collection, {
    schema: incidentSchema,
    lookup: ({ noticedOn }) => ({ date: noticedOn }),
  });
  return {
    ...repository,
    all: () =>
      select({ selector: { date: { $gt: '' }, ...withIds('inc') }, sort: [{ date: 'desc' }] }),
  };
}

import type { Askable, RequestRow, RequestView } from '../../shared/contract/record-requests';
import type { Destruction } from '../../shared/domain/destruction';
import type { MemberId } from '../../shared/domain/ids';
import type { Member } from '../../shared/domain/member';
import type { RecordRequest } from '../../shared/domain/record-request';
import { byDueDate, dueOn, isOpen } from '../../shared/domain/request-rules';
import { nextStepOf } from '../../shared/domain/request-steps';
import { localDateOf } from '../../shared/lib/dates';
import type { RecordsStore } from './ports/stores';

/** Open requests by their due dates, then the answered ones, newest first. */
export async function requestRows(
  records: RecordsStore,
  today: string,
): Promise<readonly RequestRow[]> {
  const all = await records.recordRequests.all();
  const people = new Map((await askables(records)).map((about) => [about.memberId, about]));
  const inOrder = [
    ...all.filter(isOpen).toSorted(byDueDate),
    ...all.filter((request) => !isOpen(request)),
  ];
  return inOrder.map((request) =>
    rowOf(request, people.get(request.memberId) ?? nobody(request.memberId), today),
  );
}

export async function requestView(
  records: RecordsStore,
  request: RecordRequest,
  today: string,
): Promise<RequestView> {
  const about = (await askableOf(records, request.memberId)) ?? nobody(request.memberId);
  const releases = await Promise.all(request.releaseIds.map((id) => records.releases.find(id)));
  return {
    ...rowOf(request, about, today),
    releases: releases
      .filter((release) => release !== null)
      .map(({ id, number, madeAt, state }) => ({ id, number, madeAt, state })),
  };
}

function rowOf(request: RecordRequest, about: Askable, today: string): RequestRow {
  const isDestroyed = about.certificate !== null;
  const next = nextStepOf(request, { today, isDestroyed });
  return { request, about, dueOn: dueOn(request), next };
}

/** Everyone whose record can be asked for, by their names. */
export async function askables(records: RecordsStore): Promise<readonly Askable[]> {
  const members = await records.members.all();
  const destroyed = await records.destructions.all();
  return [...members.map(ofMember), ...destroyed.map(ofDestroyed)].toSorted((one, other) =>
    one.name.localeCompare(other.name, 'en'),
  );
}

export async function askableOf(records: RecordsStore, id: MemberId): Promise<Askable | null> {
  const member = await records.members.find(id);
  if (member) return ofMember(member);
  const destroyed = await records.destructions.all();
  const destruction = destroyed.find(({ memberId }) => memberId === id);
  return destruction ? ofDestroyed(destruction) : null;
}

function ofMember({ id, profile }: Member): Askable {
  return { memberId: id, name: profile.legalName, certificate: null };
}

function ofDestroyed({ memberId, name, number, begun, doneAt }: Destruction): Askable {
  const destroyedOn = localDateOf(new Date(doneAt ?? begun.at), begun.timeZone);
  return { memberId, name, certificate: { number, destroyedOn } };
}

/** An enquiry can be removed for good without a certificate. */
function nobody(memberId: MemberId): Askable {
  return { memberId, name: '', certificate: null };
}

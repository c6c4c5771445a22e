import { auditEventNames } from '../../../shared/domain/audit-event';
import {
  auditTopics,
  eventNamesOf,
  memberIn,
  sessionIn,
  thingOf,
  topicOf,
} from '../../../shared/domain/audit-trail';
import { ada, anEvent, aPurge, aSave, noteOf, session } from './audit-links';

test('gives every event one topic, and writing none: documents are written, events happen', () => {
  const named = auditTopics.flatMap((topic) => eventNamesOf(topic));
  expect([...named].sort()).toEqual([...auditEventNames].sort());
  expect(eventNamesOf('writing')).toEqual([]);
  for (const topic of auditTopics) {
    for (const name of eventNamesOf(topic)) expect(topicOf(name)).toBe(topic);
  }
});

test('has no topic for an event that a newer Alcove wrote, or that JavaScript knows', () => {
  expect(topicOf('vault-sung-to')).toBeNull();
  expect(topicOf('constructor')).toBeNull();
});

test('tells settings and forms being filled in from the practice that they lie beside', () => {
  expect(thingOf('practice', 'practice')).toBe('practice');
  expect(thingOf('practice', 'settings')).toBe('settings');
  expect(thingOf('practice', 'unfinished:new-member')).toBe('unfinished-form');
  expect(thingOf('groupNotes', session(1))).toBe('group-note');
  expect(thingOf('_rxdb_internal', 'storage-token')).toBe('other');
  expect(thingOf('constructor', 'x')).toBe('other');
});

test('finds the member a link is about: by a note, their own document or an event', () => {
  expect(memberIn(aSave('notes', noteOf(ada)))).toBe(ada);
  expect(memberIn(aSave('members', ada))).toBe(ada);
  expect(memberIn(aPurge('notes', noteOf(ada)))).toBe(ada);
  expect(memberIn(anEvent('record-viewed', ada))).toBe(ada);
  expect(memberIn(anEvent('vault-unlocked'))).toBeNull();
  expect(memberIn(aSave('groupNotes', session(1)))).toBeNull();
});

test('finds the session a document belongs to, and none for an event', () => {
  expect(sessionIn(aSave('notes', noteOf(ada)))).toBe(session(1));
  expect(sessionIn(aSave('groupNotes', session(1)))).toBe(session(1));
  expect(sessionIn(aSave('members', ada))).toBeNull();
  expect(sessionIn(anEvent('record-viewed', ada))).toBeNull();
});

import { ok, type Result } from '../lib/result';
import { meetingLinkSchema, type MeetingLink, type MeetingPlatform } from './meeting-link';

/** A link below its host: the path's segments and the query as they were written. */
export interface LinkPieces {
  readonly host: string;
  readonly segments: readonly string[];
  readonly parameters: string;
}

type LinkOf<Platform extends MeetingPlatform> = Extract<MeetingLink, { platform: Platform }>;

/** How a platform writes its meetings: `read` takes apart what `write` puts together. */
interface LinkShape<Platform extends MeetingPlatform> {
  /** `null` when this is not how the platform writes a meeting. */
  read(pieces: LinkPieces): Result<MeetingLink, never> | null;
  /** Path and query, from the first slash. */
  write(link: LinkOf<Platform>): string;
}

type LinkShapes = { readonly [Platform in MeetingPlatform]: LinkShape<Platform> };

export const linkShapes: LinkShapes = {
  zoom: { read: readZoom, write: writeZoom },
  teams: { read: readTeams, write: writeTeams },
  meet: {
    read: ({ segments: [code, ...more] }) => {
      if (more.length > 0) return null;
      return checked({ platform: 'meet', code });
    },
    write: ({ code }) => `/${code}`,
  },
  webex: { read: readWebex, write: writeWebex },
  doxy: {
    read: ({ host, segments: [room, ...more] }) => {
      if (more.length > 0 || !isName(room)) return null;
      return checked({ platform: 'doxy', host, room });
    },
    write: ({ room }) => `/${room}`,
  },
};

/** The schema is the last gate: whatever was read has to be a link of the domain. */
function checked(link: unknown): Result<MeetingLink, never> | null {
  const read = meetingLinkSchema.safeParse(link);
  return read.success ? ok(read.data) : null;
}

/** A segment of dots alone means another folder. */
function isName(segment: string | undefined): segment is string {
  return segment !== undefined && !/^\.+$/.test(segment);
}

/**
 * The one value of a parameter as it was written; `null` when it is not there, `undefined` when it
 * is there more than once, so that no two readers can take different ones.
 */
function parameterOf(parameters: string, wanted: string): string | null | undefined {
  const values = parameters.split('&').flatMap((pair) => {
    const [name = '', ...value] = pair.split('=');
    return name.toLowerCase() === wanted ? [value.join('=')] : [];
  });
  return values.length > 1 ? undefined : (values[0] ?? null);
}

const zoomWays: ReadonlyMap<string, 'join' | 'webinar'> = new Map([
  ['j', 'join'],
  ['w', 'webinar'],
]);

function readZoom({ host, segments, parameters }: LinkPieces): Result<MeetingLink, never> | null {
  const way = zoomWayOf(segments);
  const pwd = parameterOf(parameters, 'pwd');
  if (!way) return null;
  return checked({ platform: 'zoom', host, way, pwd });
}

function zoomWayOf(segments: readonly string[]): unknown {
  const [first = '', second = '', third = ''] = segments;
  const kind = zoomWays.get(first);
  if (kind && segments.length === 2) return { kind, meetingId: withoutGaps(second) };
  if (first === 'my' && segments.length === 2 && isName(second)) {
    return { kind: 'personal', name: second };
  }
  if (first === 'wc' && second === 'join' && segments.length === 3) {
    return { kind: 'web-client', meetingId: withoutGaps(third) };
  }
  return null;
}

/** A meeting id as it is dialled: people and mails write it with blanks or hyphens. */
function withoutGaps(id: string): string {
  return id.replaceAll(/[ -]/g, '');
}

function writeZoom({ way, pwd }: LinkOf<'zoom'>): string {
  const token = pwd === null ? '' : `?pwd=${pwd}`;
  switch (way.kind) {
    case 'join':
      return `/j/${way.meetingId}${token}`;
    case 'webinar':
      return `/w/${way.meetingId}${token}`;
    case 'web-client':
      return `/wc/join/${way.meetingId}${token}`;
    case 'personal':
      return `/my/${way.name}${token}`;
  }
}

function readTeams({ host, segments, parameters }: LinkPieces): Result<MeetingLink, never> | null {
  const path = segments.map(decodedOnce);
  const [first = '', second = '', thread = '', number = ''] = path;
  if (path.length === 2 && first === 'meet' && /^\d{9,20}$/.test(second)) {
    const p = parameterOf(parameters, 'p');
    return checked({ platform: 'teams', host, path, context: null, p });
  }
  const isMeetup = path.length === 4 && first === 'l' && second === 'meetup-join';
  if (!isMeetup || host !== 'teams.microsoft.com') return null;
  if (!/^19:[A-Za-z0-9._~-]+@thread\.[a-z0-9]+$/.test(thread) || !/^\d{1,15}$/.test(number)) {
    return null;
  }
  const context = contextOf(parameterOf(parameters, 'context'));
  if (!context) return null;
  return checked({ platform: 'teams', host, path, context, p: null });
}

/** What is still encoded after it was decoded once is left so: no schema takes a per cent sign. */
function decodedOnce(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function contextOf(parameter: string | null | undefined): unknown {
  if (!parameter) return null;
  const text = decodedOnce(parameter);
  const of = (name: string) =>
    new RegExp(`"${name}"\\s{0,3}:\\s{0,3}"([0-9a-f-]{36})"`, 'i').exec(text)?.[1]?.toLowerCase();
  return { tenantId: of('Tid'), organiserId: of('Oid') };
}

function writeTeams({ path, context, p }: LinkOf<'teams'>): string {
  const below = `/${path.map(encodeURIComponent).join('/')}`;
  if (context) {
    const { tenantId: Tid, organiserId: Oid } = context;
    return `${below}?context=${encodeURIComponent(JSON.stringify({ Tid, Oid }))}`;
  }
  return p === null ? below : `${below}?p=${p}`;
}

function readWebex({ host, segments, parameters }: LinkPieces): Result<MeetingLink, never> | null {
  const way = webexWayOf(segments, parameters);
  if (!way) return null;
  return checked({ platform: 'webex', host, way });
}

function webexWayOf(segments: readonly string[], parameters: string): unknown {
  if (!segments.every(isName)) return null;
  const [first, second, third] = segments;
  if (segments.length === 3) return { kind: second, site: first, name: third };
  if (segments.length !== 2) return null;
  if (second !== 'j.php') return { kind: first, site: null, name: second };
  return { kind: 'mtid', site: first, mtid: parameterOf(parameters, 'mtid') };
}

function writeWebex({ way }: LinkOf<'webex'>): string {
  if (way.kind === 'mtid') return `/${way.site}/j.php?MTID=${way.mtid}`;
  const site = way.site === null ? '' : `/${way.site}`;
  return `${site}/${way.kind}/${way.name}`;
}

import { z } from 'zod';

/** The platforms whose links are understood (facts.md, Meeting links). */
export const meetingPlatforms = ['zoom', 'teams', 'meet', 'webex', 'doxy'] as const;
export const meetingPlatformSchema = z.enum(meetingPlatforms);
export type MeetingPlatform = z.infer<typeof meetingPlatformSchema>;

const hostUnder = (...domains: readonly string[]) => {
  const names = domains.map((domain) => domain.replaceAll('.', '\\.')).join('|');
  return z.string().regex(new RegExp(`^(?:[a-z0-9-]{1,63}\\.){0,3}(?:${names})$`));
};

/** One piece of a path or query that is kept as it is: no sign in it means anything in a link. */
const plain = (most: number) => z.string().regex(new RegExp(`^[A-Za-z0-9._-]{1,${most}}$`));

/** A token that the platform made: kept verbatim and treated as a secret. */
const token = z.string().regex(/^[A-Za-z0-9._~-]{1,200}$/);

/**
 * A meeting link in its parts. What is opened is rebuilt from them: nothing else that stood in a
 * pasted link can come along.
 */
export const meetingLinkSchema = z.discriminatedUnion('platform', [
  z
    .object({
      platform: z.literal('zoom'),
      host: hostUnder('zoom.us', 'zoomgov.com'),
      way: z.discriminatedUnion('kind', [
        z
          .object({
            kind: z.enum(['join', 'web-client', 'webinar']),
            meetingId: z.string().regex(/^\d{9,11}$/),
          })
          .readonly(),
        z.object({ kind: z.literal('personal'), name: plain(64) }).readonly(),
      ]),
      /** The `pwd` token of the link, which is not the passcode that one types. */
      pwd: token.nullable(),
    })
    .readonly(),
  z
    .object({
      platform: z.literal('teams'),
      host: z.enum(['teams.microsoft.com', 'teams.live.com']),
      /** Its segments below the host, decoded: `['l', 'meetup-join', …]` or `['meet', …]`. */
      path: z
        .array(z.string().regex(/^[A-Za-z0-9._:@~-]{1,300}$/))
        .min(2)
        .max(4)
        .readonly(),
      /** The tenant and organiser that `meetup-join` needs. */
      context: z.object({ tenantId: z.uuid(), organiserId: z.uuid() }).readonly().nullable(),
      /** The `p` token of a short link. */
      p: token.nullable(),
    })
    .readonly(),
  z
    .object({
      platform: z.literal('meet'),
      code: z.string().regex(/^[a-z]{3}-[a-z]{4}-[a-z]{3}$/),
    })
    .readonly(),
  z
    .object({
      platform: z.literal('webex'),
      host: hostUnder('webex.com'),
      way: z.discriminatedUnion('kind', [
        z.object({ kind: z.literal('mtid'), site: plain(64), mtid: token }).readonly(),
        z
          .object({
            kind: z.enum(['meet', 'join']),
            /** `null` where the link has none before `/meet/`. */
            site: plain(64).nullable(),
            name: plain(100),
          })
          .readonly(),
      ]),
    })
    .readonly(),
  z.object({ platform: z.literal('doxy'), host: hostUnder('doxy.me'), room: plain(64) }).readonly(),
]);
export type MeetingLink = z.infer<typeof meetingLinkSchema>;

/** Why a pasted link is not taken. */
export type MeetingLinkRefusal =
  | { readonly code: 'link-missing' }
  | { readonly code: 'link-too-long'; readonly most: number }
  /** Not https, or not a link at all. */
  | { readonly code: 'link-not-https' }
  /** The host is none of a known platform's, however alike it looks. */
  | { readonly code: 'link-unknown-host'; readonly host: string }
  /** The host is right, and what follows it is not how this platform writes a meeting. */
  | { readonly code: 'link-unknown-shape'; readonly platform: MeetingPlatform }
  /** It would start the meeting in somebody's name (`zak=`, `/s/`): such a link is a key. */
  | { readonly code: 'link-starts-meeting' }
  /** A name and password before the host. */
  | { readonly code: 'link-has-user' }
  /** The invitation leads to more than one meeting. */
  | { readonly code: 'link-ambiguous'; readonly hosts: readonly string[] };

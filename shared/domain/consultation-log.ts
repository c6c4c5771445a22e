import type { SupervisionFacts, SupervisionKind } from './supervision-note';

/** One conversation about the work, without what was spoken of (M66, M99). */
export type Conversation = Pick<SupervisionFacts, 'kind' | 'date' | 'colleague' | 'minutes'>;

export interface YearOfConversations<Held extends Conversation = Conversation> {
  readonly year: string;
  /** Newest first, as they came. */
  readonly conversations: readonly Held[];
  readonly minutes: number;
  readonly minutesOfKind: Readonly<Record<SupervisionKind, number>>;
}

/** The conversations by calendar year, newest year first, with the minutes that add up. */
export function byYear<Held extends Conversation>(
  newestFirst: readonly Held[],
): readonly YearOfConversations<Held>[] {
  const years = Map.groupBy(newestFirst, ({ date }) => date.slice(0, 4));
  return [...years]
    .toSorted(([one], [other]) => (one < other ? 1 : -1))
    .map(([year, conversations]) => ({
      ...{ year, conversations, minutes: minutesOf(conversations) },
      minutesOfKind: {
        supervision: minutesOf(ofKind(conversations, 'supervision')),
        consultation: minutesOf(ofKind(conversations, 'consultation')),
        debrief: minutesOf(ofKind(conversations, 'debrief')),
      },
    }));
}

function ofKind(conversations: readonly Conversation[], kind: SupervisionKind) {
  return conversations.filter((one) => one.kind === kind);
}

function minutesOf(conversations: readonly Conversation[]): number {
  return conversations.reduce((sum, { minutes }) => sum + minutes, 0);
}

/** Hours to a quarter, as continuing education is counted: 100 minutes are 1.75. */
export function hoursOf(minutes: number): number {
  return Math.round(minutes / 15) / 4;
}

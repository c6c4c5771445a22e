import { z } from 'zod';
import { LONGEST_SEARCH, searchFilterSchema, searchHitSchema } from '../domain/search';
import { query } from './operation';

export const MOST_HITS = 50;

const hitsSchema = z
  .object({
    /** What has no day first, then newest first. */
    hits: z.array(searchHitSchema).readonly(),
    /** How many there are in all, this page included. */
    count: z.number().int().nonnegative(),
  })
  .readonly();

export const searchOperations = {
  /**
   * Over everything the clinician may see, records and group process apart; nothing is found for an
   * empty text. To be asked without a cache: what is looked for may be clinical.
   */
  search: query({
    input: z.strictObject({
      text: z.string().max(LONGEST_SEARCH),
      filter: searchFilterSchema,
      /** Hits to pass over, of each side. */
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(MOST_HITS),
    }),
    output: z
      .object({
        records: hitsSchema,
        groupProcess: hitsSchema,
        /** The index is being built anew: more may be found in a moment. */
        isBeingBuilt: z.boolean(),
      })
      .readonly(),
    provides: [],
  }),
  /** Holds the index of both files against their documents, and builds it anew where they differ. */
  checkSearchIndex: query({
    input: z.strictObject({}),
    output: z
      .object({
        documents: z.number().int().nonnegative(),
        /** Documents whose index was wrong, missing or left over. All are right now. */
        mended: z.number().int().nonnegative(),
      })
      .readonly(),
    provides: [],
  }),
} as const;

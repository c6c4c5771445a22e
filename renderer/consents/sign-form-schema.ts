import { z } from 'zod';
import type { SigningView } from '../../shared/contract/consents';
import type { AgreementVersion } from '../../shared/domain/agreement';
import {
  consentSignatureSchema,
  consentTermsSchema,
  identityProofSchema,
  understandingSchema,
  type ConsentTerms,
  type IdentityProof,
  type SignatureMethod,
  type Understanding,
} from '../../shared/domain/consent';
import { termsKindOf } from '../../shared/domain/consent-rules';
import { addDays, addMonths } from '../../shared/lib/dates';
import { readMoney } from '../ui/read-money';
import { signTexts } from './sign-texts';

const answerSchema = z.object({ answer: z.enum(['open', 'true', 'false']), wrong: z.number() });

/** As it is typed: the domain reads it when it is signed. */
const typedSchema = z.object({
  provider: z.string(),
  providerContact: z.string(),
  scope: z.string(),
  expiresOn: z.string(),
  fee: z.string(),
  understood: z.enum(['here', 'talked']),
  discussed: z.string(),
  /** By version and number of the statement. */
  answers: z.record(z.string(), answerSchema),
  method: z.enum(['drawn', 'typed', 'paper', 'spoken']),
  signerName: z.string(),
  /** Typed by the signer: never filled in beforehand. */
  typedName: z.string(),
  /** Number of the version that the paper was printed from; empty for the newest. */
  paperVersion: z.string(),
  signedOn: z.string(),
  spokenOn: z.string(),
  words: z.string(),
  witness: z.string(),
  identity: z.union([identityProofSchema, z.literal('')]),
});
export type TypedSigning = z.input<typeof typedSchema>;

/** The signature without what is kept beside the form: the drawing, or the chosen file. */
const [drawn, typedSignature, paper, spoken] = consentSignatureSchema.options;
const signedSchema = z.discriminatedUnion('method', [
  drawn.unwrap().omit({ mark: true }),
  typedSignature,
  paper.unwrap().omit({ copy: true }),
  spoken,
]);

export interface ReadSigning {
  readonly version: AgreementVersion;
  readonly terms: ConsentTerms;
  readonly understanding: Understanding;
  readonly identity: IdentityProof;
  readonly signed: z.output<typeof signedSchema>;
}

/**
 * Given anew each time: a signing that was left half done must not become a consent with one click
 * on another day.
 */
export const NEVER_KEPT = ['answers', 'typedName', 'identity'] as const;

interface Asked {
  readonly view: SigningView;
  /** `yyyy-mm-dd`. */
  readonly today: string;
}

/** What is signed: the newest version, or the one that stands on the paper. */
export function viewSigned(
  view: SigningView,
  { method, paperVersion }: Pick<TypedSigning, 'method' | 'paperVersion'>,
): SigningView {
  const printed = view.earlierVersions.find(({ number }) => String(number) === paperVersion);
  return method === 'paper' && printed ? { ...view, version: printed } : view;
}

/** What has to be filled in for this agreement beside the text. */
export function kindOfTerms({ kind, version }: SigningView): ConsentTerms['kind'] {
  return termsKindOf(kind, version.content.text);
}

export function answerKey(version: AgreementVersion, index: number): string {
  return `v${version.number}-${index}`;
}

export function blankSigning({ view, today }: Asked): TypedSigning {
  const { expiresAfterMonths } = view.version.content;
  const answers = [view.version, ...view.earlierVersions].flatMap((version) =>
    version.content.questions.map(
      (_question, index) => [answerKey(version, index), { answer: 'open', wrong: 0 }] as const,
    ),
  );
  return {
    provider: '',
    providerContact: '',
    scope: '',
    expiresOn: lastDayAfter(expiresAfterMonths, today),
    fee: '',
    understood: 'here',
    discussed: '',
    answers: Object.fromEntries(answers),
    method: 'drawn',
    signerName: view.signerName,
    typedName: '',
    paperVersion: '',
    signedOn: '',
    spokenOn: '',
    words: '',
    witness: '',
    identity: '',
  };
}

/** The day before the same day so many months on, which is no longer covered. */
function lastDayAfter(months: number | null, today: string): string {
  return months === null ? '' : addDays(addMonths(today, months), -1);
}

type Context = z.core.$RefinementCtx;

/** Reads what is typed by the domain's own schemas; their words stand at the fields. */
export function signFormSchema(asked: Asked) {
  return typedSchema.transform((typed, context): ReadSigning => {
    const view = viewSigned(asked.view, typed);
    return {
      version: view.version,
      terms: readTerms(typed, { ...asked, view }, context),
      understanding: readUnderstanding(typed, view.version, context),
      signed: readSigned(typed, context),
      identity: read(identityProofSchema, typed.identity, context, () => ({
        path: 'identity',
        message: signTexts.identityMissing,
      })),
    };
  });
}

interface Problem {
  readonly path: string;
  readonly message: string;
}

/** @param place the field at which a problem is told, and in which words */
function read<Read>(
  schema: z.ZodType<Read>,
  typed: unknown,
  context: Context,
  place: (problem: Problem) => Problem = (problem) => problem,
): Read {
  const { data, error } = schema.safeParse(typed);
  if (!error) return data;
  for (const { path, message } of error.issues) {
    tell(context, place({ path: path.join('.'), message }));
  }
  return z.NEVER;
}

function tell(context: Context, { path, message }: Problem): void {
  context.addIssue({ code: 'custom', path: [path], message });
}

function readTerms(typed: TypedSigning, { view, today }: Asked, context: Context): ConsentTerms {
  const kind = kindOfTerms(view);
  if (kind === 'provider' && typed.expiresOn !== '' && typed.expiresOn < today) {
    tell(context, { path: 'expiresOn', message: signTexts.dayIsOver });
  }
  return read(consentTermsSchema, termsTyped(typed, kind), context, (problem) =>
    kind === 'fees' ? { path: 'fee', message: signTexts.feeUnreadable } : problem,
  );
}

/** The terms as far as they are typed, for the domain to read. */
export function termsTyped(typed: TypedSigning, kind: ConsentTerms['kind']): unknown {
  const { provider, providerContact, scope, expiresOn, fee } = typed;
  switch (kind) {
    case 'plain':
      return { kind };
    case 'provider':
      return { kind, provider, providerContact, scope, expiresOn };
    case 'fees':
      return { kind, missedSessionFeeCents: readMoney(fee) };
  }
}

const isOnScreen = (method: SignatureMethod) => method === 'drawn' || method === 'typed';

function readUnderstanding(
  typed: TypedSigning,
  version: AgreementVersion,
  context: Context,
): Understanding {
  const { questions } = version.content;
  if (questions.length === 0) return { kind: 'not-asked' };
  if (typed.understood === 'talked') {
    if (isOnScreen(typed.method)) {
      tell(context, { path: 'understood', message: signTexts.answerHere });
    }
    const discussed = { kind: 'discussed', note: typed.discussed };
    return read(understandingSchema, discussed, context, ({ message }) => ({
      path: 'discussed',
      message,
    }));
  }
  const answers = questions.map((_question, index) => typed.answers[answerKey(version, index)]);
  const isAllRight = answers.every((given, i) => given?.answer === String(questions[i]?.isTrue));
  if (!isAllRight) tell(context, { path: 'understood', message: signTexts.answersMissing });
  const wrongAnswers = answers.reduce((sum, given) => sum + (given?.wrong ?? 0), 0);
  return { kind: 'answered', wrongAnswers };
}

function readSigned(typed: TypedSigning, context: Context): ReadSigning['signed'] {
  const isTyped = typed.method === 'typed';
  const signature = { ...typed, signerName: isTyped ? typed.typedName : typed.signerName };
  return read(signedSchema, signature, context, (problem) =>
    isTyped ? { ...problem, path: 'typedName' } : problem,
  );
}

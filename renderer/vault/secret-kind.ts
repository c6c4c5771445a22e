import type { Proof } from '../../shared/contract/keys';

/** The two secrets a person holds. */
export type SecretKind = Proof['by'];

export function proofOf(kind: SecretKind, secret: string): Proof {
  return kind === 'passphrase' ? { by: kind, passphrase: secret } : { by: kind, typedCode: secret };
}

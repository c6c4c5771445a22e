/** Not a secret: everything it protects is invented. */
export const DEMO_PASSPHRASE = 'every lantern here is fictional';

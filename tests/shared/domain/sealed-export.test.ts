import { sealingPassphraseFrom } from '../../../shared/domain/sealed-export';

test('a passphrase that Alcove makes keeps every random bit and has no letter that is taken for another', () => {
  const alphabet = '0123456789abcdefghijklmnopqrstuv';
  const written = sealingPassphraseFrom(alphabet);
  expect(written).toMatch(/^(?:[0-9a-hjkmnp-tv-z]{4}-){7}[0-9a-hjkmnp-tv-z]{4}$/);
  expect(new Set(written.replaceAll('-', '')).size).toBe(alphabet.length);
});

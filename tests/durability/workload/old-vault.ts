/** The vault of Alcove 0.1 that is kept as a fixture (tests/fixtures/vault-0.1/secrets.json). */
export const OLD_RECOVERY_CODE = 'VNNS-ZP2G-J7HQ-6QA2-WMNY-43JH-K4TD';

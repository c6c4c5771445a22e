const esmOnly = [
  '@cantoo/pdf-lib',
  '@electron',
  '@noble',
  '@remix-run',
  '@scure',
  'broadcast-channel',
  'cookie-es',
  'custom-idle-queue',
  'event-reduce-js',
  'graphql',
  'js-base64',
  'jsonschema-key-compression',
  'mingo',
  'nostr-tools',
  'oblivious-set',
  'react-router',
  'rxdb',
  'unload',
];

const common = {
  transform: {
    '^.+\\.[mc]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
          target: 'es2023',
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: {
    '\\.css$': '<rootDir>/tests/support/style-stub.cjs',
    // React Router's server half imports by an address that jest cannot transform.
    'routeModules\\.js$': '<rootDir>/tests/support/route-modules-stub.cjs',
  },
  modulePathIgnorePatterns: ['<rootDir>/out/', '<rootDir>/release/'],
};

/** @type {import('jest').Config} */
module.exports = {
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/renderer/'],
    },
    {
      ...common,
      displayName: 'renderer',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/renderer/**/*.test.{ts,tsx}'],
      setupFilesAfterEnv: ['<rootDir>/tests/support/renderer-setup.ts'],
    },
  ],
};

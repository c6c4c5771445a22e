/* The worker's entry as the app bundles it, from source. */
require('./storage/swc-register.cjs');
require('../../electron/inspector.ts');

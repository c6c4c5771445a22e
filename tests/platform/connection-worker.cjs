/* The worker's entry as the app bundles it, from source. */
require('../store/storage/swc-register.cjs');
require('../../electron/connection.ts');

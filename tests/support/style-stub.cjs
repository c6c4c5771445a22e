// A CSS module in a test: every class name is its own key; it is its own default export.
module.exports = new Proxy({}, { get: (_target, key) => (key === '__esModule' ? false : key) });

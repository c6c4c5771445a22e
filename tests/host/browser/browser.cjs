'use strict';
/** The one running browser, as far as its windows and pages need to know it. */
const browser = {
  /** root session of the debugging pipe */
  root: null,
  userAgent: '',
  /** target id -> WebContents */
  contents: new Map(),

  contentsOfFrame(frameId) {
    const owns = (contents) => contents._page.frames.has(frameId);
    return this.contents.get(frameId) ?? [...this.contents.values()].find(owns);
  },
};

module.exports = browser;

'use strict';
/** All open windows. Apart from the windows' own file because `app` needs it too. */
const windows = {
  /** id -> BrowserWindow */
  open: new Map(),
  focused: null,
};

module.exports = windows;

'use strict';
/**
 * Nobody sees a dialog here. Tests replace these functions, as with the real Electron; in a
 * demonstration they answer with something usable and say so.
 */
const fs = require('node:fs');
const path = require('node:path');
const host = require('../host.cjs');
const { strict } = require('../strict.cjs');
const { getPath } = require('./paths.cjs');

function answered(kind, options, answer) {
  host.log.dialogs.push({ kind, options, answer });
  host.warn(
    `${kind} dialog "${options.title ?? options.message ?? ''}": ${JSON.stringify(answer)}`,
  );
  return answer;
}

/** A dialog may be given its window first. */
const optionsOf = (args) => args.at(-1) ?? {};

function savingFolder() {
  const folders = [getPath('downloads'), getPath('documents')];
  return folders.find((folder) => fs.existsSync(folder)) ?? process.cwd();
}

/** `report.pdf`, then `report (2).pdf`, so that nothing is overwritten. */
function unusedPath(folder, fileName) {
  const { name, ext } = path.parse(fileName);
  let candidate = path.join(folder, fileName);
  for (let number = 2; fs.existsSync(candidate); number += 1) {
    candidate = path.join(folder, `${name} (${number})${ext}`);
  }
  return candidate;
}

async function showSaveDialog(...args) {
  const options = optionsOf(args);
  if (!host.isDemonstration) return answered('save', options, { canceled: true, filePath: '' });
  const fileName = path.basename(options.defaultPath ?? 'untitled');
  const filePath = unusedPath(savingFolder(), fileName);
  return answered('save', options, { canceled: false, filePath });
}

/** HOST_OPEN_PATH holds what a demonstration's open dialog answers with. */
async function showOpenDialog(...args) {
  const paths = process.env.HOST_OPEN_PATH?.split(path.delimiter) ?? [];
  const canceled = !host.isDemonstration || paths.length === 0;
  return answered('open', optionsOf(args), { canceled, filePaths: canceled ? [] : paths });
}

async function showMessageBox(...args) {
  const options = optionsOf(args);
  const response = options.cancelId ?? options.defaultId ?? 0;
  return answered('message', options, { response, checkboxChecked: false });
}

function showErrorBox(title, content) {
  answered('error', { title, content }, null);
  host.warn(content);
}

module.exports = strict('dialog', {
  showSaveDialog,
  showOpenDialog,
  showMessageBox,
  showErrorBox,
});

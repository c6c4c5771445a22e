import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const SECONDS_TO_LET_GO = 10;

/** A disk of its own over a folder, which turns read-only as Linux makes one after a fault. */
export interface FailingDisk {
  /** From here on nothing is written, open files included. */
  fail(): void;
  /** Takes it out, checks it and puts it back. Nothing may be using it. */
  repair(): void;
  remove(): void;
}

/** `null` where this machine does not let us mount one (it takes root and Linux). */
export function mountFailingDisk(folder: string, megabytes: number): FailingDisk | null {
  const image = path.join(mkdtempSync(path.join(tmpdir(), 'alcove-disk-')), 'image');
  try {
    writeFileSync(image, '');
    truncateSync(image, megabytes * 1024 * 1024);
    execFileSync('mkfs.ext4', ['-q', '-F', image], { stdio: 'ignore' });
    mount(image, folder);
  } catch {
    rmSync(path.dirname(image), { recursive: true, force: true });
    return null;
  }
  return {
    fail: () => {
      execFileSync('sync', ['-f', folder]);
      const device = execFileSync('findmnt', ['-n', '-o', 'SOURCE', folder], { encoding: 'utf8' });
      writeFileSync(`/sys/fs/ext4/${path.basename(device.trim())}/trigger_fs_error`, '1');
    },
    repair: () => {
      unmount(folder);
      check(image);
      mount(image, folder);
    },
    remove: () => {
      execFileSync('umount', ['--lazy', folder]);
      rmSync(path.dirname(image), { recursive: true, force: true });
    },
  };
}

function mount(image: string, folder: string): void {
  const options = ['-o', 'loop,errors=remount-ro'];
  execFileSync('mount', [...options, image, folder], { stdio: 'ignore' });
  execFileSync('chmod', ['700', folder]);
}

/** A closed file is let go of a moment after the program says so. */
function unmount(folder: string): void {
  const deadline = Date.now() + SECONDS_TO_LET_GO * 1000;
  for (;;) {
    try {
      execFileSync('umount', [folder], { stdio: 'ignore' });
      return;
    } catch (thrown) {
      if (Date.now() > deadline) throw thrown;
      execFileSync('sleep', ['0.2']);
    }
  }
}

/** Answers 1 when it had something to correct. */
function check(image: string): void {
  try {
    execFileSync('e2fsck', ['-y', '-f', image], { stdio: 'ignore' });
  } catch (thrown) {
    if ((thrown as { readonly status?: number }).status !== 1) throw thrown;
  }
}

/** Files and folders by number: names come and go, and a number stays what it stands for. */
export type NodeId = number;

export interface Name {
  readonly folder: NodeId;
  readonly name: string;
}

/** What happened to the disk, in order; `told` is what the process said of it meanwhile. */
export type DiskEvent =
  | {
      readonly kind: 'linked';
      readonly at: Name;
      readonly node: NodeId;
      readonly isFolder: boolean;
    }
  | { readonly kind: 'unlinked'; readonly at: Name }
  | { readonly kind: 'renamed'; readonly from: Name; readonly to: Name }
  | {
      readonly kind: 'written';
      readonly node: NodeId;
      readonly at: number;
      readonly bytes: Uint8Array;
    }
  | { readonly kind: 'resized'; readonly node: NodeId; readonly bytes: number }
  | { readonly kind: 'file-synced'; readonly node: NodeId }
  /** The system reported an error: what was unsynced is gone, and no later sync brings it back. */
  | { readonly kind: 'file-sync-failed'; readonly node: NodeId }
  | { readonly kind: 'folder-synced'; readonly node: NodeId }
  /** From here on the process under trial acts; what was before is durable. */
  | { readonly kind: 'begun' }
  | { readonly kind: 'told'; readonly line: string };

export const ROOT: NodeId = 0;

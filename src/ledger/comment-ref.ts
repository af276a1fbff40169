/** The comment that carried a command: its proof, wherever what it did counts. */
export interface CommentRef {
  /** `owner/name` */
  readonly repository: string;
  readonly issue: number;
  readonly id: number;
  /** `sha256:<hex>` of the whole comment. */
  readonly body: string;
}

/** Left out where the run itself carried the command, and by clients of protocol 2. */
export interface Carried {
  readonly comment?: CommentRef;
}

import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { Socket } from "node:net";
import { gitEnvironment } from "./git-process.ts";

export type ObjectType = "blob" | "tree" | "commit" | "tag";

export interface GitObject {
  readonly oid: string;
  readonly type: ObjectType;
  readonly size: number;
  /** Empty when only the header was asked for. */
  readonly content: Buffer;
}

interface Pending {
  readonly withContent: boolean;
  readonly resolve: (object: GitObject | null) => void;
  readonly reject: (error: Error) => void;
}

const HEADER = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/;

/**
 * One `git cat-file --batch-command` process that answers any number of reads, because starting a process per read would
 * dominate the tests. It never keeps the host process alive while idle.
 */
class Reader {
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #pending: Pending[] = [];
  #buffer: Buffer = Buffer.alloc(0);
  ended = false;

  constructor(gitDir: string) {
    this.#child = spawn("git", ["--git-dir", gitDir, "cat-file", "--batch-command"], {
      env: gitEnvironment(),
      stdio: "pipe",
    });
    this.#child.stdout.on("data", (chunk: Buffer) => {
      this.#buffer = this.#buffer.length === 0 ? chunk : Buffer.concat([this.#buffer, chunk]);
      this.#drain();
    });
    this.#child.on("error", (error) => this.#end(error));
    this.#child.on("close", (code) => this.#end(new Error(`git cat-file in ${gitDir} ended with ${code}`)));
    this.#child.stdin.on("error", (error) => this.#end(error));
    this.#hold(false);
  }

  read(revision: string, withContent: boolean): Promise<GitObject | null> {
    if (/[\n\0]/.test(revision) || revision === "") return Promise.resolve(null);
    return new Promise((resolve, reject) => {
      if (this.#pending.length === 0) this.#hold(true);
      this.#pending.push({ withContent, resolve, reject });
      this.#child.stdin.write(`${withContent ? "contents" : "info"} ${revision}\n`);
    });
  }

  close(): void {
    this.ended = true;
    this.#child.stdin.end();
  }

  #drain(): void {
    for (let next = this.#pending[0]; next !== undefined; next = this.#pending[0]) {
      const newline = this.#buffer.indexOf(10);
      if (newline < 0) return;
      const header = HEADER.exec(this.#buffer.toString("utf8", 0, newline));
      const [, oid, type, size] = header ?? [];
      let end = newline + 1;
      let object: GitObject | null = null;
      if (oid !== undefined && type !== undefined) {
        const length = Number(size);
        const start = end;
        if (next.withContent) end = start + length + 1;
        if (this.#buffer.length < end) return;
        const content = next.withContent ? Buffer.from(this.#buffer.subarray(start, start + length)) : Buffer.alloc(0);
        object = { oid, type: type as ObjectType, size: length, content };
      }
      this.#buffer = this.#buffer.subarray(end);
      this.#pending.shift();
      if (this.#pending.length === 0) this.#hold(false);
      next.resolve(object);
    }
  }

  #hold(alive: boolean): void {
    for (const part of [this.#child, this.#child.stdin, this.#child.stdout, this.#child.stderr]) {
      if (part === this.#child || part instanceof Socket) {
        if (alive) part.ref();
        else part.unref();
      }
    }
  }

  #end(error: Error): void {
    this.ended = true;
    for (const { reject } of this.#pending.splice(0)) reject(error);
  }
}

const readers = new Map<string, Reader>();

/**
 * Reads an object by any revision git understands (`<oid>`, `refs/heads/main^{commit}`, `<rev>:<path>`); `null` when there
 * is none.
 */
export function readRevision(gitDir: string, revision: string, withContent = true): Promise<GitObject | null> {
  let reader = readers.get(gitDir);
  if (reader === undefined || reader.ended) {
    reader = new Reader(gitDir);
    readers.set(gitDir, reader);
  }
  return reader.read(revision, withContent);
}

/** Lets go of the process that reads this repository. */
export function closeReader(gitDir: string): void {
  readers.get(gitDir)?.close();
  readers.delete(gitDir);
}

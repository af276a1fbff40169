import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { UserError } from "../action/errors.ts";

/**
 * The files of a checkout of the ledger's branch, or of an export of evidence, as text, by path. What git itself keeps there is left out. Throws `UserError`
 * for a folder that is none, and for anything in it that is no plain file of text: another reader might read it otherwise.
 */
export function readFolder(folder: string): Map<string, string> {
  const files = new Map<string, string>();
  // One after the other and at once: a ledger is a hundred thousand small files, and waiting for each takes longer than it.
  const walk = (inside: string): void => {
    for (const entry of readdirSync(path.join(folder, inside), { withFileTypes: true })) {
      const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
      if (name === ".git") continue;
      if (entry.isDirectory()) walk(name);
      else if (entry.isFile()) files.set(name, decode(name, readFileSync(path.join(folder, name))));
      else throw wrong(`${name} is neither a file nor a folder.`);
    }
  };
  try {
    walk("");
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw wrong(`${folder} cannot be read: ${error instanceof Error ? error.message : "no reason given"}.`);
  }
  return files;
}

/** An export of evidence, and no checkout of a ledger. */
export function isPack(files: ReadonlyMap<string, string>): boolean {
  return files.has("manifest.json") && files.has("checkpoint.json") && !files.has("head.json");
}

/** The same files; throws `UserError` where they are no checkout of a ledger. */
export function refuseOther(folder: string, files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  if (!files.has("head.json")) throw wrong(`${folder} is no checkout of a ledger: it has no head.json.`);
  return files;
}

function decode(name: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw wrong(`${name} is not text.`);
  }
}

function wrong(message: string): UserError {
  return new UserError(message, {
    reason: "checkout-unreadable",
    hint: "git clone --single-branch --branch env-actions <repository> ledger",
  });
}

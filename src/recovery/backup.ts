import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import path from "node:path";
import { instantOf } from "../ledger/fields.ts";
import { BACKUP_KINDS, type BackupData } from "../ledger/recovery.ts";
import { Stop } from "../promotion/stop.ts";

const KEYS = ["file", "digest", "size", "location", "time", "kind"] as const;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** No user, query or fragment: any of them may be a credential. */
const LOCATION = /^[^\s?#@"<>\\]{1,500}$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/** GitHub's clock and the runner's may differ by so much, in milliseconds. */
const SKEW = 5 * 60_000;

/** What the input `backup` says, one `key=value` a line. */
type Lines = ReadonlyMap<(typeof KEYS)[number], string>;

/**
 * Reads the input `backup`. A `file` gives digest, size and time by itself; without one they are said.
 *
 * @param o.folder the workspace, from which `file` counts
 * @throws Stop `recovery-refused` with what is missing or wrong
 */
export async function readBackup(
  text: string,
  o: { readonly folder: string; readonly now: Date },
): Promise<BackupData> {
  const lines = linesOf(text);
  const file = lines.get("file");
  const seen = file === undefined ? undefined : await measured(path.resolve(o.folder, file), file);
  const digest = lines.get("digest") ?? seen?.digest ?? "";
  if (!DIGEST.test(digest)) throw refused("needs digest=sha256:<64 hex digits>, or file=<path>");
  if (seen !== undefined && seen.digest !== digest) throw refused(`says another digest than ${file} has`);
  const size = lines.has("size") ? Number(lines.get("size")) : seen?.size;
  if (size === undefined || !Number.isSafeInteger(size) || size < 0)
    throw refused("needs size=<bytes>, or file=<path>");
  const location = lines.get("location") ?? "";
  if (!LOCATION.test(location)) {
    throw refused(
      "needs location=<where it is kept>, such as s3://backups/orders.dump, without a user, query or blank",
    );
  }
  const taken = takenAt(lines.get("time"), seen?.time, o.now);
  const kind = BACKUP_KINDS.find((each) => each === (lines.get("kind") ?? "full"));
  if (kind === undefined) throw refused(`takes kind=${BACKUP_KINDS.join(", kind=")}`);
  return { kind, digest, size, location, taken };
}

/** The digest of the backup that a drill restores, where the input names one. */
export async function digestOfBackup(text: string | undefined, folder: string): Promise<string | null> {
  if (text === undefined) return null;
  const lines = linesOf(text);
  const file = lines.get("file");
  const digest =
    lines.get("digest") ?? (file === undefined ? "" : (await measured(path.resolve(folder, file), file)).digest);
  if (!DIGEST.test(digest)) throw refused("needs digest=sha256:<64 hex digits>, or file=<path>");
  return digest;
}

function linesOf(text: string): Lines {
  const lines = new Map<(typeof KEYS)[number], string>();
  for (const line of text.split(/\r?\n/).map((each) => each.trim())) {
    if (line === "") continue;
    const at = line.indexOf("=");
    const key = KEYS.find((each) => each === line.slice(0, Math.max(0, at)).trim());
    if (key === undefined) throw refused(`takes lines of ${KEYS.map((each) => `${each}=…`).join(", ")}`);
    if (lines.has(key)) throw refused(`says ${key} twice`);
    lines.set(key, line.slice(at + 1).trim());
  }
  return lines;
}

function takenAt(said: string | undefined, seen: Date | undefined, now: Date): string {
  if (said !== undefined && !TIME.test(said)) throw refused("takes time=<instant>, such as 2026-11-28T04:00:00Z");
  const taken = said === undefined ? seen?.getTime() : Date.parse(said);
  if (taken === undefined || Number.isNaN(taken))
    throw refused("needs time=<instant at which it was taken>, or file=<path>");
  if (taken > now.getTime() + SKEW) throw refused(`says that it was taken later than now, which is ${instantOf(now)}`);
  return instantOf(new Date(Math.min(taken, now.getTime())));
}

async function measured(
  file: string,
  named: string,
): Promise<{ readonly digest: string; readonly size: number; readonly time: Date }> {
  try {
    const { size, mtime } = await stat(file);
    const hash = createHash("sha256");
    for await (const chunk of createReadStream(file)) if (Buffer.isBuffer(chunk)) hash.update(chunk);
    return { digest: `sha256:${hash.digest("hex")}`, size, time: mtime };
  } catch (error) {
    const why = error instanceof Error ? error.message : "it cannot be read";
    throw refused(`names the file ${named}, which cannot be read: ${why}`);
  }
}

function refused(what: string): Stop {
  return new Stop("recovery-refused", `The input \`backup\` ${what}.`, "recovery/README.md shows both ways.");
}

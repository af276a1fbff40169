import { Stop } from "../promotion/stop.ts";

const NOTES = /^https:\/\/[!-~]{1,492}$/;

/** A version names one release for ever, so it cannot be a word that stands for another. */
export function refuseVersion(version: string | undefined): void {
  if (version === undefined) return;
  const reserved = version === "latest" || /^r-[0-9a-f]{12}$/.test(version);
  if (!reserved && /^[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/.test(version)) return;
  throw new Stop(
    "artifacts-refused",
    `"${version.slice(0, 120)}" cannot be a version.`,
    'A version starts with a letter or digit and has letters, digits, ".", "_", "+" and "-", at most 100; not "latest", not a release id.',
  );
}

/** A link as it is stored and shown: what a browser would quietly drop from it is refused. */
export function refuseNotes(notes: string | undefined): void {
  if (notes === undefined || (NOTES.test(notes) && URL.canParse(notes))) return;
  throw new Stop(
    "artifacts-refused",
    "The input notes is not an https link of at most 500 ASCII characters.",
    "Give the address of the release notes.",
  );
}

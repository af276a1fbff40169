import { createHash } from "node:crypto";
import { type IssueText, plainBody } from "../../github/issues.ts";
import { markerOf } from "./view.ts";

/** As many characters as a seal takes. */
export const SEAL_ROOM = 80;

const SEAL = /^<!-- env-actions text [0-9a-f]{32} -->$/m;

/**
 * The body of a request with the digest of its text before its marker: so that a look which judges nothing sees whether the
 * page still says what was written there. It proves nothing: whoever edits a page can write another one, and GitHub then
 * says who did.
 */
export function sealed({ title, body }: IssueText, promotion: string): string {
  const marker = markerOf(promotion);
  const text = plainBody(body);
  return text.endsWith(marker) ? `${text.slice(0, -marker.length)}${sealOf(title, text)}\n\n${marker}` : text;
}

/** Whether a page is as it was sealed for this promotion. */
export function isSealed({ title, body }: IssueText, promotion: string): boolean {
  const text = plainBody(body);
  const seal = SEAL.exec(text)?.[0];
  return seal !== undefined && sealed({ title, body: text.replace(`${seal}\n\n`, "") }, promotion) === text;
}

function sealOf(title: string, body: string): string {
  const digest = createHash("sha256")
    .update(JSON.stringify([title, body]))
    .digest("hex");
  return `<!-- env-actions text ${digest.slice(0, 32)} -->`;
}

import type { NetworkAnswer } from "../../network/network.ts";

/** What stands at the dashboard's address. */
export type DashboardFact =
  | { readonly kind: "page" }
  | { readonly kind: "login" }
  /** A redirect that was not followed. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "status"; readonly status: number };

/** Looks at the page: an answer of 200 that is not a login, and is not empty. Throws where the host is in trouble. */
export function readDashboard({ status, body }: NetworkAnswer): DashboardFact {
  if (status >= 500 || status === 429) throw new Error(`it answered ${status}`);
  if (status !== 200) return { kind: "status", status };
  const page = new TextDecoder("utf-8").decode(body);
  if (page.trim() === "") throw new Error("it answered with nothing");
  return isLogin(page) ? { kind: "login" } : { kind: "page" };
}

/** A page that asks for a password, or says so in its title. */
function isLogin(page: string): boolean {
  if (/<input\b[^>]{0,500}\btype\s*=\s*["']?password\b/i.test(page)) return true;
  const title = /<title\b[^>]{0,200}>([^<]{0,200})/i.exec(page)?.[1] ?? "";
  return /\b(?:log|sign)[ -]?(?:in|on)\b|\banmelde/i.test(title);
}

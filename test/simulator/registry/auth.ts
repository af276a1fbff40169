import { randomUUID } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { problem, type Reply } from "./reply.ts";

/** How a registry lets people in. */
export type AuthRules =
  | { readonly kind: "none" }
  | { readonly kind: "basic"; readonly username: string; readonly password: string }
  /** Tokens by scope; strangers get none unless `anonymousPull`. */
  | {
      readonly kind: "bearer";
      readonly username: string;
      readonly password: string;
      readonly anonymousPull?: boolean;
      /** The address of the token server; its own by default. */
      readonly realm?: string;
    };

export interface Gatekeeper {
  /** What to answer instead of serving the request. */
  refuse(headers: IncomingMessage["headers"], need: string | undefined, own: string): Reply | undefined;
  /** Answers `/token` and `POST /token`. */
  token(headers: IncomingMessage["headers"], url: URL, form: URLSearchParams): Reply;
  /** All tokens end. */
  revoke(): void;
}

export function createGatekeeper(rules: AuthRules): Gatekeeper {
  const tokens = new Map<string, readonly string[]>();
  return {
    revoke: () => tokens.clear(),
    refuse: (headers, need, own) => {
      if (rules.kind === "none") return undefined;
      if (rules.kind === "basic") {
        return isLogin(headers, rules) ? undefined : challenge('Basic realm="registry"');
      }
      const granted = tokens.get((headers.authorization ?? "").replace(/^Bearer /, ""));
      const realm = rules.realm ?? `${own}/token`;
      const scope = need === undefined ? "" : `,scope="${need}"`;
      if (granted === undefined) return challenge(`Bearer realm="${realm}",service="registry"${scope}`);
      return need === undefined || granted.some((each) => covers(each, need)) ? undefined : problem(403, "DENIED");
    },
    token: (headers, url, form) => {
      if (rules.kind !== "bearer") return problem(404, "UNSUPPORTED");
      const known = isLogin(headers, rules) || form.get("refresh_token") === rules.password;
      if (!known && headers.authorization !== undefined) return problem(401, "UNAUTHORIZED");
      const asked = [...url.searchParams.getAll("scope"), ...(form.get("scope") ?? "").split(" ")];
      const granted = asked.filter((each) => known || (rules.anonymousPull === true && each.endsWith(":pull")));
      const token = randomUUID();
      tokens.set(token, granted);
      return {
        status: 200,
        headers: { "content-type": "application/json" },
        body: Buffer.from(JSON.stringify({ token, expires_in: 300 })),
      };
    },
  };
}

function challenge(header: string): Reply {
  return {
    ...problem(401, "UNAUTHORIZED"),
    headers: { "content-type": "application/json", "www-authenticate": header },
  };
}

function isLogin(
  headers: IncomingMessage["headers"],
  login: { readonly username: string; readonly password: string },
): boolean {
  const expected = Buffer.from(`${login.username}:${login.password}`).toString("base64");
  return headers.authorization === `Basic ${expected}`;
}

/** Whether `repository:a:pull,push` allows `repository:a:pull`. */
function covers(granted: string, need: string): boolean {
  const [, name, actions = ""] = granted.split(":");
  const [, wanted, action = ""] = need.split(":");
  return name === wanted && action.split(",").every((each) => actions.split(",").includes(each));
}

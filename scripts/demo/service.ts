import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";

/** A page with this line needs a payment service, which production does not have. */
export const NEEDS_PAYMENTS = '<form action="/pay-by-new-service"></form>';

/** Production's web server, on this machine: it serves what `deploy.sh` deployed, and says how it is. */
export interface Service extends AsyncDisposable {
  /** `{ "commit": ... }` with 200, and 503 while the shop cannot take payments. */
  readonly url: string;
}

/** Starts it; `deployed` holds a folder for each environment. */
export async function startService(deployed: string): Promise<Service> {
  const answer = async (): Promise<readonly [status: number, commit: string]> => {
    const page = await readFile(join(deployed, "production/index.html"), "utf8").catch(() => "");
    return [page.includes(NEEDS_PAYMENTS) ? 503 : 200, /\b[0-9a-f]{40}\b/.exec(page)?.[0] ?? ""];
  };
  const server = createServer((_request, response) => {
    void answer().then(([status, commit]) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify({ commit }));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/health`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}

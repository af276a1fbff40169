import { createServer } from "node:http";

/** A GitHub that says yes to everything without looking, as late as the real one: for other people's actions. */
export interface CannedGitHub {
  readonly url: string;
  /** Requests answered so far. */
  count(): number;
  close(): Promise<void>;
}

/** @param latency milliseconds that every answer takes */
export async function startCannedGitHub(latency: number): Promise<CannedGitHub> {
  let count = 0;
  const server = createServer((request, response) => {
    count += 1;
    request.resume();
    setTimeout(() => {
      response.writeHead(201, { "content-type": "application/json" });
      response.end(JSON.stringify({ id: count, url: "", message: "" }));
    }, latency);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port for the canned GitHub");
  return {
    url: `http://127.0.0.1:${address.port}`,
    count: () => count,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

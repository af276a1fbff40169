import { once } from "node:events";
import { createServer } from "node:http";
import { clearInterval, setInterval } from "node:timers";

/** A small web service with its customers, which counts what it answers in the format that Prometheus reads. */
export interface Web extends AsyncDisposable {
  readonly port: number;
  /** What `/healthz` says of itself. */
  version: string;
  /** Whether `/healthz` answers 200; asked each time. */
  healthy: () => boolean;
  /** Of ten requests by customers, so many are answered with 500. */
  badInTen: number;
  /** Whether customers come. */
  traffic: boolean;
}

/** Milliseconds between two requests of customers. */
const PACE = 20;

export async function startWeb(): Promise<Web> {
  // Counters are there from the beginning: what was never counted has no rate.
  const answered = { "200": 0, "500": 0 };
  let customers = 0;
  const server = createServer((request, response) => {
    switch (request.url) {
      case "/metrics": {
        const lines = Object.entries(answered).map(([code, count]) => `shop_requests_total{code="${code}"} ${count}`);
        response.end(`# TYPE shop_requests_total counter\n${lines.join("\n")}\n`);
        return;
      }
      case "/healthz":
        response.writeHead(web.healthy() ? 200 : 500, { "content-type": "application/json" });
        response.end(JSON.stringify({ version: web.version }));
        return;
      default: {
        customers += 1;
        const code = customers % 10 < web.badInTen ? "500" : "200";
        answered[code] += 1;
        response.writeHead(Number(code)).end();
      }
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const timer = setInterval(() => {
    if (!web.traffic) return;
    fetch(`http://127.0.0.1:${port}/`).then(
      (answer) => answer.body?.cancel(),
      () => undefined,
    );
  }, PACE);
  const web: Web = {
    port,
    version: "",
    healthy: () => true,
    badInTen: 0,
    traffic: true,
    [Symbol.asyncDispose]: async () => {
      clearInterval(timer);
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
  return web;
}

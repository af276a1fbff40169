import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isPrivateAddress, type Resolver } from "../../src/network/address.ts";
import { connectNetwork } from "../../src/network/connect.ts";
import type { NetworkFault, NetworkRequest } from "../../src/network/network.ts";
import { EARLY, EXPIRED, OTHER, SELF_SIGNED } from "./certificates.ts";
import { type Answering, failureOf, HERE, network, restless, startHost, startProxy } from "./host.ts";

const fine: Answering = (_, response) => {
  response.end("fine");
};

describe("an answer", () => {
  test("status, headers and body, whatever the status", async () => {
    await using host = await startHost((request, response) => {
      response.writeHead(418, { "X-Tea": "pot", "set-cookie": ["a=1", "b=2"] }).end(`${request.method} ${request.url}`);
    });
    const answer = await network().request({ url: `${host.url}/a?b=c`, allow: HERE });
    expect(answer.status).toBe(418);
    expect(answer.headers).toMatchObject({ "x-tea": "pot", "set-cookie": "a=1, b=2" });
    expect(Buffer.from(answer.body).toString()).toBe("GET /a?b=c");
  });

  test("a POST arrives with its headers and its body", async () => {
    const bodies: string[] = [];
    await using host = await startHost(async (request, response) => {
      bodies.push(Buffer.concat(await request.toArray()).toString());
      response.end();
    });
    const headers = { authorization: "Bearer x", "content-type": "application/json" };
    await network().request({ url: host.url, method: "POST", headers, body: "{ä}", allow: HERE });
    expect(bodies).toEqual(["{ä}"]);
    expect(host.seen[0]?.headers).toMatchObject({ ...headers, "content-length": "4" });
  });

  test("by way of the proxy that the job's environment names", async () => {
    await using host = await startHost(fine);
    await using proxy = await startProxy(host.port);
    const proxied = network({ proxyEnv: { https_proxy: proxy.url } });
    const answer = await proxied.request({ url: "https://changes.example/x" });
    expect(Buffer.from(answer.body).toString()).toBe("fine");
    expect(host.seen[0]?.headers.host).toBe("changes.example");
  });
});

describe("certificates", () => {
  test.each([
    ["expired", EXPIRED, /has expired/],
    ["not valid yet", EARLY, /not valid yet/],
    ["of another host", OTHER, /is for another host/],
    ["signed by itself", SELF_SIGNED, /signed by itself/],
  ])("one that is %s is refused, and named", async (_, certificate, says) => {
    await using host = await startHost(fine, certificate);
    const failure = await failureOf(network().request({ url: host.url, allow: HERE, retries: 3 }));
    expect(failure.fault).toBe("certificate");
    expect(failure.message).toMatch(says);
    expect(host.seen).toHaveLength(0);
  });

  test("one of an authority that nobody trusts here is refused", async () => {
    await using host = await startHost(fine);
    const failure = await failureOf(connectNetwork({ clock: restless() }).request({ url: host.url, allow: HERE }));
    expect(failure.fault).toBe("certificate");
  });

  test("a variable that switches the checks off does not", async () => {
    await using host = await startHost(fine, EXPIRED);
    process.env["NODE_TLS_REJECT_UNAUTHORIZED"] = "0";
    try {
      expect((await failureOf(network().request({ url: host.url, allow: HERE }))).fault).toBe("certificate");
    } finally {
      delete process.env["NODE_TLS_REJECT_UNAUTHORIZED"];
    }
  });
});

describe("bounds", () => {
  const refused = async (answer: Answering, wish: Partial<NetworkRequest>): Promise<NetworkFault> => {
    await using host = await startHost(answer);
    return (await failureOf(network().request({ url: host.url, allow: HERE, ...wish }))).fault;
  };

  test("no headers in time", async () => {
    expect(await refused(() => {}, { timeout: 150 })).toBe("timeout");
  });

  test("headers, and then a body that drips for longer than the whole may take", async () => {
    const drip: Answering = (_, response) => {
      const timer = setInterval(() => response.write("."), 5);
      response.on("close", () => clearInterval(timer));
    };
    expect(await refused(drip, { timeout: 200 })).toBe("timeout");
  });

  test("the time is that of the whole, not of each redirect", async () => {
    let hops = 0;
    const around: Answering = (_, response) => {
      hops += 1;
      setTimeout(() => response.writeHead(302, { location: `/${hops}` }).end(), 40);
    };
    const fault = await refused(around, { timeout: 200, allow: { ...HERE, redirects: 100 } });
    expect(fault).toBe("timeout");
    expect(hops).toBeLessThan(10);
  });

  test("more bytes than allowed are a failure, announced or not, endless or not", async () => {
    const announced: Answering = (_, response) => response.end("x".repeat(2_000));
    const endless: Answering = (_, response) => {
      const more = () => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536)));
      };
      response.on("drain", more);
      more();
    };
    expect(await refused(announced, { limit: 1_999 })).toBe("too-large");
    expect(await refused(endless, {})).toBe("too-large");
    await using host = await startHost(announced);
    const answer = await network().request({ url: host.url, allow: HERE, limit: 2_000 });
    expect(answer.body).toHaveLength(2_000);
  });

  test("a truncated answer is none", async () => {
    const short: Answering = (_, response) => {
      response.writeHead(200, { "content-length": "1000" });
      response.write("approved");
      setImmediate(() => response.destroy());
    };
    const chunked: Answering = (_, response) => {
      response.write("approved");
      setImmediate(() => response.destroy());
    };
    expect(await refused(short, {})).toBe("unreachable");
    expect(await refused(chunked, {})).toBe("unreachable");
  });

  test("nobody there", async () => {
    const host = await startHost(fine);
    await host[Symbol.asyncDispose]();
    const failure = await failureOf(network().request({ url: `${host.url}/?key=s3cr3t`, allow: HERE }));
    expect(failure).toMatchObject({ fault: "unreachable", message: expect.stringContaining("refused") });
    expect(failure.message).not.toContain("s3cr3t");
  });
});

describe("tries", () => {
  test("a read is asked again after an answer that may pass, so often and no more", async () => {
    const statuses = [503, 502, 200];
    await using host = await startHost((_, response) => response.writeHead(statuses.shift() ?? 500).end());
    const clock = restless();
    const answer = await network({ clock }).request({ url: host.url, allow: HERE, retries: 2 });
    expect(answer.status).toBe(200);
    expect(clock.naps).toEqual([500, 1_000]);
    await using down = await startHost((_, response) => response.writeHead(503).end());
    expect((await network().request({ url: down.url, allow: HERE, retries: 2 })).status).toBe(503);
    expect(down.seen).toHaveLength(3);
  });

  test("a POST is sent once", async () => {
    await using host = await startHost((request) => request.socket.destroy());
    const failure = await failureOf(network().request({ url: host.url, method: "POST", allow: HERE, retries: 5 }));
    expect(failure.fault).toBe("unreachable");
    expect(host.seen).toHaveLength(1);
  });
});

describe("where nothing is sent", () => {
  test.each<[string, NetworkFault]>([
    ["not an address", "bad-address"],
    ["ftp://changes.example", "bad-address"],
    ["file:///etc/passwd", "bad-address"],
    ["https://alice:pw@changes.example", "bad-address"],
    ["http://changes.example", "plain-http"],
    ["https://10.1.2.3", "private-address"],
    ["https://127.1", "private-address"],
    ["https://0x7f000001", "private-address"],
    ["https://2130706433", "private-address"],
    ["https://0", "private-address"],
    ["https://169.254.169.254/latest/meta-data", "private-address"],
    ["https://[::1]", "private-address"],
    ["https://[::ffff:10.0.0.1]", "private-address"],
    ["https://[fe80::1]", "private-address"],
    ["https://[fd00::1]", "private-address"],
  ])("%s", async (url, fault) => {
    expect((await failureOf(network().request({ url }))).fault).toBe(fault);
  });

  test("plain http, unless it is allowed", async () => {
    await using host = await startHost(fine, null);
    expect((await failureOf(network().request({ url: host.url, allow: HERE }))).fault).toBe("plain-http");
    expect((await network().request({ url: host.url, allow: { ...HERE, plainHttp: true } })).status).toBe(200);
  });

  test("a name that leads to this machine", async () => {
    await using host = await startHost(fine);
    const failure = await failureOf(network().request({ url: host.url }));
    expect(failure.fault).toBe("private-address");
    expect(host.seen).toHaveLength(0);
  });

  test("a name with a public and a private address, or with one after the other", async () => {
    await using host = await startHost(fine);
    const asked: string[] = [];
    const both: Resolver = (name, _, callback) => {
      asked.push(name);
      callback(null, [
        { address: "203.0.113.9", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]);
    };
    const mixed = network({ resolver: both }).request({ url: `https://changes.example:${host.port}` });
    expect((await failureOf(mixed)).fault).toBe("private-address");
    // What was checked is what is connected to: the name is asked for once.
    expect(asked).toEqual(["changes.example"]);
    let calls = 0;
    const turning: Resolver = (_, __, callback) => {
      calls += 1;
      callback(null, [{ address: calls === 1 ? "127.0.0.1" : "203.0.113.9", family: 4 }]);
    };
    const first = network({ resolver: turning }).request({ url: `https://changes.example:${host.port}` });
    expect((await failureOf(first)).fault).toBe("private-address");
    expect(host.seen).toHaveLength(0);
  });

  test("no spelling of an address of this machine gets through", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xff_ff_ff }), fc.constantFrom(10, 8, 16), (rest, base) => {
        const address = 0x7f_00_00_00 + rest;
        const text =
          base === 16 ? `0x${address.toString(16)}` : base === 8 ? `0${address.toString(8)}` : String(address);
        expect(isPrivateAddress(new URL(`https://${text}`).hostname)).toBe(true);
      }),
    );
  });
});

describe("redirects", () => {
  const to =
    (location: string, status = 302): Answering =>
    (request, response) => {
      if (request.url === "/end") response.end("end");
      else response.writeHead(status, { location }).end();
    };

  test("none is followed unless they are allowed", async () => {
    await using host = await startHost(to("/end"));
    expect((await failureOf(network().request({ url: host.url, allow: HERE }))).fault).toBe("redirected");
    expect(host.seen).toHaveLength(1);
    const answer = await network().request({ url: host.url, allow: { ...HERE, redirects: 1 } });
    expect(Buffer.from(answer.body).toString()).toBe("end");
  });

  test("not more than allowed, not without an address, not for a POST", async () => {
    await using loop = await startHost(to("/again"));
    const most = network().request({ url: loop.url, allow: { ...HERE, redirects: 3 } });
    expect((await failureOf(most)).message).toMatch(/more than 3 times/);
    expect(loop.seen).toHaveLength(4);
    await using nowhere = await startHost((_, response) => response.writeHead(302).end());
    const same = await failureOf(network().request({ url: nowhere.url, allow: { ...HERE, redirects: 1 } }));
    expect(same.fault).toBe("redirected");
    await using post = await startHost(to("/end", 307));
    const twice = network().request({ url: post.url, method: "POST", allow: { ...HERE, redirects: 3 } });
    expect((await failureOf(twice)).fault).toBe("redirected");
    expect(post.seen).toHaveLength(1);
  });

  test("a header goes to no other host", async () => {
    await using other = await startHost(fine);
    await using host = await startHost(to(`${other.url}/end`));
    const allow = { ...HERE, redirects: 3 };
    const headers = { "x-api-key": "s3cr3t" };
    expect((await failureOf(network().request({ url: host.url, headers, allow }))).fault).toBe("redirected");
    expect(other.seen).toHaveLength(0);
    expect((await network().request({ url: host.url, allow })).status).toBe(200);
  });

  test("a public host cannot send us to a private one, nor to plain http", async () => {
    await using inside = await startHost(fine);
    for (const [location, fault] of [
      ["https://169.254.169.254/latest/meta-data", "private-address"],
      [`https://127.0.0.1:${inside.port}/`, "private-address"],
      ["http://changes.example/", "redirected"],
    ] as const) {
      await using host = await startHost(to(location));
      await using proxy = await startProxy(host.port);
      const asked = network({ proxyEnv: { https_proxy: proxy.url } }).request({
        url: "https://changes.example/",
        allow: { redirects: 3, plainHttp: true },
      });
      expect((await failureOf(asked)).fault).toBe(fault);
      expect(host.seen).toHaveLength(1);
    }
    expect(inside.seen).toHaveLength(0);
  });
});

export const id = 159;
export const ids = [159];
export const modules = {

/***/ 24159:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createClient: () => (/* binding */ createClient)
});

// EXTERNAL MODULE: ./build/src/github/errors.js
var github_errors = __webpack_require__(56150);
;// CONCATENATED MODULE: ./build/src/github/rate-limit.js
const MINUTE = 60_000;
/**
 * Reads a rate-limit answer, which GitHub gives before it does anything, so that even a create may be sent again (R72):
 * `retry-after` exactly; `x-ratelimit-remaining: 0` until the reset and one second more; otherwise a minute, doubled with
 * each wait before. Source: docs.github.com, "Rate limits for the REST API" and "\u2026 for the GraphQL API".
 *
 * @param now the answer's `Date` header, or the runner's clock without one
 * @param waits how often this request has waited already
 * @returns `null` when the answer is not about a rate limit
 */
function rateLimitOf(answer, now, waits) {
    const exhausted = answer.headers.get("x-ratelimit-remaining")?.trim() === "0";
    if (!isLimited(answer, exhausted))
        return null;
    const after = retryAfter(answer.headers.get("retry-after"), now);
    if (after !== null)
        return { wait: after, reason: "GitHub asked to retry later (retry-after)" };
    const reset = exhausted ? untilReset(answer.headers.get("x-ratelimit-reset"), now) : null;
    if (reset !== null)
        return { wait: reset, reason: "the token's hourly rate limit is used up" };
    return { wait: MINUTE * 2 ** waits, reason: "GitHub's secondary rate limit" };
}
function isLimited(answer, exhausted) {
    switch (answer.status) {
        case 429:
            return true;
        case 403:
            return exhausted || answer.headers.has("retry-after") || LIMIT_WORDS.test(messageOf(answer.data));
        case 200:
            return isGraphqlLimit(answer.data);
        default:
            return false;
    }
}
const LIMIT_WORDS = /rate limit|abuse detection/i;
/** GraphQL reports its limits with status 200, `data: null` and an error of type RATE_LIMITED. */
function isGraphqlLimit(data) {
    if (typeof data !== "object" || data === null || !("errors" in data) || !Array.isArray(data.errors))
        return false;
    // A mutation that gave something was executed, whatever else is said.
    if ("data" in data && data.data !== null && !isEmptyData(data.data))
        return false;
    return data.errors.some((error) => {
        if (typeof error !== "object" || error === null)
            return false;
        return ("type" in error && error.type === "RATE_LIMITED") || /rate limit/i.test(messageOf(error));
    });
}
function isEmptyData(data) {
    return typeof data === "object" && data !== null && Object.values(data).every((value) => value === null);
}
function messageOf(data) {
    return typeof data === "object" && data !== null && "message" in data && typeof data.message === "string"
        ? data.message
        : "";
}
function retryAfter(header, now) {
    const value = header?.trim() ?? "";
    if (/^\d{1,9}$/.test(value))
        return Number(value) * 1_000;
    // An HTTP date begins with the day's name; Date.parse alone would take "soon 5" for a date.
    const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
    return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}
function untilReset(header, now) {
    const value = header?.trim() ?? "";
    return /^\d{1,12}$/.test(value) ? Math.max(0, Number(value) * 1_000 - now.getTime()) + 1_000 : null;
}

;// CONCATENATED MODULE: ./build/src/github/transport.js
class TransportError extends Error {
    name = "TransportError";
    /** `not-sent`: GitHub cannot have seen it. `lost`: GitHub may have acted on it. `unusable`: so is the answer, and would be again. */
    stage;
    constructor(stage, message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.stage = stage;
    }
}
/** Requests GitHub's secondary limits and R76 allow one action at the same time. */
const CONCURRENCY = 4;
/**
 * HTTP on node's own modules with kept-alive connections. The modules come from `process.getBuiltinModule`, which is
 * measurably cheaper at start than an import, and the global `fetch` is not used at all.
 */
function createTransport(options) {
    const agents = new Map();
    const first = Promise.withResolvers();
    function open(outgoing) {
        const url = new URL(outgoing.url);
        const module = moduleFor(url.protocol);
        let agent = agents.get(url.protocol);
        if (agent === undefined) {
            agent = new module.Agent({ keepAlive: true, maxSockets: CONCURRENCY, proxyEnv: options.proxyEnv });
            agents.set(url.protocol, agent);
        }
        const length = outgoing.body === undefined ? {} : { "content-length": String(Buffer.byteLength(outgoing.body)) };
        const wire = { method: outgoing.method, agent, headers: { ...outgoing.headers, ...length } };
        return module.request(url, wire);
    }
    function stream(outgoing, consume) {
        return new Promise((resolve, reject) => {
            let request;
            try {
                request = open(outgoing);
            }
            catch (error) {
                reject(new TransportError("not-sent", `cannot ask ${outgoing.url}: ${transport_text(error)}`, error));
                return;
            }
            // The clock starts when a connection is ours, not while waiting for a free one.
            let timer;
            request.on("socket", () => {
                timer = setTimeout(() => request.destroy(new Error(`no answer after ${options.timeout} ms`)), options.timeout);
            });
            request.on("close", () => clearTimeout(timer));
            request.on("finish", first.resolve);
            request.on("error", (error) => {
                first.resolve();
                reject(transportError(outgoing.url, error));
            });
            request.on("response", (message) => {
                clearTimeout(timer);
                message.setTimeout(options.timeout, () => message.destroy(new Error(`silence for ${options.timeout} ms`)));
                const head = { status: message.statusCode ?? 0, headers: headersOf(message), url: outgoing.url };
                consume(head, message).then(resolve, reject);
            });
            request.end(outgoing.body);
        });
    }
    function exchange(outgoing) {
        return stream(outgoing, async (head, message) => {
            const timer = setTimeout(() => message.destroy(new Error(`no end after ${options.timeout} ms`)), options.timeout);
            try {
                return { ...head, body: await readAll(message, options.limit) };
            }
            catch (error) {
                throw transportError(outgoing.url, error);
            }
            finally {
                clearTimeout(timer);
            }
        });
    }
    return {
        sent: first.promise,
        exchange,
        stream,
        close: () => {
            for (const agent of agents.values())
                agent.destroy();
            agents.clear();
        },
    };
}
function moduleFor(protocol) {
    switch (protocol) {
        case "http:":
            return process.getBuiltinModule("node:http");
        case "https:":
            return process.getBuiltinModule("node:https");
        default:
            throw new Error(`${protocol} is not a protocol this program speaks`);
    }
}
async function readAll(message, limit) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        if (!Buffer.isBuffer(chunk))
            throw new Error("the stream gave no bytes");
        size += chunk.length;
        if (size > limit)
            throw new TransportError("unusable", `the answer is larger than ${limit} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
}
function headersOf(message) {
    const headers = new Map();
    for (const [name, value] of Object.entries(message.headers)) {
        if (value !== undefined)
            headers.set(name, Array.isArray(value) ? value.join(", ") : value);
    }
    return headers;
}
/** Errors of a connection that was never made; everything else may have reached GitHub. */
const NEVER_SENT = new Set(["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN"]);
function transportError(url, error) {
    if (error instanceof TransportError)
        return error;
    const stage = NEVER_SENT.has(codeOf(error)) ? "not-sent" : "lost";
    return new TransportError(stage, `no complete answer from ${new URL(url).host}: ${transport_text(error)}`, error);
}
function codeOf(error) {
    return error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : "";
}
function transport_text(error) {
    if (!(error instanceof Error))
        return String(error);
    // Several addresses tried and refused come as an AggregateError with an empty message.
    return error.message === "" ? codeOf(error) : error.message;
}

;// CONCATENATED MODULE: ./build/src/github/attempts.js



/** Sends of one request in all, when answers get lost. */
const MOST_SENDS = 5;
/** Waits for a rate limit of one request (R72). */
const MOST_WAITS = 5;
const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 16_000;
/**
 * Sends until there is an answer that says something: 5xx and lost answers are sent again with full jitter unless the
 * effect is `create`; rate limits are waited out for every effect. Any status below 500 is returned.
 *
 * @throws GitHubFailure `ambiguous`, `unavailable`, `rate-limited`, or `unexpected` for an answer that cannot be used.
 */
async function sendPatiently(patience, o) {
    let waits = 0;
    let sends = 1;
    for (;;) {
        const outcome = await sendOnce(o);
        const limit = outcome instanceof github_errors/* GitHubFailure */.iK ? null : limitOf(outcome, patience.clock, waits);
        if (!(outcome instanceof github_errors/* GitHubFailure */.iK) && limit !== null) {
            if (waits === MOST_WAITS || !fits(patience, limit.wait))
                throw rateLimited(o.request, outcome.status, limit);
            waits += 1;
            await patience.clock.sleep(limit.wait);
            continue;
        }
        const wait = patience.clock.random() * Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** (sends - 1));
        const again = o.effect !== "create" && sends < MOST_SENDS && fits(patience, wait) && isTransient(outcome, o);
        if (!again) {
            if (outcome instanceof github_errors/* GitHubFailure */.iK)
                throw outcome;
            return outcome;
        }
        sends += 1;
        await patience.clock.sleep(wait);
    }
}
/** The `Date` header of an answer. */
function dateOf(headers) {
    const time = Date.parse(headers.get("date") ?? "");
    return Number.isNaN(time) ? null : new Date(time);
}
function sendOnce(o) {
    return o.send().then((answer) => (answer.status >= 500 ? serverFailure(answer, o) : answer), (error) => transportFailure(error, o));
}
function isTransient(outcome, o) {
    if (outcome instanceof github_errors/* GitHubFailure */.iK)
        return outcome.kind === "unavailable";
    return o.isBroken?.(outcome) === true;
}
function limitOf(answer, clock, waits) {
    return rateLimitOf(answer, dateOf(answer.headers) ?? clock.now(), waits);
}
function transportFailure(error, o) {
    if (!(error instanceof TransportError)) {
        const message = `${o.request}: ${error instanceof Error ? error.message : String(error)}`;
        return new github_errors/* GitHubFailure */.iK({ kind: "unexpected", request: o.request, message, cause: error });
    }
    const message = `${o.request}: ${error.message}`;
    switch (error.stage) {
        case "not-sent":
            return new github_errors/* GitHubFailure */.iK({ kind: "unavailable", request: o.request, message, cause: error });
        case "lost":
            return new github_errors/* GitHubFailure */.iK({ kind: lostKind(o.effect), request: o.request, message, cause: error });
        case "unusable":
            return new github_errors/* GitHubFailure */.iK({
                kind: o.effect === "create" ? "ambiguous" : "unexpected",
                request: o.request,
                message,
                cause: error,
            });
    }
}
function serverFailure(answer, o) {
    const { message } = (0,github_errors/* refusal */.x5)({ ...o, status: answer.status, data: answer.data, headers: answer.headers });
    return new github_errors/* GitHubFailure */.iK({ kind: lostKind(o.effect), request: o.request, status: answer.status, message });
}
function lostKind(effect) {
    return effect === "create" ? "ambiguous" : "unavailable";
}
function fits(patience, wait) {
    return patience.deadline === undefined || patience.clock.now().getTime() + wait < patience.deadline.getTime();
}
function rateLimited(request, status, limit) {
    return new github_errors/* GitHubFailure */.iK({
        kind: "rate-limited",
        request,
        status,
        message: `${request}: ${limit.reason}; it would take ${Math.ceil(limit.wait / 1_000)} s more than there is time for`,
        hint: "run it again later; nothing was decided",
    });
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/github/graphql-answer.js


const ErrorShape = dist/* object */.Ikc({
    type: dist/* optional */.lqM(dist/* nullable */.mee(dist/* string */.YjP())),
    message: dist/* string */.YjP(),
    path: dist/* optional */.lqM(dist/* nullable */.mee(dist/* array */.YOg(dist/* union */.KCZ([dist/* string */.YjP(), dist/* number */.aig()])))),
});
const AnswerShape = dist/* union */.KCZ([
    // A request that GitHub refuses as a whole has errors and no data at all.
    dist/* object */.Ikc({ data: dist/* optional */.lqM(dist/* unknown */.L5J()), errors: dist/* pipe */.FsL(dist/* array */.YOg(ErrorShape), dist/* minLength */.BpQ(1)) }),
    dist/* object */.Ikc({ data: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()), errors: dist/* optional */.lqM(dist/* null */.chJ()) }),
]);
/** Reads the envelope. An answer that is neither data nor errors is a lost answer for a create and `unexpected` else. */
function parseGraphqlAnswer(o) {
    const parsed = dist/* safeParse */.xLC(AnswerShape, o.data);
    if (!parsed.success) {
        throw new github_errors/* GitHubFailure */.iK({
            kind: o.effect === "create" ? "ambiguous" : "unexpected",
            request: o.request,
            message: `${o.request}: the answer is no GraphQL answer`,
        });
    }
    const errors = (parsed.output.errors ?? []).map((error) => ({
        type: error.type ?? null,
        message: error.message,
        path: error.path ?? [],
    }));
    return { data: parsed.output.data ?? null, errors, date: o.date };
}
/** GitHub's way to say with status 200 that a GraphQL request timed out or broke; worth asking again when it is a read. */
function seemsBroken(answer) {
    const parsed = dist/* safeParse */.xLC(AnswerShape, answer.data);
    if (!parsed.success || (parsed.output.data ?? null) !== null)
        return false;
    return (parsed.output.errors ?? []).some((error) => /something went wrong|timed? ?out/i.test(error.message));
}

;// CONCATENATED MODULE: ./build/src/github/pages.js

const PER_PAGE = 100;
/**
 * Reads all pages by `Link` header, never by `total_count` (R5). Each next page has to be of the same list, of one and the
 * same repository, with a growing page number, and not seen before.
 */
async function readPages(o) {
    const items = [];
    const trail = new Trail(o.route, o.apiUrl);
    let answer = await o.rest("read", o.route, { per_page: PER_PAGE, ...o.parameters });
    for (;;) {
        items.push(...itemsOf(answer.data, o.page.list, o.route));
        if (items.length > o.page.cap) {
            throw (0,github_errors/* unexpected */.os)(o.route, `more than ${o.page.cap} items; a part of the list would not be the list`);
        }
        const next = nextLink(answer.headers.get("link"));
        if (next === null)
            return items;
        trail.step(next);
        // Pages may be shorter than asked for, but not endlessly empty.
        if (trail.length > o.page.cap)
            throw (0,github_errors/* unexpected */.os)(o.route, `more than ${o.page.cap} pages`);
        answer = await o.rest("read", `GET ${next}`);
    }
}
function itemsOf(data, list, request) {
    const found = list === undefined ? data : propertyOf(data, list);
    if (!Array.isArray(found))
        throw (0,github_errors/* unexpected */.os)(request, `the answer has no list${list === undefined ? "" : ` \`${list}\``}`);
    return found;
}
function propertyOf(data, name) {
    return typeof data === "object" && data !== null && Object.hasOwn(data, name)
        ? Object.entries(data).find(([key]) => key === name)?.[1]
        : undefined;
}
function nextLink(header) {
    for (const match of (header ?? "").matchAll(/<([^<>]+)>((?:\s*;\s*[^,<>]*)*)/g)) {
        const [, url, attributes] = match;
        if (url !== undefined && attributes !== undefined && /;\s*rel="?next"?(?:\s|;|$)/.test(attributes))
            return url;
    }
    return null;
}
/** The pages walked so far. GitHub's links name the repository by id: `/repositories/42/\u2026`. */
class Trail {
    #route;
    #api;
    #seen = new Set();
    #path;
    #page = 1;
    constructor(route, apiUrl) {
        this.#route = route;
        this.#api = new URL(apiUrl);
    }
    get length() {
        return this.#seen.size;
    }
    step(next) {
        const url = URL.parse(next);
        if (url === null || url.origin !== this.#api.origin)
            throw (0,github_errors/* unexpected */.os)(this.#route, "the next page is on another host");
        if (this.#seen.has(url.href))
            throw (0,github_errors/* unexpected */.os)(this.#route, "the pages go in a circle");
        this.#path ??= url.pathname;
        if (url.pathname !== this.#path)
            throw (0,github_errors/* unexpected */.os)(this.#route, "the next page is of another list");
        const page = Number(url.searchParams.get("page") ?? Number.NaN);
        if (!Number.isNaN(page) && page <= this.#page)
            throw (0,github_errors/* unexpected */.os)(this.#route, "the page numbers do not grow");
        if (!Number.isNaN(page))
            this.#page = page;
        this.#seen.add(url.href);
    }
}

;// CONCATENATED MODULE: ./build/src/github/redirect.js

const REDIRECTS = new Set([301, 302, 307, 308]);
const MOST = 5;
/** Whether an answer sends the asker elsewhere. */
function isRedirect(status) {
    return REDIRECTS.has(status);
}
/**
 * Sends a request and follows redirects of a read, as a renamed or transferred repository gives them (R79). A write is
 * never followed: its redirect is returned as it is, because the object would be made in another repository. The token
 * goes to the host it was meant for and to no other.
 */
async function exchangeFollowing(transport, outgoing) {
    let current = outgoing;
    for (let hops = 0; hops <= MOST; hops += 1) {
        const incoming = await transport.exchange(current);
        if (!isRedirect(incoming.status) || current.method !== "GET")
            return incoming;
        current = { ...current, url: redirectTarget(incoming), headers: headersFor(incoming, outgoing) };
    }
    throw new TransportError("unusable", `more than ${MOST} redirects`);
}
/** Where a redirect leads; only to the web, and never from https to http. */
function redirectTarget(incoming) {
    const location = incoming.headers.get("location");
    const target = location === undefined ? null : URL.parse(location, incoming.url);
    if (target === null)
        throw new TransportError("unusable", "a redirect without a usable location");
    const secure = new URL(incoming.url).protocol === "https:";
    if (target.protocol !== "https:" && (secure || target.protocol !== "http:")) {
        throw new TransportError("unusable", `a redirect to ${target.protocol} is not followed`);
    }
    return target.href;
}
function headersFor(incoming, first) {
    if (new URL(redirectTarget(incoming)).origin === new URL(first.url).origin)
        return first.headers;
    const { authorization: _kept, ...rest } = first.headers;
    return rest;
}

;// CONCATENATED MODULE: ./build/src/github/router.js


/** The REST API version this program is written against; GHES knows no newer one. */
const API_VERSION = "2022-11-28";
/** Routes by Octokit: it fills in URL templates and authenticates; sending and reading are ours. */
function createRouter(o) {
    let loading;
    async function load() {
        const { getOctokit } = await __webpack_require__.e(/* import() */ 323).then(__webpack_require__.bind(__webpack_require__, 76323));
        const log = { debug: () => { }, info: () => { }, warn: () => { }, error: () => { } };
        return getOctokit(o.token, { baseUrl: o.apiUrl.replace(/\/+$/, ""), userAgent: o.agent, log });
    }
    async function request(route, parameters, exchange) {
        loading ??= load();
        const octokit = await loading;
        const seen = {};
        const fetch = async (url, init) => {
            try {
                seen.incoming = await exchange({ method: init.method, url, headers: init.headers, body: init.body });
            }
            catch (error) {
                seen.error = error;
                throw error;
            }
            // Octokit gets the status and nothing to read: bodies are parsed here once, by JSON.parse.
            return { status: seen.incoming.status, url, headers: new Map(), text: async () => "" };
        };
        try {
            const { accept, ...rest } = parameters;
            const wanted = typeof accept === "string" ? { accept } : {};
            const headers = { ...wanted, "x-github-api-version": API_VERSION };
            await octokit.request(route, { ...rest, headers, request: { fetch } });
        }
        catch (error) {
            if (seen.incoming === undefined)
                throw seen.error ?? error;
        }
        if (seen.incoming === undefined)
            throw new TransportError("not-sent", "nothing was sent");
        return seen.incoming;
    }
    return {
        send: async (route, parameters) => readJson(await request(route, parameters, (outgoing) => exchangeFollowing(o.transport, outgoing))),
        peek: (route, parameters) => request(route, parameters, (outgoing) => o.transport.exchange(outgoing)),
    };
}
/** A success whose body is no JSON is a lost answer (a proxy's page, a cut-off body); for errors the body is only a hint. */
function readJson(incoming) {
    const { status, headers, body } = incoming;
    if (body === "")
        return { status, headers, data: undefined };
    try {
        return { status, headers, data: JSON.parse(body) };
    }
    catch (error) {
        if (status >= 300)
            return { status, headers, data: undefined };
        throw new TransportError("lost", `the answer with status ${status} is not JSON`, error);
    }
}

;// CONCATENATED MODULE: ./build/src/github/stored.js



/**
 * Reads an object at a pre-signed address that GitHub gave inside an answer. The token does not go there; redirects are
 * refused, and so is http, unless the API itself is reached that way.
 *
 * @throws GitHubFailure `unexpected` above the limit, `forbidden` or `not-found` when the address has expired
 */
async function readStored(o) {
    const url = URL.parse(o.url);
    const plain = url?.protocol === "http:" && new URL(o.apiUrl).protocol === "http:";
    if (url === null || (url.protocol !== "https:" && !plain)) {
        throw (0,github_errors/* unexpected */.os)(o.request, "GitHub gave no https address for it");
    }
    const outgoing = { method: "GET", url: url.href, headers: { "user-agent": o.agent, accept: "*/*" } };
    const answer = await sendPatiently(o.patience, {
        effect: "read",
        request: o.request,
        send: () => o.transport.stream(outgoing, async (head, body) => {
            if (head.status !== 200) {
                body.destroy();
                return { status: head.status, headers: head.headers, data: undefined };
            }
            const chunks = [];
            let size = 0;
            try {
                for await (const chunk of body) {
                    if (!Buffer.isBuffer(chunk))
                        throw new Error("the stream gave no bytes");
                    size += chunk.length;
                    if (size > o.limit)
                        throw new TransportError("unusable", `it is larger than ${o.limit} bytes`);
                    chunks.push(chunk);
                }
            }
            catch (error) {
                if (error instanceof TransportError)
                    throw error;
                throw new TransportError("lost", error instanceof Error ? error.message : String(error), error);
            }
            return { status: head.status, headers: head.headers, data: Buffer.concat(chunks) };
        }),
    });
    if (answer.data instanceof Uint8Array)
        return answer.data;
    throw (0,github_errors/* refusal */.x5)({ request: o.request, ...answer });
}

;// CONCATENATED MODULE: ./build/src/github/stream.js




const MOST_TRIES = 4;
/**
 * Asks GitHub for the bytes' address, which is valid for a minute, and reads them from there without the token. A lost
 * connection or a 5xx begins again with a new address; a 410 is `gone`. What is stopped ends `unavailable`.
 */
async function streamDownload(o) {
    const headers = { "user-agent": o.agent, accept: "*/*" };
    for (let tries = 1;; tries += 1) {
        const url = await address(o);
        try {
            return await o.transport.stream({ method: "GET", url, headers }, async (head, body) => {
                if (head.status === 200)
                    return until(o.stop, body, () => o.consume(head, body));
                body.destroy();
                if (head.status >= 500)
                    throw new TransportError("lost", `the store answered ${head.status}`);
                throw (0,github_errors/* refusal */.x5)({ request: o.request, status: head.status, data: undefined, headers: head.headers });
            });
        }
        catch (error) {
            if (error instanceof github_errors/* GitHubFailure */.iK)
                throw error;
            const message = `${o.request}: ${error instanceof Error ? error.message : String(error)}`;
            if (tries === MOST_TRIES || o.stop?.aborted === true)
                throw new github_errors/* GitHubFailure */.iK({ kind: "unavailable", request: o.request, message, cause: error });
            await o.patience.clock.sleep(o.patience.clock.random() * 1_000 * 2 ** tries);
        }
    }
}
/** Ends the body when it is stopped, also before its first byte. */
async function until(stop, body, consume) {
    const end = () => body.destroy(new Error("nobody wants it any more"));
    stop?.addEventListener("abort", end, { once: true });
    if (stop?.aborted === true)
        end();
    try {
        return await consume();
    }
    finally {
        stop?.removeEventListener("abort", end);
    }
}
async function address(o) {
    const answer = await sendPatiently(o.patience, {
        effect: "read",
        request: o.request,
        send: async () => {
            o.count.rest += 1;
            const incoming = await o.router.peek(o.route, o.parameters);
            const data = isRedirect(incoming.status) ? redirectTarget(incoming) : undefined;
            return { status: incoming.status, headers: incoming.headers, data };
        },
    });
    if (typeof answer.data === "string")
        return answer.data;
    if (answer.status >= 400)
        throw (0,github_errors/* refusal */.x5)({ request: o.request, ...answer });
    throw (0,github_errors/* unexpected */.os)(o.request, `status ${answer.status} instead of the address of the bytes`);
}

;// CONCATENATED MODULE: ./build/src/github/client.js








const MEBIBYTE = 1024 * 1024;
const LARGEST_ANSWER = 32 * MEBIBYTE;
/** Makes a client. Octokit is loaded with the first request: a door that fails before it does not pay for it. */
function createClient(options) {
    const transport = createTransport({
        timeout: options.requestTimeout ?? 10_000,
        limit: LARGEST_ANSWER,
        proxyEnv: options.proxyEnv,
    });
    const count = { rest: 0, graphql: 0 };
    const patience = { clock: options.clock, deadline: options.deadline };
    const router = createRouter({
        token: options.token,
        apiUrl: options.apiUrl,
        agent: options.agent,
        transport,
    });
    async function rest(effect, route, parameters = {}) {
        const request = describe(route, parameters);
        const send = () => {
            count.rest += 1;
            return router.send(route, parameters);
        };
        const answer = await sendPatiently(patience, { effect, request, send });
        if (answer.status >= 300)
            throw (0,github_errors/* refusal */.x5)({ request, ...answer });
        return answer;
    }
    async function graphql(effect, query, variables) {
        const request = `graphql ${/^\s*(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? "request"}`;
        const send = () => {
            count.graphql += 1;
            return router.send(`POST ${options.graphqlUrl}`, { query, variables });
        };
        const answer = await sendPatiently(patience, { effect, request, send, isBroken: seemsBroken });
        if (answer.status >= 300)
            throw (0,github_errors/* refusal */.x5)({ request, ...answer });
        const date = dateOf(answer.headers) ?? (effect === "read" ? null : options.clock.now());
        if (date === null)
            throw (0,github_errors/* unexpected */.os)(request, "the answer has no Date header");
        return parseGraphqlAnswer({ effect, request, data: answer.data, date });
    }
    return {
        rest,
        graphql,
        pages: (route, parameters, page) => readPages({ rest, apiUrl: options.apiUrl, route, parameters, page }),
        download: (route, parameters, consume, stop) => {
            const request = describe(route, parameters);
            return streamDownload({
                patience,
                transport,
                router,
                agent: options.agent,
                count,
                request,
                route,
                parameters,
                consume,
                stop,
            });
        },
        stored: (what, url, limit) => {
            const { apiUrl, agent } = options;
            return readStored({ patience, transport, agent, apiUrl, request: what, url, limit });
        },
        sent: transport.sent,
        count,
        close: transport.close,
    };
}
/** A route with its parameters filled in, for people. */
function describe(route, parameters) {
    return route.replace(/\{(\w+)\}/g, (whole, name) => String(parameters[name] ?? whole)).slice(0, 300);
}


/***/ }),

/***/ 56150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N6: () => (/* binding */ isFailure),
/* harmony export */   iK: () => (/* binding */ GitHubFailure),
/* harmony export */   os: () => (/* binding */ unexpected),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45101);

/** The one error that `src/github` throws. */
class GitHubFailure extends Error {
    name = "GitHubFailure";
    kind;
    /** The HTTP status, when there was an answer. */
    status;
    request;
    /** The line to add or the thing to click, when it is known. */
    hint;
    constructor(facts) {
        super(facts.message, facts.cause === undefined ? undefined : { cause: facts.cause });
        this.kind = facts.kind;
        this.status = facts.status;
        this.request = facts.request;
        this.hint = facts.hint;
    }
}
/** Whether `error` is a {@link GitHubFailure} of one of the given kinds (of any kind when none is given). */
function isFailure(error, ...kinds) {
    return error instanceof GitHubFailure && (kinds.length === 0 || kinds.includes(error.kind));
}
/** An answer that this program does not understand (R77). */
function unexpected(request, what) {
    return new GitHubFailure({ kind: "unexpected", request, message: `${request}: ${what}` });
}
/** The refusal of a request, from an answer's status, message and headers. */
function refusal(o) {
    const kind = kindOfStatus(o.status);
    return new GitHubFailure({
        kind,
        request: o.request,
        status: o.status,
        hint: hintFor(kind, o.headers),
        message: `${o.request}: GitHub answered ${o.status}${explanation(o.data, o.headers)}`,
    });
}
function kindOfStatus(status) {
    switch (status) {
        case 400:
        case 422:
            return "unprocessable";
        case 401:
            return "unauthorized";
        case 403:
            return "forbidden";
        case 404:
            return "not-found";
        case 409:
            return "conflict";
        case 410:
            return "gone";
        default:
            return "unexpected";
    }
}
function hintFor(kind, headers) {
    const permission = (0,_permissions_js__WEBPACK_IMPORTED_MODULE_0__/* .permissionHint */ .f)(headers.get("x-accepted-github-permissions"));
    if (kind === "forbidden")
        return permission;
    // GitHub answers 404 to hide what a token may not see.
    if (kind === "not-found" && permission !== undefined)
        return `if it does exist, ${permission}`;
    if (kind === "unauthorized")
        return "the token is wrong or has expired; check the `token` input";
    return undefined;
}
/** GitHub's own words; its `errors` list often holds the only useful part. */
function explanation(data, headers) {
    const target = headers.get("location");
    if (target !== undefined)
        return `: moved to ${target.slice(0, 300)}`;
    if (typeof data !== "object" || data === null)
        return "";
    const message = "message" in data && typeof data.message === "string" ? data.message : "";
    const details = "errors" in data && Array.isArray(data.errors) ? JSON.stringify(data.errors) : "";
    const text = [message, details].filter((part) => part !== "").join(" ");
    return text === "" ? "" : `: ${text.slice(0, 1_000)}`;
}


/***/ }),

/***/ 45101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ addPermission),
/* harmony export */   f: () => (/* binding */ permissionHint)
/* harmony export */ });
/**
 * Keys of a workflow's `permissions:`. A permission outside this list can never be given to the workflow's own token.
 * Source: the workflow schema of actions/languageservices.
 */
const WORKFLOW_KEYS = new Set([
    "actions",
    "artifact-metadata",
    "attestations",
    "checks",
    "contents",
    "deployments",
    "discussions",
    "issues",
    "packages",
    "pages",
    "pull-requests",
    "repository-projects",
    "security-events",
    "statuses",
    "vulnerability-alerts",
]);
/**
 * Turns GitHub's `x-accepted-github-permissions` header into the line to add (R80). Alternatives are separated by `;`,
 * permissions needed together by `,`: `contents=write; contents=write,workflows=write`.
 *
 * @returns `undefined` when the header is absent or says nothing that can be added.
 */
function permissionHint(header) {
    if (header === undefined)
        return undefined;
    const ways = header.split(";").map(parseWay);
    const possible = ways.find((way) => way.length > 0 && way.every((need) => WORKFLOW_KEYS.has(need.key)));
    if (possible !== undefined)
        return addPermissions(possible);
    const other = ways.find((way) => way.length > 0);
    if (other === undefined)
        return undefined;
    const needs = other.map((need) => `${need.key}: ${need.level}`).join(", ");
    return `this needs a GitHub App or personal token with ${needs}; the workflow's own token can never have it`;
}
/** The line to add for one missing permission, as in `contents` and `write`. */
function addPermission(key, level) {
    return addPermissions([{ key, level }]);
}
function addPermissions(needs) {
    const lines = needs.map((need) => `\`${need.key}: ${need.level}\``).join(" and ");
    return `add ${lines} to the job's permissions:`;
}
function parseWay(text) {
    const needs = [];
    for (const part of text.split(",")) {
        const match = /^\s*([a-z_-]{1,60})=(read|write|admin)\s*$/.exec(part);
        const [, key, level] = match ?? [];
        // Every token may read metadata; naming it would only distract.
        if (key !== undefined && level !== undefined && key !== "metadata")
            needs.push({ key: key.replaceAll("_", "-"), level });
    }
    return needs;
}


/***/ })

};

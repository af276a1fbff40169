export const id = 291;
export const ids = [291];
export const modules = {

/***/ 71115:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ changesIn),
/* harmony export */   Y: () => (/* binding */ changesWith)
/* harmony export */ });
/* harmony import */ var _period_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32766);

/** Every change with an event in the period, in the order of their numbers. `events` end with the period. */
function changesIn(events, period) {
    return changesWith(events, ({ time }) => (0,_period_js__WEBPACK_IMPORTED_MODULE_0__/* .isWithin */ .UO)(period, time));
}
/** Every change that has such an event, in the order of their numbers. */
function changesWith(events, isWanted) {
    const stories = new Map();
    const commits = new Map();
    const registered = new Map();
    for (const event of events) {
        if (event.event === "release.registered") {
            const key = `${event.service} ${event.data.release.id}`;
            commits.set(key, event.data.release.commit);
            registered.set(key, recorded(event));
        }
        if (event.promotion === null)
            continue;
        stories.set(event.promotion, [...(stories.get(event.promotion) ?? []), event]);
    }
    return [...stories.values()]
        .filter((story) => story.some(isWanted))
        .flatMap((story) => tell(story, { commits, registered }) ?? [])
        .sort((left, right) => left.number - right.number);
}
function tell(story, known) {
    const request = first(story, "promotion.requested");
    const { service, environment, promotion: id } = request ?? {};
    if (request === undefined || service == null || environment == null || id == null)
        return undefined;
    const { data } = request;
    const cleared = last(story, "promotion.cleared");
    const entered = last(story, "promotion.entered");
    const deployed = last(story, "promotion.deployed");
    const previous = entered?.data.previous ?? null;
    const judged = all(story, "promotion.requested", "promotion.cleared", "promotion.dispatching", "approval.requested");
    return {
        id,
        number: data.number,
        kind: data.kind ?? (entered?.data.rollForward === true ? "roll-forward" : "promotion"),
        service,
        environment,
        release: data.release,
        registered: known.registered.get(`${service} ${data.release.id}`) ?? null,
        request: {
            ...recorded(request),
            by: data.requester,
            cause: data.cause,
            retryOf: data.retryOf,
            takesBack: data.of ?? null,
            why: data.why ?? null,
        },
        range: {
            from: previous === null ? null : (known.commits.get(`${service} ${previous}`) ?? null),
            to: data.release.commit,
            previous,
        },
        plans: [...new Set(judged.map((event) => event.data.plan))],
        policies: [...new Set(story.flatMap(({ policy }) => policy ?? []))],
        waited: all(story, "promotion.waiting").map((event) => ({ ...recorded(event), reasons: event.data.reasons })),
        gates: cleared === undefined ? null : { ...recorded(cleared), verdicts: cleared.data.verdicts },
        asked: all(story, "approval.requested").map((event) => {
            const { repository, issue, plan } = event.data;
            return { ...recorded(event), repository, issue, plan };
        }),
        approvals: all(story, "approval.given").map((event) => ({
            ...recorded(event),
            ...event.data,
            revoked: revocation(story, event),
        })),
        reviews: entered?.data.reviews ?? [],
        overrides: all(story, "promotion.overridden").map((event) => {
            const { gate, why, until } = event.data;
            return { ...recorded(event), gate, by: event.actor, why, until };
        }),
        dispatches: all(story, "promotion.dispatching").map((event) => {
            const { workflow, ref } = event.data;
            return { ...recorded(event), workflow, ref };
        }),
        entered: entered === undefined
            ? null
            : {
                ...recorded(entered),
                by: entered.actor,
                owner: entered.data.owner,
                fence: entered.data.fence,
                rollForward: entered.data.rollForward,
            },
        deployed: deployed === undefined
            ? null
            : { ...recorded(deployed), deployment: deployed.data.deployment, moved: deployed.data.moved },
        verifications: all(story, "verification.judged").map((event) => {
            const { verdict, reason, checks, tests } = event.data;
            return { ...recorded(event), verdict, reason, checks, tests };
        }),
        outcome: outcomeOf(story, request),
        entries: story.map(({ seq }) => seq),
    };
}
/** The first one that takes this sight back. */
function revocation(story, given) {
    const found = all(story, "approval.revoked").find(({ seq, data }) => seq > given.seq && data.comment === given.data.comment && data.person.id === given.data.person.id);
    return found === undefined ? null : { ...recorded(found), why: found.data.why };
}
const ENDS = {
    "promotion.succeeded": "succeeded",
    "promotion.failed": "failed",
    "promotion.rejected": "rejected",
    "promotion.superseded": "superseded",
    "promotion.cancelled": "cancelled",
    "promotion.expired": "expired",
};
function outcomeOf(story, request) {
    const end = story.findLast(({ event }) => ENDS[event] !== undefined);
    if (end === undefined)
        return { ...recorded(story.at(-1) ?? request), state: "open", reason: null };
    return { ...recorded(end), state: ENDS[end.event] ?? "open", reason: reasonOf(end) };
}
function reasonOf(event) {
    switch (event.event) {
        case "promotion.failed":
            return event.data.reason;
        case "promotion.rejected":
            return event.data.reasons.map(({ gate, reason }) => `${gate}: ${reason}`).join(", ") || null;
        case "promotion.superseded":
            return event.data.by;
        case "promotion.cancelled":
        case "promotion.expired":
            return event.data.why;
        default:
            return null;
    }
}
function recorded({ time: at, seq: entry }) {
    return { at, entry };
}
function all(story, ...names) {
    const wanted = new Set(names);
    return story.filter((event) => wanted.has(event.event));
}
function first(story, name) {
    return all(story, name)[0];
}
function last(story, name) {
    return all(story, name).at(-1);
}


/***/ }),

/***/ 33911:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cw: () => (/* binding */ isPack),
/* harmony export */   hC: () => (/* binding */ refuseOther),
/* harmony export */   j1: () => (/* binding */ readFolder)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66537);



/**
 * The files of a checkout of the ledger's branch, or of an export of evidence, as text, by path. What git itself keeps there is left out. Throws `UserError`
 * for a folder that is none, and for anything in it that is no plain file of text: another reader might read it otherwise.
 */
function readFolder(folder) {
    const files = new Map();
    // One after the other and at once: a ledger is a hundred thousand small files, and waiting for each takes longer than it.
    const walk = (inside) => {
        for (const entry of (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readdirSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, inside), { withFileTypes: true })) {
            const name = inside === "" ? entry.name : `${inside}/${entry.name}`;
            if (name === ".git")
                continue;
            if (entry.isDirectory())
                walk(name);
            else if (entry.isFile())
                files.set(name, decode(name, (0,node_fs__WEBPACK_IMPORTED_MODULE_0__.readFileSync)(node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, name))));
            else
                throw wrong(`${name} is neither a file nor a folder.`);
        }
    };
    try {
        walk("");
    }
    catch (error) {
        if (error instanceof _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y)
            throw error;
        throw wrong(`${folder} cannot be read: ${error instanceof Error ? error.message : "no reason given"}.`);
    }
    return files;
}
/** An export of evidence, and no checkout of a ledger. */
function isPack(files) {
    return files.has("manifest.json") && files.has("checkpoint.json") && !files.has("head.json");
}
/** The same files; throws `UserError` where they are no checkout of a ledger. */
function refuseOther(folder, files) {
    if (!files.has("head.json"))
        throw wrong(`${folder} is no checkout of a ledger: it has no head.json.`);
    return files;
}
function decode(name, bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch {
        throw wrong(`${name} is not text.`);
    }
}
function wrong(message) {
    return new _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(message, {
        reason: "checkout-unreadable",
        hint: "git clone --single-branch --branch env-actions <repository> ledger",
    });
}


/***/ }),

/***/ 80396:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IL: () => (/* binding */ takenBackIn),
/* harmony export */   SU: () => (/* binding */ hasSettled),
/* harmony export */   dO: () => (/* binding */ recoveriesIn)
/* harmony export */ });
/** Whether it entered and came to rest. */
function hasSettled({ entered, outcome }) {
    return entered !== null && (outcome.state === "succeeded" || outcome.state === "failed");
}
/** The promotions that a rollback took back, or began to. */
function takenBackIn(changes) {
    return new Set(changes.flatMap(({ entered, request }) => (entered === null ? [] : (request.takesBack ?? []))));
}
/**
 * The times in which one environment of one service was broken, in order; `changes` are all of that place. What breaks it is a
 * deployment that failed, of any kind, or somebody's word that a good one has to be taken back, once that rollback entered.
 * What mends it is the next success. Failures on the way belong to the same time.
 */
function recoveriesIn(changes) {
    const moments = changes
        .filter(({ entered }) => entered !== null)
        .flatMap(({ request, outcome }) => [
        ...(request.takesBack === null ? [] : [{ at: request.at, entry: request.entry, well: false }]),
        ...(outcome.state === "failed" ? [{ at: outcome.at, entry: outcome.entry, well: false }] : []),
        ...(outcome.state === "succeeded" ? [{ at: outcome.at, entry: outcome.entry, well: true }] : []),
    ])
        .toSorted((left, right) => left.entry - right.entry);
    const found = [];
    let broken;
    for (const { at, entry, well } of moments) {
        if (well && broken !== undefined)
            found.push({ from: broken, to: { at, entry } });
        if (well)
            broken = undefined;
        else
            broken ??= { at, entry };
    }
    return broken === undefined ? found : [...found, { from: broken, to: null }];
}


/***/ }),

/***/ 27600:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ writeFiles),
/* harmony export */   n: () => (/* binding */ writeEvidence)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var _action_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(66537);



/** Writes a pack into a new folder. Throws `UserError` where something is already there: what is left over would be evidence. */
function writeEvidence({ files }, folder) {
    return writeFiles(files, folder);
}
/** Writes files, by path, into a new folder. Throws `UserError` where something is already there. */
async function writeFiles(files, folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(folder), { recursive: true });
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder);
    }
    catch {
        throw new _action_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .y(`${folder} is there already.`, {
            reason: "folder-exists",
            hint: "Name a new folder: files of another export must not get into this one.",
        });
    }
    for (const [name, text] of files) {
        const target = node_path__WEBPACK_IMPORTED_MODULE_1__.join(folder, ...name.split("/"));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(node_path__WEBPACK_IMPORTED_MODULE_1__.dirname(target), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(target, text, { flag: "wx" });
    }
}


/***/ }),

/***/ 4459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ readCommitTimes)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92204);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);




/** Objects that one query asks for. */
const AT_ONCE = 100;
const REQUEST = "graphql CommitTimes";
const CommitShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ committedDate: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Time */ .gX) }));
/**
 * When commits were committed, as GitHub has them: an ISO 8601 time by full commit id. It is part of the commit, so it is the
 * same whenever it is asked for. One that GitHub does not have is left out. One request for every hundred.
 */
async function readCommitTimes(client, { repo, commits }) {
    const times = new Map();
    for (let from = 0; from < commits.length; from += AT_ONCE) {
        const some = commits.slice(from, from + AT_ONCE);
        const answer = await client.graphql("read", commitTimesQuery(some.length), {
            owner: repo.owner,
            name: repo.name,
            ...Object.fromEntries(some.map((oid, index) => [`c${index}`, oid])),
        });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(REQUEST, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .describeError */ .Uc)(error, ["contents"]));
        const { repository } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .looseObject */ ._H3({}) }), answer.data, REQUEST);
        for (const [index, oid] of some.entries()) {
            const time = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(CommitShape, repository[`c${index}`], REQUEST)?.committedDate;
            if (time !== undefined)
                times.set(oid, time);
        }
    }
    return times;
}
/** @param commits how many are asked for: variables `$c0`, `$c1` \u2026 */
function commitTimesQuery(commits) {
    const indexes = Array.from({ length: commits }, (_, index) => index);
    const variables = indexes.map((index) => `, $c${index}: GitObjectID!`).join("");
    const fields = indexes.map((index) => `c${index}: object(oid: $c${index}) { __typename ... on Commit { committedDate } }`);
    return `query CommitTimes($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { ${["__typename", ...fields].join("\n    ")} }
}`;
}


/***/ }),

/***/ 32209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FD: () => (/* binding */ plainBody),
/* harmony export */   GL: () => (/* binding */ makeOnce),
/* harmony export */   Ko: () => (/* binding */ createIssue),
/* harmony export */   OS: () => (/* binding */ readIssue),
/* harmony export */   Qm: () => (/* binding */ findOwnIssues),
/* harmony export */   Vg: () => (/* binding */ lockIssue),
/* harmony export */   _l: () => (/* binding */ LONGEST_BODY),
/* harmony export */   kv: () => (/* binding */ labelIssue),
/* harmony export */   tt: () => (/* binding */ updateIssue)
/* harmony export */ });
/* unused harmony export OWN_ISSUES_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);
/* harmony import */ var _permissions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45101);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





/** GitHub takes no longer body of an issue, in characters. */
const LONGEST_BODY = 65_536;
const IssueShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
    html_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .startsWith */ .w1_("http")),
    title: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()),
    state: valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["open", "closed"]),
    locked: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
    labels: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })])),
    repository_url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    pull_request: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ merged_at: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) })),
});
const ISSUE = "/repos/{owner}/{repo}/issues/{issue_number}";
/** Opens an issue. Sent once: when the answer is lost, `ambiguous` is thrown, and it may be there (R69). */
async function createIssue(client, repo, { title, body, label }) {
    const route = "POST /repos/{owner}/{repo}/issues";
    const { data } = await client.rest("create", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), title, body, labels: [label] });
    return factOf((0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route));
}
/**
 * An issue or pull request by its number, or `null` when it is not in this repository any more: deleted, or transferred to
 * another; or a pull request that was merged, which never opens again. A repository that was renamed since is the same one.
 */
async function readIssue(client, repo, number) {
    const route = `GET ${ISSUE}`;
    try {
        const { data } = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
        const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(IssueShape, data, route);
        const here = found.repository_url.toLowerCase().endsWith(`/repos/${repo.owner}/${repo.name}`.toLowerCase());
        const merged = (found.pull_request?.merged_at ?? null) !== null;
        return found.number === number && here && !merged ? factOf(found) : null;
    }
    catch (failure) {
        if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "not-found", "gone"))
            return null;
        throw failure;
    }
}
/** Writes over an issue or pull request; what is left out stays. The same twice is the same once. */
async function updateIssue(client, repo, { number, ...change }) {
    await client.rest("idempotent", `PATCH ${ISSUE}`, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number, ...change });
}
/** From then on only collaborators speak in it (R20). */
async function lockIssue(client, repo, number) {
    await client.rest("idempotent", `PUT ${ISSUE}/lock`, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number });
}
/** Puts a label on; those that are there stay. */
async function labelIssue(client, repo, number, label) {
    const route = `POST ${ISSUE}/labels`;
    await client.rest("idempotent", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), issue_number: number, labels: [label] });
}
/** GitHub may change line ends and what stands around a body. */
function plainBody(body) {
    return body.replace(/\r\n/g, "\n").trim();
}
/**
 * Makes something once, however often it is asked for: it is looked for first, and again when the answer to its making was
 * lost, as long as it may stay invisible (R69, R70). Answers everything that was found, or what was made.
 *
 * @param o.pauses milliseconds before each look after a lost answer
 */
async function makeOnce(o) {
    const known = await o.find();
    if (known.length > 0)
        return known;
    try {
        return [await o.make()];
    }
    catch (failure) {
        if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(failure, "ambiguous"))
            throw failure;
        for (const pause of o.pauses) {
            if (pause > 0)
                await o.sleep(pause);
            const made = await o.find();
            if (made.length > 0)
                return made;
        }
        throw failure;
    }
}
/** More labelled issues than this since one moment means that something else is wrong. */
const MOST_OWN = 500;
const OWN_REQUEST = "graphql OwnIssues";
const OWN_ISSUES_QUERY = `query OwnIssues($owner: String!, $name: String!, $label: String!, $after: String) {
  repository(owner: $owner, name: $name) {
    issues(labels: [$label], first: 100, after: $after, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { number url closed body createdAt viewerDidAuthor }
      pageInfo { hasNextPage endCursor }
    }
  }
}`;
const OwnShape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
        issues: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
            nodes: valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
                number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id,
                url: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                closed: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
                body: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                createdAt: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
                viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(),
            })),
            pageInfo: valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ hasNextPage: valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), endCursor: valibot__WEBPACK_IMPORTED_MODULE_3__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()) }),
        }),
    }),
});
/**
 * The issues that this token's own account opened since a moment and whose body ends with a marker, lowest number first. One
 * of anybody else counts as nothing, whatever it says, and a marker among its words is one of somebody's words (R48).
 */
async function findOwnIssues(client, repo, o) {
    const own = [];
    let seen = 0;
    for (let after = null;;) {
        const variables = { owner: repo.owner, name: repo.name, label: o.label, after };
        const answer = await client.graphql("read", OWN_ISSUES_QUERY, variables);
        const [error] = answer.errors;
        if (error !== undefined)
            throw refusedRead(error);
        const { nodes, pageInfo } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(OwnShape, answer.data, OWN_REQUEST).repository.issues;
        const young = nodes.filter(({ createdAt }) => Date.parse(createdAt) >= o.since.getTime());
        for (const { number, url, closed, body, viewerDidAuthor } of young)
            if (viewerDidAuthor && plainBody(body).endsWith(o.marker))
                own.push({ number, page: url, open: !closed });
        seen += nodes.length;
        const last = young.length < nodes.length || !pageInfo.hasNextPage;
        if (last)
            return own.toSorted((left, right) => left.number - right.number);
        if (seen >= MOST_OWN)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, `more than ${MOST_OWN} issues have the label ${o.label}`);
        if (pageInfo.endCursor === null || pageInfo.endCursor === after)
            throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, "the pages go in a circle");
        after = pageInfo.endCursor;
    }
}
function refusedRead({ type, message }) {
    const said = `${OWN_REQUEST}: ${message.slice(0, 500)}`;
    switch (type) {
        case "NOT_FOUND":
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({ kind: "not-found", request: OWN_REQUEST, message: said });
        case "FORBIDDEN":
        case "INSUFFICIENT_SCOPES":
            return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GitHubFailure */ .iK({
                ...{ kind: "forbidden", request: OWN_REQUEST, message: said, hint: (0,_permissions_js__WEBPACK_IMPORTED_MODULE_2__/* .addPermission */ .F)("issues", "write") },
            });
        default:
            return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(OWN_REQUEST, message.slice(0, 500));
    }
}
function factOf(found) {
    return {
        number: found.number,
        page: found.html_url,
        title: found.title,
        body: found.body ?? "",
        open: found.state === "open",
        locked: found.locked,
        labels: found.labels.flatMap((label) => (typeof label === "string" ? [label] : (label.name ?? []))),
    };
}


/***/ })

};

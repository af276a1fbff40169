export const id = 348;
export const ids = [348];
export const modules = {

/***/ 35525:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ VIAS),
/* harmony export */   n: () => (/* binding */ BARRED)
/* harmony export */ });
/** Where a vote can come from: our own request, GitHub's reviewers of an environment, reviews of a pull request. */
const VIAS = ["issue", "environment", "pull-request"];
/** Who may not approve: who asked for it, who wrote what it brings. */
const BARRED = ["requester", "authors"];


/***/ }),

/***/ 59232:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ approvalsSchema),
/* harmony export */   B4: () => (/* binding */ plainRule),
/* harmony export */   FB: () => (/* binding */ ONLY_GROUP),
/* harmony export */   Qj: () => (/* binding */ approvalRule),
/* harmony export */   Zb: () => (/* binding */ EXPIRES),
/* harmony export */   zP: () => (/* binding */ LONGEST)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(35525);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);






/** Where nothing is said. */
const EXPIRES = "72h";
/** GitHub's own limit for a job that waits for its reviewers (R16). */
const LONGEST = "30d";
/** Together at most fifty, as many as a promotion remembers. */
const MOST_COUNT = 10;
const MOST_GROUPS = 5;
const from = (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .people */ .c0)("Who may approve. One approval a person, however many entries name them.");
const count = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxValue */ .cGV(MOST_COUNT), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: `a whole number from 1 to ${MOST_COUNT}`,
    description: "How many of them have to approve. Left out: 1.",
}));
const group = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ from, count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(count) }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "a mapping with from and count", description: "People of whom some have to approve." }));
const approvalsSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    from: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(from),
    count: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(count),
    groups: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .NAME_SAYS */ .dp, "What the group is called."), group), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a mapping of groups, such as { security: { from: [team:security] } }",
        description: "Several groups in place of `from` and `count`: each of them has to approve.",
        minProperties: 1,
        maxProperties: MOST_GROUPS,
    }))),
    not: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .BARRED */ .n), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({ value: "requester or authors", description: "Who may not approve, although they are listed." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of requester and authors",
        description: "Who may not approve: who asked for the promotion, or who made the commits that it brings. Left out: requester.",
        uniqueItems: true,
    }))),
    expire: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)(`How long an approval counts, at most ${LONGEST}. Left out: ${EXPIRES}.`)),
    via: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .picklist */ .KIO(_approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .VIAS */ .M), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "issue, environment or pull-request",
        description: "A comment on the request, GitHub's reviewers of the environment, or a review of the pull request that brought the release's commit.",
    }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of issue, environment and pull-request",
        description: "Where an approval can be given. Left out: issue.",
        minItems: 1,
        uniqueItems: true,
    }))),
    ask: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(/^(?:issue|pull-request|[A-Za-z0-9](?:[A-Za-z0-9-]{0,38})\/(?!\.{1,2}$)[A-Za-z0-9._-]{1,100})$/, "issue, pull-request, or the owner/name of another repository", "Where people are asked: in an issue here, on a pull request opened for it (where issues are off), or in an issue of another repository. Left out: issue.")),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .because */ .xx)("`not` or `expire` is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: "a mapping with from, count, not, expire and via",
    description: "Who has to agree before a release comes in. Nobody can switch it off for one promotion.",
    anyOf: [{ required: ["from"] }, { required: ["groups"] }],
}));
/** The name of the only group, where the policy does not name groups. */
const ONLY_GROUP = "approvers";
/** Both ways to write groups, and what is left out, in one form. */
function approvalRule(written) {
    const named = Object.entries(written.groups ?? { [ONLY_GROUP]: { from: written.from ?? [], count: written.count } });
    const not = written.not ?? ["requester"];
    const via = written.via ?? ["issue"];
    return {
        groups: named
            .map(([name, each]) => ({ name, from: (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)(each.from), count: each.count ?? 1 }))
            .toSorted((left, right) => (left.name < right.name ? -1 : 1)),
        not: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .BARRED */ .n.filter((word) => not.includes(word)),
        expire: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(written.expire ?? EXPIRES),
        via: _approvals_facts_js__WEBPACK_IMPORTED_MODULE_5__/* .VIAS */ .M.filter((word) => via.includes(word)),
        ask: written.ask ?? "issue",
    };
}
/** The rule as plain JSON: part of the plan that people approve. */
function plainRule(written) {
    const { groups, ...rule } = approvalRule(written);
    const plain = groups.map(({ name, from: entries, count: needed }) => ({
        name,
        from: entries.map(_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .entryText */ .u0).toSorted(),
        count: needed,
    }));
    return { ...rule, groups: plain, because: written.because ?? null };
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


/***/ }),

/***/ 511:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BQ: () => (/* binding */ strangeServiceIn),
/* harmony export */   ZM: () => (/* binding */ namedFor),
/* harmony export */   aC: () => (/* binding */ target)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11209);


/** A release by its id or its version, after its service where the policy has several: `api/2.4.1`. */
const NAMED = /^(?:[A-Za-z0-9._-]{1,100}\/)?[A-Za-z0-9][A-Za-z0-9._+-]{0,99}$/;
const NAMED_SAYS = "a release by its id or version, such as 2.4.1, in quotes where it is a number";
const one = (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(NAMED, NAMED_SAYS, "The release to go back to.");
/** `target:` of a page. Left out: the last good release. */
const target = valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([
    one,
    valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(one), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
        value: `a list of releases, each after its service, such as api/2.4.1`,
        description: "The release to go back to, of several services.",
        uniqueItems: true,
        minItems: 1,
    })),
]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
    value: `${NAMED_SAYS}, or a list of them`,
    description: "Where to go back to. Left out: to the last good release.",
})));
/**
 * The releases that a page names for a service, as written; a name without a service is meant for each, and one of a service that
 * nobody has (`services`: those of the policy) is a mistake for each, and keeps it. None: the last good release is meant. More than
 * one is a mistake that whoever reads it has to tell of.
 */
function namedFor(written, service, services) {
    return [written ?? []].flat().flatMap((each) => {
        const [name = "", of] = each.split("/").toReversed();
        if (of === undefined || of === service)
            return [name];
        return services.includes(of) ? [] : [each];
    });
}
/** The service in a name that `namedFor` kept, because nobody has it. */
function strangeServiceIn(name) {
    const [, of] = name.split("/").toReversed();
    return of;
}


/***/ }),

/***/ 98965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CF: () => (/* binding */ goodReleases),
/* harmony export */   Jt: () => (/* binding */ namedTarget),
/* harmony export */   WU: () => (/* binding */ isLastGood),
/* harmony export */   es: () => (/* binding */ rollbackTarget)
/* harmony export */ });
/* harmony import */ var _ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40854);
/* harmony import */ var _release_release_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75802);
/* harmony import */ var _named_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(511);



/** So many releases are named to somebody who has to choose one, the newest first. */
const MOST_SHOWN = 5;
/**
 * The releases that succeeded in an environment, the newest first, each once; never one that is only deployed (peers: "last
 * known good" is the last verified one), none that was rejected here or upstream, and none of whose bytes somebody revoked
 * (R41), nor one that a failed rollback was to take back. One that was readmitted is good once it has succeeded again; who
 * readmitted it is proven when something goes back to it.
 */
function goodReleases(state, { revoked = [], rejected: upstream }) {
    const { rejected, readmitted = [] } = state;
    const isBad = (id, seq) => rejected.includes(id) ||
        upstream?.has(id) === true ||
        readmitted.some((each) => each.release === id && each.seq > seq) ||
        revoked.some(({ releases = [] }) => releases.includes(id));
    const good = new Map();
    for (const { release, promotion, seq } of standing(state)) {
        if (!isBad(release.id, seq) && !good.has(release.id))
            good.set(release.id, { release, promotion });
    }
    return [...good.values()];
}
/** What ever succeeded, the newest first. */
function successesIn({ succeeded, previous, settled }) {
    return [
        ...[succeeded, previous].flatMap((each) => (each === null ? [] : [each])),
        ...settled.flatMap(({ id, release, state, seq }) => state === "succeeded" ? [{ release, promotion: id, seq }] : []),
    ];
}
/** A success that somebody began to take back, and that was lost on the way, is none any more (R102). */
function standing(state) {
    const isLost = (promotion) => state.settled.some(({ id, state: is }) => id === promotion && (is === "failed" || is === "indeterminate"));
    return successesIn(state).filter(({ promotion }) => !isLost(promotion));
}
/**
 * Where an environment goes back to when `leaving` (a release) turns out bad: the release that somebody named, or the last good
 * one that is another. What is named is one release, and one of the good ones too.
 */
function rollbackTarget(state, leaving, everywhere, named = []) {
    const goods = goodReleases(state, everywhere).filter(({ release }) => release.id !== leaving);
    if (named.length > 0)
        return namedTarget(state, everywhere, { named, left: new Set([leaving]), goods });
    const [good] = goods;
    if (good !== undefined)
        return { kind: "release", ...good };
    const isFirst = successesIn(state).every(({ release }) => release.id === leaving);
    return isFirst && state.rejected.length === 0 ? { kind: "first-deployment" } : { kind: "nothing-left" };
}
/** The release that somebody named, among those that it may be: `goods`, without what is `left`. */
function namedTarget(state, everywhere, o) {
    const { named, goods } = o;
    const [first, ...more] = named;
    const found = goods.filter(({ release }) => first !== undefined && (0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(release, first.name));
    const [only] = found;
    if (first !== undefined && only !== undefined && found.length === 1 && more.length === 0)
        return { kind: "release", ...only, namedBy: first.by };
    const names = named.map(({ name }) => name).join(", ");
    const others = goods.map(({ release }) => release.version ?? release.id);
    const shown = others.slice(0, MOST_SHOWN).join(", ");
    const may = others.length === 0 ? "Nothing else is left either." : `It may be ${shown}.`;
    const strange = named.map(({ name }) => (0,_named_js__WEBPACK_IMPORTED_MODULE_2__/* .strangeServiceIn */ .BQ)(name)).find((service) => service !== undefined);
    const why = strange !== undefined
        ? `there is no service ${strange}`
        : more.length > 0 || found.length > 1
            ? "that is more than one release"
            : unfitFor(state, everywhere, names, o.left);
    return { kind: "unfit", named: names, why: `${state.environment} cannot go back to ${names}: ${why}. ${may}` };
}
function unfitFor(state, { revoked = [], rejected: upstream }, name, left) {
    const { environment, rejected } = state;
    const known = (0,_ledger_said_to_run_js__WEBPACK_IMPORTED_MODULE_0__/* .seenIn */ .vV)(state).find((release) => (0,_release_release_js__WEBPACK_IMPORTED_MODULE_1__/* .isCalled */ .AP)(release, name));
    const id = known?.id ?? "";
    if (left.has(id))
        return "that is what is taken back";
    if (revoked.some(({ releases = [] }) => releases.includes(id)))
        return "it has bytes that were banned";
    if (rejected.includes(id))
        return `it was rejected in ${environment}`;
    if (upstream?.has(id) === true)
        return `it was rejected in an environment before ${environment}`;
    return `no success of it in ${environment} is known that still stands`;
}
/** Whether a release is what last succeeded: to bring it in again is the way back itself, and needs no other. */
function isLastGood(state, release) {
    return standing(state)[0]?.release.id === release;
}


/***/ })

};

export const id = 554;
export const ids = [554];
export const modules = {

/***/ 30193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ createStatus),
/* harmony export */   Jn: () => (/* binding */ listDeployments),
/* harmony export */   Yy: () => (/* binding */ createDeployment),
/* harmony export */   i8: () => (/* binding */ getDeployment)
/* harmony export */ });
/* unused harmony export deploymentStatuses */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _deployment_fact_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1805);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(30113);





/** Longest description GitHub takes, in UTF-16 units. */
const LONGEST_DESCRIPTION = 140;
/** Deployments of one task and environment looked at before the list counts as endless. */
const MOST_DEPLOYMENTS = 300;
const MOST_STATUSES = 1_000;
/**
 * Makes a Deployment. It is sent once; `ambiguous` means to look for it with {@link listDeployments} (R70). GitHub must
 * neither merge the default branch into the commit nor judge other checks in our place (R26), and what it made must be
 * what was asked for (R25).
 *
 * @throws GitHubFailure `unexpected` when a merge was answered (202) or the Deployment is another one
 */
async function createDeployment(client, wanted) {
    const route = "POST /repos/{owner}/{repo}/deployments";
    const answer = await client.rest("create", route, {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(wanted.repo),
        ref: wanted.ref,
        environment: wanted.environment,
        task: wanted.task,
        payload: wanted.payload,
        description: cut(wanted.description),
        auto_merge: false,
        required_contexts: [],
        transient_environment: false,
        production_environment: wanted.production,
    });
    if (answer.status !== 201)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(route, `status ${answer.status} instead of a new Deployment`);
    const made = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(_deployment_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .RestDeployment */ .WW, answer.data, route);
    const differing = differences(made, wanted);
    if (differing.length > 0) {
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(route, `Deployment ${made.id} differs from what was asked for in its ${differing.join(", ")}`);
    }
    return made;
}
function differences(made, wanted) {
    const fields = [
        ["commit", made.commit, wanted.ref],
        ["environment", made.environment, wanted.environment],
        ["task", made.task, wanted.task],
        ["payload", promotionOf(made.payload), promotionOf(wanted.payload)],
    ];
    return fields.filter(([, is, should]) => is !== should).map(([name]) => name);
}
/** Our own key inside a payload. */
function promotionOf(payload) {
    return typeof payload === "object" && payload !== null && "promotion" in payload ? payload.promotion : undefined;
}
/**
 * Deployments, newest first, without their states.
 *
 * @param o.newest at most 100: only so many, in one request, however long the history is. Without it the list is complete
 *   or, above `most` (300 when left out), `unexpected`.
 */
async function listDeployments(client, o) {
    const route = "GET /repos/{owner}/{repo}/deployments";
    const filter = { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), environment: o.environment, task: o.task };
    const items = o.newest === undefined
        ? await client.pages(route, filter, { cap: o.most ?? MOST_DEPLOYMENTS })
        : (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_4__/* .unknown */ .L5J()), (await client.rest("read", route, { ...filter, per_page: o.newest })).data, route);
    return items.map((item) => (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(_deployment_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .RestDeployment */ .WW, item, route));
}
/** One Deployment, without its state. */
async function getDeployment(client, o) {
    const route = "GET /repos/{owner}/{repo}/deployments/{deployment_id}";
    const answer = await client.rest("read", route, { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(o.repo), deployment_id: o.deployment });
    return (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(_deployment_fact_js__WEBPACK_IMPORTED_MODULE_0__/* .RestDeployment */ .WW, answer.data, route);
}
const StatusShape = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({ id: _parse_js__WEBPACK_IMPORTED_MODULE_2__.Id, state: valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP() });
/**
 * Adds a status to a Deployment, sent once; after `ambiguous` the caller reads {@link deploymentStatuses}. Other
 * Deployments stay as they are: GitHub's own `auto_inactive` would go by who answers last.
 */
async function createStatus(client, status) {
    const route = "POST /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
    const answer = await client.rest("create", route, {
        ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_3__/* .inRepo */ .u)(status.repo),
        deployment_id: status.deployment,
        state: status.state,
        description: cut(status.description),
        log_url: status.logUrl,
        environment_url: status.environmentUrl,
        auto_inactive: false,
    });
    const made = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(StatusShape, answer.data, route);
    if (made.state !== status.state)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(route, `the status is ${made.state} instead of ${status.state}`);
}
/** All statuses of a Deployment, newest first. */
async function deploymentStatuses(client, o) {
    const route = "GET /repos/{owner}/{repo}/deployments/{deployment_id}/statuses";
    const items = await client.pages(route, { ...inRepo(o.repo), deployment_id: o.deployment }, { cap: MOST_STATUSES });
    return items.map((item) => parse(StatusShape, item, route));
}
function cut(description) {
    if (description.length <= LONGEST_DESCRIPTION)
        return description;
    // Half of a surrogate pair would be no text any more.
    return `${description.slice(0, LONGEST_DESCRIPTION - 1).replace(/[\uD800-\uDBFF]$/, "")}\u2026`;
}


/***/ }),

/***/ 26019:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ fileText),
/* harmony export */   N9: () => (/* binding */ ObjectShape),
/* harmony export */   bK: () => (/* binding */ TEXT_FRAGMENT),
/* harmony export */   cR: () => (/* binding */ FileShape),
/* harmony export */   e5: () => (/* binding */ FolderShape),
/* harmony export */   zu: () => (/* binding */ folderEntries)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);


/** What a query asks of a file: enough to know that the text is whole. */
const TEXT_FRAGMENT = "fragment Text on Blob { text isTruncated isBinary }";
const BlobShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    __typename: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("Blob"),
    text: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    isTruncated: valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    isBinary: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY()),
});
/** A git object as `__typename ...Text`; anything but a file only says what it is. */
const ObjectShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([BlobShape, valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["Tree", "Commit", "Tag"]) })]);
/** A tree entry as `object { __typename ...Text }`, or `null` when nothing has that path. */
const FileShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ object: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(ObjectShape) }));
/**
 * The text of a file, whole. GitHub cuts large files off (`isTruncated`) and gives none for binary ones; both are
 * `unexpected` and never a part of the text.
 */
function fileText(object, path, request) {
    if (object === null || object.__typename !== "Blob")
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(request, `${path} is not a file`);
    if (object.isTruncated)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(request, `${path} is too large: GitHub cut it off`);
    if (object.isBinary === true || object.text === null)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(request, `${path} is not text`);
    return object.text;
}
/** A folder as `object { __typename ... on Tree { entries { name type object } } }`, or `null` when nothing has that path. */
const FolderShape = valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    object: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_1__/* .variant */ .Oxt("__typename", [
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
            __typename: valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz("Tree"),
            entries: valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ name: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), type: valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), object: valibot__WEBPACK_IMPORTED_MODULE_1__/* .nullable */ .mee(ObjectShape) })),
        }),
        valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ __typename: valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["Blob", "Commit", "Tag"]) }),
    ])),
}));
/** What a folder holds; nothing when there is none. A file in its place is `unexpected`. */
function folderEntries(found, path, request) {
    if (found === null)
        return [];
    if (found.object?.__typename !== "Tree")
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(request, `${path} is not a folder`);
    return found.object.entries;
}


/***/ }),

/***/ 57777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ ownOnly),
/* harmony export */   Qy: () => (/* binding */ OpenIssuesShape),
/* harmony export */   VH: () => (/* binding */ OPEN_ISSUE_FIELDS),
/* harmony export */   o3: () => (/* binding */ readOwnText)
/* harmony export */ });
/* unused harmony export OWN_TEXT_QUERY */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40502);



const OPEN_ISSUE_FIELDS = "number title createdAt viewerDidAuthor";
const OpenIssuesShape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    issues: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        nodes: valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ number: _parse_js__WEBPACK_IMPORTED_MODULE_1__.Id, title: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), createdAt: _parse_js__WEBPACK_IMPORTED_MODULE_1__/* .Time */ .gX, viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY() })),
    }),
});
/** Issues of anybody else count as nothing, whatever label they have. */
function ownOnly(issues) {
    return issues
        .filter(({ viewerDidAuthor }) => viewerDidAuthor)
        .map(({ number, title, createdAt }) => ({ number, title, createdAt }));
}
const REQUEST = "graphql OwnText";
const FIELDS = "body closed viewerDidAuthor lastEditedAt author { login } editor { login }";
const OWN_TEXT_QUERY = `query OwnText($owner: String!, $name: String!, $number: Int!) {
  repository(owner: $owner, name: $name) {
    issueOrPullRequest(number: $number) { __typename ... on Issue { ${FIELDS} } ... on PullRequest { ${FIELDS} headRefName } }
  }
}`;
const Login = valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ login: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() }));
const Shape = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    repository: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
        issueOrPullRequest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
            body: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
            closed: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
            viewerDidAuthor: valibot__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
            lastEditedAt: valibot__WEBPACK_IMPORTED_MODULE_2__/* .nullable */ .mee(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
            author: Login,
            editor: Login,
            headRefName: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()),
        }),
    }),
});
/** Reads it; `null` when it is not in this repository any more. */
async function readOwnText(client, repo, number) {
    const answer = await client.graphql("read", OWN_TEXT_QUERY, { owner: repo.owner, name: repo.name, number });
    const [error] = answer.errors;
    if (error?.type === "NOT_FOUND" && error.path.length === 2)
        return null;
    if (error !== undefined)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .unexpected */ .os)(REQUEST, error.message.slice(0, 500));
    const found = (0,_parse_js__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qg)(Shape, answer.data, REQUEST).repository.issueOrPullRequest;
    const untouched = found.lastEditedAt === null || (found.editor !== null && found.editor.login === found.author?.login);
    const intact = found.viewerDidAuthor && untouched;
    return { open: !found.closed, body: found.body, intact, branch: found.headRefName };
}


/***/ }),

/***/ 90547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ readSnapshot)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/conversation.js
var github_conversation = __webpack_require__(14322);
;// CONCATENATED MODULE: ./build/src/github/asked-pages.js


/** So many of the newest come with what was said on them; GitHub answers no slower for it where there are none. */
const READ = 20;
/** Open issues of a label with all that was said on them, as a field of a repository in a larger query. */
const ASKED_PAGES = `asked: issues(labels: $issueLabels, states: [OPEN], first: ${READ}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${github_conversation/* WHOLE_PAGE */.mx} }
    }`;
const AskedPagesShape = dist/* object */.Ikc({ asked: dist/* object */.Ikc({ nodes: dist/* array */.YOg(github_conversation/* ConversationShape */.VN) }) });
/** By number, those that our own account opened and that are here as a whole. Whoever misses one reads it alone. */
function askedPages(repo, { asked }, date) {
    const whole = new Map();
    for (const page of asked.nodes) {
        const conversation = page.viewerDidAuthor ? (0,github_conversation/* wholeIn */.DM)(repo, page, date) : undefined;
        if (conversation !== undefined)
            whole.set(page.number, conversation);
    }
    return whole;
}

// EXTERNAL MODULE: ./build/src/github/block.js
var github_block = __webpack_require__(92204);
// EXTERNAL MODULE: ./build/src/github/deployment-fact.js
var deployment_fact = __webpack_require__(1805);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/file-text.js
var file_text = __webpack_require__(26019);
// EXTERNAL MODULE: ./build/src/github/own-text.js
var own_text = __webpack_require__(57777);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
;// CONCATENATED MODULE: ./build/src/github/required-checks.js


/** Rulesets and the part of the classic protection that is readable without being an administrator. */
const REQUIRED_FIELDS = `rules(first: 100) {
      pageInfo { hasNextPage }
      nodes {
        type
        parameters {
          __typename
          ... on RequiredStatusChecksParameters { requiredStatusChecks { context integrationId } }
        }
      }
    }
    refUpdateRule { requiredStatusCheckContexts }`;
/** The classic protection in full, with the apps; administrators only. */
const PROTECTION_FIELDS = "branchProtectionRule { requiredStatusChecks { context app { databaseId } } }";
const ChecksParameters = dist/* object */.Ikc({
    requiredStatusChecks: dist/* array */.YOg(dist/* object */.Ikc({ context: dist/* string */.YjP(), integrationId: dist/* nullable */.mee(dist/* number */.aig()) })),
});
const RequiredShape = dist/* object */.Ikc({
    rules: dist/* nullable */.mee(dist/* object */.Ikc({
        pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY() }),
        nodes: dist/* array */.YOg(dist/* object */.Ikc({ type: dist/* string */.YjP(), parameters: dist/* nullable */.mee(dist/* unknown */.L5J()) })),
    })),
    refUpdateRule: dist/* nullable */.mee(dist/* object */.Ikc({ requiredStatusCheckContexts: dist/* nullable */.mee(dist/* array */.YOg(dist/* nullable */.mee(dist/* string */.YjP()))) })),
});
const ProtectionShape = dist/* object */.Ikc({
    branchProtectionRule: dist/* nullable */.mee(dist/* object */.Ikc({
        requiredStatusChecks: dist/* nullable */.mee(dist/* array */.YOg(dist/* object */.Ikc({ context: dist/* string */.YjP(), app: dist/* nullable */.mee(dist/* object */.Ikc({ databaseId: dist/* number */.aig() })) }))),
    })),
});
/**
 * All required checks, each once. The classic protection gives its apps only to administrators (`protection`); for
 * everybody else its names count, for any app.
 */
function requiredChecks(required, protection, request) {
    if (required.rules === null)
        throw (0,errors/* unexpected */.os)(request, "the rules of the default branch are not told");
    if (required.rules.pageInfo.hasNextPage)
        throw (0,errors/* unexpected */.os)(request, "more than 100 rules on the default branch");
    const found = [];
    for (const rule of required.rules.nodes) {
        if (rule.type !== "REQUIRED_STATUS_CHECKS")
            continue;
        const parameters = dist/* safeParse */.xLC(ChecksParameters, rule.parameters);
        if (!parameters.success)
            throw (0,errors/* unexpected */.os)(request, "a rule for required checks does not say which");
        for (const check of parameters.output.requiredStatusChecks) {
            found.push({ context: check.context, app: check.integrationId });
        }
    }
    for (const check of protection?.branchProtectionRule?.requiredStatusChecks ?? []) {
        found.push({ context: check.context, app: check.app?.databaseId ?? null });
    }
    for (const context of required.refUpdateRule?.requiredStatusCheckContexts ?? []) {
        if (context === null)
            throw (0,errors/* unexpected */.os)(request, "a required check without a name");
        found.push({ context, app: null });
    }
    return withoutRepeats(found);
}
/** A check asked for from one app is not asked for again from any app. */
function withoutRepeats(checks) {
    const pinned = new Set(checks.filter((check) => check.app !== null).map((check) => check.context));
    const kept = new Map();
    for (const check of checks) {
        if (check.app !== null || !pinned.has(check.context))
            kept.set(JSON.stringify([check.context, check.app]), check);
    }
    return [...kept.values()];
}

;// CONCATENATED MODULE: ./build/src/github/snapshot-query.js






/** Deployments read with a snapshot, newest first. */
const DEPLOYMENTS_READ = 20;
/** Open issues of one label read with a snapshot, newest first. */
const ISSUES_READ = 100;
const ENVIRONMENT_PAGE = "nodes { databaseId name } pageInfo { hasNextPage endCursor }";
/** The next hundred environments; repositories with one per pull request have many. */
const MORE_ENVIRONMENTS_QUERY = `query MoreEnvironments($owner: String!, $name: String!, $after: String!) {
  repository(owner: $owner, name: $name) { environments(first: 100, after: $after) { ${ENVIRONMENT_PAGE} } }
}`;
const FILE = "object { __typename ...Text }";
/**
 * The one query behind a snapshot. Each block asks for the repository again: where a token lacks a permission, GitHub
 * nulls a field that may not be null, and with it everything up to the block. Files of the ledger are read below its branch's commit, so that all are of one commit
 * and its id is the one to append to.
 *
 * @param files how many ledger files are asked for: variables `$f0`, `$f1` \u2026
 */
function snapshotQuery(files) {
    const indexes = Array.from({ length: files }, (_, index) => index);
    const variables = indexes.map((index) => `, $f${index}: String!`).join("");
    const extra = indexes.map((index) => `\n      f${index}: file(path: $f${index}) { ${FILE} }`).join("");
    return `query Snapshot($owner: String!, $name: String!, $policyPath: String!, $withPages: Boolean!, $pages: String!, $ledger: String!, $folder: String!,
  $withEnvironment: Boolean!, $environment: String!, $deploymentEnvironments: [String!],
  $withIssues: Boolean!, $issueLabels: [String!]${variables}) {
  repository(owner: $owner, name: $name) {
    databaseId id nameWithOwner visibility hasIssuesEnabled defaultBranchRef { name target { oid } }
  }
  policy: repository(owner: $owner, name: $name) {
    defaultBranchRef { target { oid ... on Commit { file(path: $policyPath) { ${FILE} } } } }
  }
  pages: repository(owner: $owner, name: $name) @include(if: $withPages) {
    defaultBranchRef { target { oid ... on Commit { file(path: $pages) { object { __typename ... on Tree { entries { name type ${FILE} } } } } } } }
  }
  ledger: repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ledger) { target { __typename oid ... on Commit {
      states: file(path: $folder) { object { __typename ... on Tree { entries { name type ${FILE} } } } }${extra}
    } } }
  }
  environment: repository(owner: $owner, name: $name) {
    environment(name: $environment) @include(if: $withEnvironment) { databaseId name }
  }
  environments: repository(owner: $owner, name: $name) { environments(first: 100) { ${ENVIRONMENT_PAGE} } }
  required: repository(owner: $owner, name: $name) {
    defaultBranchRef { ${REQUIRED_FIELDS} }
  }
  protection: repository(owner: $owner, name: $name) { defaultBranchRef { ${PROTECTION_FIELDS} } }
  issues: repository(owner: $owner, name: $name) @include(if: $withIssues) {
    issues(labels: $issueLabels, states: [OPEN], first: ${ISSUES_READ}, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${own_text/* OPEN_ISSUE_FIELDS */.VH} }
    }
    ${ASKED_PAGES}
  }
  deployments: repository(owner: $owner, name: $name) {
    deployments(first: ${DEPLOYMENTS_READ}, environments: $deploymentEnvironments, orderBy: { field: CREATED_AT, direction: DESC }) {
      nodes { ${deployment_fact/* DEPLOYMENT_FIELDS */.wm} }
    }
  }
}
${file_text/* TEXT_FRAGMENT */.bK}${github_conversation/* COMMENTS_FRAGMENT */.wt}`;
}

;// CONCATENATED MODULE: ./build/src/github/snapshot-environments.js




const REQUEST = "graphql Snapshot";
/** A hundred pages of a hundred. */
const MOST = 10_000;
const PageShape = dist/* object */.Ikc({
    nodes: dist/* array */.YOg(dist/* object */.Ikc({ databaseId: parse.Id, name: dist/* string */.YjP() })),
    pageInfo: dist/* object */.Ikc({ hasNextPage: dist/* boolean */.zMY(), endCursor: dist/* nullable */.mee(dist/* string */.YjP()) }),
});
const MoreShape = dist/* object */.Ikc({ repository: dist/* object */.Ikc({ environments: PageShape }) });
/** Reads the `environments` block of a snapshot and what is left on further pages. */
async function readEnvironments(client, repo, first) {
    if (!first.ok)
        return first;
    try {
        return { ok: true, value: await allPages(client, repo, first.value) };
    }
    catch (failure) {
        // The caller has to end `deferred` then, whatever the other blocks say (R72).
        if ((0,errors/* isFailure */.N6)(failure, "rate-limited") || !(0,errors/* isFailure */.N6)(failure))
            throw failure;
        return { ok: false, why: failure.message };
    }
}
async function allPages(client, repo, first) {
    const found = [];
    let page = (0,parse/* parse */.qg)(PageShape, first, REQUEST);
    for (let before = null;;) {
        for (const { databaseId, name } of page.nodes)
            found.push({ id: databaseId, name });
        const { hasNextPage, endCursor } = page.pageInfo;
        if (!hasNextPage)
            return found;
        if (endCursor === null || endCursor === before || found.length >= MOST) {
            throw (0,errors/* unexpected */.os)(REQUEST, "the pages of environments do not end");
        }
        before = endCursor;
        const answer = await client.graphql("read", MORE_ENVIRONMENTS_QUERY, {
            owner: repo.owner,
            name: repo.name,
            after: endCursor,
        });
        const [error] = answer.errors;
        if (error !== undefined)
            throw (0,errors/* unexpected */.os)(REQUEST, error.message.slice(0, 500));
        page = (0,parse/* parse */.qg)(MoreShape, answer.data, REQUEST).repository.environments;
    }
}

;// CONCATENATED MODULE: ./build/src/github/snapshot-ledger.js



const TargetShape = dist/* looseObject */._H3({
    __typename: dist/* literal */.euz("Commit"),
    oid: parse/* Oid */.bm,
    states: file_text/* FolderShape */.e5,
});
const LedgerShape = dist/* nullable */.mee(dist/* object */.Ikc({ target: dist/* nullable */.mee(dist/* unknown */.L5J()) }));
/** Reads the `ledger` block; `null` when the branch does not exist. */
function readLedgerFiles(o) {
    const ref = (0,parse/* parse */.qg)(LedgerShape, o.data, o.request);
    if (ref === null)
        return null;
    const target = (0,parse/* parse */.qg)(TargetShape, ref.target, o.request);
    const files = new Map();
    const add = (path, file) => {
        if (file !== null)
            files.set(path, (0,file_text/* fileText */.CG)(file.object, path, o.request));
    };
    for (const [index, path] of o.asked.entries())
        add(path, (0,parse/* parse */.qg)(file_text/* FileShape */.cR, target[`f${index}`], o.request));
    for (const entry of (0,file_text/* folderEntries */.zu)(target.states, o.folder, o.request)) {
        const path = `${o.folder}/${entry.name}`;
        if (entry.type === "blob" && entry.name.endsWith(".json"))
            files.set(path, (0,file_text/* fileText */.CG)(entry.object, path, o.request));
    }
    return { oid: target.oid, files };
}

;// CONCATENATED MODULE: ./build/src/github/snapshot.js












const snapshot_REQUEST = "graphql Snapshot";
const BLOCKS = new Set([
    "policy",
    "pages",
    "ledger",
    "environment",
    "environments",
    "required",
    "protection",
    "issues",
    "deployments",
]);
const RepositoryShape = dist/* object */.Ikc({
    databaseId: parse.Id,
    id: dist/* string */.YjP(),
    nameWithOwner: dist/* string */.YjP(),
    visibility: dist/* picklist */.KIO(["PUBLIC", "PRIVATE", "INTERNAL"]),
    hasIssuesEnabled: dist/* boolean */.zMY(),
    defaultBranchRef: dist/* nullable */.mee(dist/* object */.Ikc({ name: dist/* string */.YjP(), target: dist/* object */.Ikc({ oid: parse/* Oid */.bm }) })),
});
const PolicyShape = dist/* object */.Ikc({ defaultBranchRef: dist/* object */.Ikc({ target: dist/* object */.Ikc({ oid: parse/* Oid */.bm, file: file_text/* FileShape */.cR }) }) });
const PagesShape = dist/* object */.Ikc({ defaultBranchRef: dist/* object */.Ikc({ target: dist/* object */.Ikc({ oid: parse/* Oid */.bm, file: file_text/* FolderShape */.e5 }) }) });
const snapshot_LedgerShape = dist/* object */.Ikc({ ref: dist/* unknown */.L5J() });
const EnvironmentShape = dist/* object */.Ikc({ environment: dist/* nullish */.cl6(dist/* object */.Ikc({ databaseId: parse.Id, name: dist/* string */.YjP() })) });
const EnvironmentsShape = dist/* object */.Ikc({ environments: dist/* unknown */.L5J() });
const RequiredBlock = dist/* object */.Ikc({ defaultBranchRef: RequiredShape });
const ProtectionBlock = dist/* object */.Ikc({ defaultBranchRef: ProtectionShape });
const DeploymentsShape = dist/* object */.Ikc({ deployments: dist/* object */.Ikc({ nodes: dist/* array */.YOg(deployment_fact/* GraphqlDeployment */.xk) }) });
/**
 * Reads everything a decision about an environment starts from, in one GraphQL request (and one more
 * for each further hundred environments). Each block that GitHub refuses or
 * that cannot be understood is not ok by itself, with the reason.
 *
 * @throws GitHubFailure when the whole read fails or the repository is not visible
 */
async function readSnapshot(client, query) {
    const answer = await client.graphql("read", snapshotQuery(query.files.length), variablesOf(query));
    const name = `${query.repo.owner}/${query.repo.name}`;
    (0,github_block/* throwOutside */.cs)({ answer, request: snapshot_REQUEST, blocks: BLOCKS, repository: name });
    const data = (0,parse/* parse */.qg)(dist/* looseObject */._H3({ repository: dist/* nullable */.mee(RepositoryShape) }), answer.data, snapshot_REQUEST);
    const { repository } = data;
    if (repository === null)
        throw (0,github_block/* repositoryMissing */.lx)(snapshot_REQUEST, name);
    const head = repository.defaultBranchRef;
    if (head === null)
        throw (0,errors/* unexpected */.os)(snapshot_REQUEST, `${name} is empty: its default branch has no commit`);
    const folder = query.pages;
    const block = (alias, permissions, read, file) => (0,github_block/* readBlock */.Gr)({ answer, alias, permissions, read, answersWithNull: (path) => path.length === file });
    const asked = query.openIssues === undefined
        ? undefined
        : block("issues", ["issues"], (found) => askedPages(query.repo, (0,parse/* parse */.qg)(AskedPagesShape, found, snapshot_REQUEST), answer.date));
    return {
        date: answer.date,
        repository: {
            id: repository.databaseId,
            nodeId: repository.id,
            nameWithOwner: repository.nameWithOwner,
            visibility: VISIBILITY[repository.visibility],
            defaultBranch: head.name,
            defaultHead: head.target.oid,
            hasIssues: repository.hasIssuesEnabled,
        },
        // The last number is the length of an error's path that ends at a file or environment that may be missing.
        policy: block("policy", ["contents"], (found) => policyText(found, head.target.oid, query.policyPath), 4),
        pages: folder === undefined
            ? { ok: true, value: new Map() }
            : block("pages", ["contents"], (found) => pagesIn(found, head.target.oid, folder), 4),
        ledger: block("ledger", ["contents"], (found) => ledgerOf(found, query), 4),
        environment: block("environment", ["actions"], environmentOf, 2),
        environments: await readEnvironments(client, query.repo, block("environments", ["actions"], (found) => (0,parse/* parse */.qg)(EnvironmentsShape, found, snapshot_REQUEST).environments)),
        requiredChecks: block("required", ["contents"], (found) => requiredChecks((0,parse/* parse */.qg)(RequiredBlock, found, snapshot_REQUEST).defaultBranchRef, protectionOf(data["protection"]), snapshot_REQUEST)),
        deployments: block("deployments", ["deployments"], (found) => (0,parse/* parse */.qg)(DeploymentsShape, found, snapshot_REQUEST).deployments.nodes),
        asked: asked?.ok === true ? asked.value : new Map(),
        openIssues: query.openIssues === undefined
            ? undefined
            : block("issues", ["issues"], (found) => (0,own_text/* ownOnly */.F2)((0,parse/* parse */.qg)(own_text/* OpenIssuesShape */.Qy, found, snapshot_REQUEST).issues.nodes)),
    };
}
const VISIBILITY = { PUBLIC: "public", PRIVATE: "private", INTERNAL: "internal" };
function variablesOf(query) {
    const own = query.environment === undefined ? undefined : [query.environment];
    const environments = query.deploymentEnvironments ?? own;
    return {
        owner: query.repo.owner,
        name: query.repo.name,
        policyPath: query.policyPath,
        withPages: query.pages !== undefined,
        pages: query.pages ?? "",
        ledger: `refs/heads/${query.ledger}`,
        folder: query.folder,
        withEnvironment: query.environment !== undefined,
        environment: query.environment ?? "",
        withIssues: query.openIssues !== undefined,
        ...(query.openIssues === undefined ? {} : { issueLabels: [query.openIssues] }),
        ...(environments === undefined ? {} : { deploymentEnvironments: environments }),
        ...Object.fromEntries(query.files.map((path, index) => [`f${index}`, path])),
    };
}
function policyText(data, head, path) {
    const { target } = (0,parse/* parse */.qg)(PolicyShape, data, snapshot_REQUEST).defaultBranchRef;
    if (target.oid !== head)
        throw (0,errors/* unexpected */.os)(snapshot_REQUEST, "the default branch moved during the read");
    return target.file === null ? null : (0,file_text/* fileText */.CG)(target.file.object, path, snapshot_REQUEST);
}
function pagesIn(data, head, folder) {
    const { target } = (0,parse/* parse */.qg)(PagesShape, data, snapshot_REQUEST).defaultBranchRef;
    if (target.oid !== head)
        throw (0,errors/* unexpected */.os)(snapshot_REQUEST, "the default branch moved during the read");
    const pages = (0,file_text/* folderEntries */.zu)(target.file, folder, snapshot_REQUEST).filter(({ name, type }) => type === "blob" && name.endsWith(".md"));
    return new Map(pages.map(({ name, object }) => [name, (0,file_text/* fileText */.CG)(object, `${folder}/${name}`, snapshot_REQUEST)]));
}
function ledgerOf(data, query) {
    const { ref } = (0,parse/* parse */.qg)(snapshot_LedgerShape, data, snapshot_REQUEST);
    return readLedgerFiles({ data: ref, folder: query.folder, asked: query.files, request: snapshot_REQUEST });
}
function environmentOf(data) {
    const found = (0,parse/* parse */.qg)(EnvironmentShape, data, snapshot_REQUEST).environment ?? null;
    return found === null ? null : { id: found.databaseId, name: found.name };
}
/** Only administrators may read it; everybody else reads the names in `refUpdateRule`, so that a refusal is no failure. */
function protectionOf(data) {
    const parsed = dist/* safeParse */.xLC(ProtectionBlock, data);
    return parsed.success ? parsed.output.defaultBranchRef : null;
}


/***/ }),

/***/ 74414:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ annotations)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80728);

/** One annotation for each mistake, at its place in the policy file. */
function annotations(mistakes, file = _policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l) {
    return mistakes.map(({ line, column, key, message }) => ({
        file,
        line,
        column,
        title: key === "" ? "Policy" : `Policy: ${key}`,
        message,
    }));
}


/***/ }),

/***/ 72409:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xk: () => (/* binding */ firstEnvironments),
/* harmony export */   a4: () => (/* binding */ upstream),
/* harmony export */   fD: () => (/* binding */ serviceNamed),
/* harmony export */   gc: () => (/* binding */ roadTo),
/* harmony export */   jY: () => (/* binding */ findEnvironment)
/* harmony export */ });
/* unused harmony export downstream */
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38804);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9570);


/** The environment of exactly this name (R44). Another letter case is not found, but suggested (R55). */
function findEnvironment(policy, name) {
    const environment = policy.environments.get(name);
    if (environment !== undefined)
        return { ok: true, environment };
    return notFound(`The policy has no environment ${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(name)}.`, name, "Environments", [
        ...policy.environments.keys(),
    ]);
}
/**
 * The service that an input means. A policy without `services` has one, called `repositoryName` (without the owner);
 * a policy with one service needs no input; with several, leaving it out is not found. Names match exactly.
 */
function serviceNamed(policy, repositoryName, input) {
    const services = policy.services.length === 0 ? [repositoryName] : policy.services;
    const [only, ...others] = services;
    if (input === undefined || input === "") {
        if (only !== undefined && others.length === 0)
            return { ok: true, service: only };
        const message = `The policy has ${services.length} services; say which. Services: ${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(services)}.`;
        return { ok: false, message, suggestion: undefined };
    }
    if (services.includes(input))
        return { ok: true, service: input };
    return notFound(`The policy has no service ${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(input)}.`, input, "Services", services);
}
/** The environments directly before one: those its `after` names. Empty for one that comes first or is not there. */
function upstream(policy, name) {
    return (policy.environments.get(name)?.after ?? []).flatMap((other) => policy.environments.get(other) ?? []);
}
/** The environments directly after one, in the order of the file. */
function downstream(policy, name) {
    return [...policy.environments.values()].filter((other) => other.after.includes(name));
}
/** The environments that come after nothing, in the order of the file; at least one. */
function firstEnvironments(policy) {
    return [...policy.environments.values()].filter((environment) => environment.after.length === 0);
}
function notFound(problem, name, what, names) {
    const suggestion = (0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .closest */ .k)(name, names);
    const question = suggestion === undefined ? "" : ` Did you mean ${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .shown */ .SP)(suggestion)}?`;
    return { ok: false, message: `${problem}${question} ${what}: ${(0,_mistake_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(names)}.`, suggestion };
}
/** An environment and every one before it: what is rejected in any of them is rejected here. */
function roadTo({ environments }, environment) {
    const road = new Map([[environment.name, environment]]);
    for (const { after } of road.values()) {
        for (const name of after) {
            const before = environments.get(name);
            if (before !== undefined && !road.has(name))
                road.set(name, before);
        }
    }
    return [...road.values()];
}


/***/ }),

/***/ 11035:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ PolicyInvalid)
/* harmony export */ });
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80728);

/** The policy has mistakes; whoever shows it shows all of them, each at its place. Nothing was judged. */
class PolicyInvalid extends Error {
    name = "PolicyInvalid";
    reason = "policy-invalid";
    hint = `Every mistake is annotated in ${_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l}; docs/policy.md lists all keys.`;
    mistakes;
    constructor(mistakes) {
        const [first] = mistakes;
        const where = first === undefined ? "" : `:${first.line}:${first.column}: ${first.message}`;
        const more = mistakes.length > 1 ? ` And ${mistakes.length - 1} more.` : "";
        super(`${_policy_js__WEBPACK_IMPORTED_MODULE_0__/* .POLICY_PATH */ .l}${where}${more}`);
        this.mistakes = mistakes;
    }
}


/***/ }),

/***/ 80728:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ POLICY_PATH)
/* harmony export */ });
/** Where the policy lives in every repository. It is read from the default branch's head, never from a checkout (R54). */
const POLICY_PATH = ".github/environments.yml";


/***/ }),

/***/ 9570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/**
 * The candidate that was probably meant: the same word in other letters or separators, else one within two edits
 * (one edit for words of up to three letters), else the only one that starts with the word. Undefined when none is near.
 */
function closest(word, candidates) {
    const plain = folded(word);
    const limit = plain.length <= 3 ? 1 : 2;
    let best;
    let distance = limit + 1;
    const started = [];
    for (const candidate of candidates) {
        const other = folded(candidate);
        if (plain.length >= 2 && other.startsWith(plain))
            started.push(candidate);
        if (Math.abs(other.length - plain.length) > limit)
            continue;
        const edits = editsBetween(plain, other, limit);
        if (edits < distance)
            [best, distance] = [candidate, edits];
    }
    return best ?? (started.length === 1 ? started[0] : undefined);
}
/** ASCII letters in lower case, separators out: `githubEnvironment` and `GITHUB_ENVIRONMENT` are one word. */
function folded(word) {
    return word.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[-_ ]/g, "");
}
/**
 * Damerau-Levenshtein distance (optimal string alignment) of what is behind two places: insert, delete, replace, swap two
 * neighbours. A number above `limit` when it is above. At the first difference each edit is tried: a limit of two leaves few
 * ways to go, and most pairs of words end after one or two letters.
 */
function editsBetween(left, right, limit, leftFrom = 0, rightFrom = 0) {
    let l = leftFrom;
    let r = rightFrom;
    if (Math.abs(left.length - l - (right.length - r)) > limit)
        return limit + 1;
    for (; l < left.length && left[l] === right[r]; l += 1)
        r += 1;
    if (l === left.length || r === right.length)
        return left.length - l + (right.length - r);
    if (limit === 0)
        return 1;
    const swapped = left[l] === right[r + 1] && left[l + 1] === right[r];
    const rest = Math.min(editsBetween(left, right, limit - 1, l + 1, r + 1), editsBetween(left, right, limit - 1, l + 1, r), editsBetween(left, right, limit - 1, l, r + 1), swapped ? editsBetween(left, right, limit - 1, l + 2, r + 2) : limit);
    return rest + 1;
}


/***/ }),

/***/ 69500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A4: () => (/* binding */ readGround),
/* harmony export */   b6: () => (/* binding */ environmentNamed),
/* harmony export */   iE: () => (/* binding */ policyIn)
/* harmony export */ });
/* harmony import */ var _github_deployments_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30193);
/* harmony import */ var _github_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90547);
/* harmony import */ var _ledger_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(85880);
/* harmony import */ var _ledger_paths_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9071);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51623);
/* harmony import */ var _policy_annotate_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(74414);
/* harmony import */ var _policy_find_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(72409);
/* harmony import */ var _policy_invalid_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11035);
/* harmony import */ var _policy_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(80728);
/* harmony import */ var _rollback_place_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(61185);
/* harmony import */ var _request_label_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14475);
/* harmony import */ var _stale_tick_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(21098);
/* harmony import */ var _stop_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(13715);
/* harmony import */ var _witness_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(23292);














/**
 * Reads the ground in one request. Throws `Stop` when there is none to stand on: no policy, no ledger, a ledger that
 * vanished, or one that cannot be read (R88, R116); `PolicyInvalid` with all mistakes when the policy is wrong.
 */
async function readGround(context, asked) {
    const service = context.serviceInput ?? context.repo.name;
    const readAt = context.clock.now();
    const reading = (0,_github_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .readSnapshot */ .R)(context.client, {
        repo: context.repo,
        ledger: context.branch,
        folder: (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .environmentFolder */ .Yg)(service).replace(/\/$/, ""),
        files: [_ledger_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .HEAD_PATH */ .zO, (0,_ledger_paths_js__WEBPACK_IMPORTED_MODULE_3__/* .servicePath */ .VF)(service), ...asked.files(service)],
        policyPath: _policy_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .POLICY_PATH */ .l,
        pages: _rollback_place_js__WEBPACK_IMPORTED_MODULE_10__/* .PAGES_FOLDER */ .A,
        ...(asked.requests === true ? { openIssues: _request_label_js__WEBPACK_IMPORTED_MODULE_11__/* .REQUEST_LABEL */ .d } : {}),
        ...(asked.environment === undefined
            ? {}
            : { environment: asked.environment, deploymentEnvironments: [asked.environment] }),
    });
    // What reads the policy is loaded while GitHub answers, and not while the request still has to be sent.
    const [snapshot, { readPolicy }] = await Promise.all([
        reading,
        context.client.sent.then(() => Promise.all(/* import() | policy */[__webpack_require__.e(815), __webpack_require__.e(477)]).then(__webpack_require__.bind(__webpack_require__, 58023))),
    ]);
    const policy = policyIn(context, snapshot, readPolicy);
    const named = asked.anyService === true && policy.services.length > 0
        ? { ok: true, service }
        : (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_12__/* .serviceNamed */ .fD)(policy, context.repo.name, context.serviceInput);
    if (!named.ok)
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("service-unknown", named.message, named.suggestion);
    if (named.service !== service)
        return readGround({ ...context, serviceInput: named.service }, asked);
    const ledger = await ledgerOf(context, snapshot, service);
    const overdue = (0,_stale_tick_js__WEBPACK_IMPORTED_MODULE_6__/* .overdueIn */ .cH)({ policy, ledger, now: snapshot.date });
    if (overdue !== undefined)
        context.tellStale?.(overdue);
    return { now: snapshot.date, readAt, snapshot, policy, service, ledger, witness: (0,_witness_js__WEBPACK_IMPORTED_MODULE_8__/* .witnessIn */ .R9)(snapshot) };
}
/** The environment's policy by its exact name. Throws `Stop` `environment-unknown` with what was probably meant. */
function environmentNamed(policy, name) {
    const found = (0,_policy_find_js__WEBPACK_IMPORTED_MODULE_12__/* .findEnvironment */ .jY)(policy, name);
    if (found.ok)
        return found.environment;
    const meant = found.suggestion === undefined ? "" : ` Did you mean "${found.suggestion}"?`;
    throw new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("environment-unknown", `${found.message}${meant}`, `Environments are declared in ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .POLICY_PATH */ .l}.`);
}
/** The policy of the default branch's head (R54). Throws `Stop` when there is none, `PolicyInvalid` with all mistakes. */
function policyIn({ log }, snapshot, readPolicy) {
    if (!snapshot.policy.ok) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("policy-unreadable", `The policy could not be read: ${snapshot.policy.why}`, "Give the job `permissions: contents: read`.");
    }
    if (snapshot.policy.value === null) {
        throw new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("policy-missing", `The default branch ${snapshot.repository.defaultBranch} has no ${_policy_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .POLICY_PATH */ .l}.`, "The smallest policy is:\nversion: 1\nenvironments:\n  production: { preset: production, workflow: production.yml }");
    }
    const read = readPolicy(snapshot.policy.value);
    if (!read.ok) {
        for (const { message, file, line, column } of (0,_policy_annotate_js__WEBPACK_IMPORTED_MODULE_13__/* .annotations */ .h)(read.mistakes))
            log.error(message, { file, line, column });
        throw new _policy_invalid_js__WEBPACK_IMPORTED_MODULE_5__/* .PolicyInvalid */ .g(read.mistakes);
    }
    return read.policy;
}
async function ledgerOf(context, snapshot, service) {
    const { ledger } = snapshot;
    if (!ledger.ok)
        throw unreadable(context.branch, ledger.why);
    if (ledger.value === null)
        throw await whyNoLedger(context, snapshot);
    try {
        return (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_4__/* .parseLedger */ .h8)(ledger.value.files, ledger.value.oid, service);
    }
    catch (error) {
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .LedgerUnreadable */ .XA)
            throw unreadable(context.branch, error.message, error);
        if (error instanceof _ledger_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ClientTooOld */ .lq)
            throw error;
        throw error;
    }
}
function unreadable(branch, why, cause) {
    return new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("ledger-unreadable", `The ledger on branch ${branch} cannot be read, so nothing may move: ${why}`, "Nothing is repaired by itself. docs/ledger.md says how to find the commit that broke it.", { cause });
}
/** A missing ledger is never silently made anew: Deployments of ours prove that there was one (design.md section 6). */
async function whyNoLedger(context, snapshot) {
    const seen = snapshot.deployments.ok && snapshot.deployments.value.some(({ task }) => task.startsWith(_witness_js__WEBPACK_IMPORTED_MODULE_8__/* .TASK_PREFIX */ .bH));
    const service = context.serviceInput ?? context.repo.name;
    const ours = seen ||
        (await (0,_github_deployments_js__WEBPACK_IMPORTED_MODULE_0__/* .listDeployments */ .Jn)(context.client, { repo: context.repo, task: `${_witness_js__WEBPACK_IMPORTED_MODULE_8__/* .TASK_PREFIX */ .bH}${service}`, newest: 1 }))
            .length > 0;
    if (ours) {
        return new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("ledger-missing", `The branch ${context.branch} is gone, but Deployments of this suite exist: the record was deleted.`, `Restore the branch from a clone or from GitHub's branch activity page; nothing moves until it is back.`);
    }
    return new _stop_js__WEBPACK_IMPORTED_MODULE_7__/* .Stop */ .V("ledger-none", `There is no ledger yet: the branch ${context.branch} does not exist.`, "Run register once with `init: true`; it creates the branch.");
}


/***/ }),

/***/ 14475:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ REQUEST_LABEL)
/* harmony export */ });
/** Label of the issues on which promotions are decided. For people to filter by; nothing is decided by it (R48). */
const REQUEST_LABEL = "env-approval";


/***/ }),

/***/ 21098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cH: () => (/* binding */ overdueIn),
/* harmony export */   dT: () => (/* binding */ staleWords),
/* harmony export */   zs: () => (/* binding */ stalePart)
/* harmony export */ });
/* harmony import */ var _action_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81923);
/* harmony import */ var _ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51623);


/** A day, for a schedule once a day, and three hours more, in milliseconds: GitHub starts schedules late, and by more than an hour. */
const STALE_AFTER = 27 * 3_600_000;
/**
 * What only time kept waiting, until a moment that is long over. A look of the resuming workflow would have judged it again
 * and recorded that, so none was there: idle looks leave no trace, but what they owe does. No request more than the read
 * that every door starts with, and nothing where no rule waits for time. Pure.
 */
function overdueIn(ground) {
    const overdue = [];
    for (const { name, workflow } of ground.policy.environments.values()) {
        // Nobody looks after an environment that is deployed by whatever job calls promote.
        if (workflow === undefined)
            continue;
        // Only what waits has reasons.
        for (const { id, reasons } of (0,_ledger_snapshot_js__WEBPACK_IMPORTED_MODULE_1__/* .stateOf */ .L4)(ground.ledger, name).open) {
            const [since] = reasons.flatMap(({ retryAt }) => retryAt ?? []).toSorted(byTime);
            if (since === undefined)
                continue;
            if (ground.now.getTime() - Date.parse(since) > STALE_AFTER)
                overdue.push({ promotion: id, since });
        }
    }
    return overdue.toSorted((left, right) => byTime(left.since, right.since))[0];
}
function byTime(left, right) {
    return Date.parse(left) - Date.parse(right);
}
/** What to tell, and how to wake it; for the log. */
function staleWords({ promotion, since }) {
    return (`${promotion} has been due since ${since} and was not looked at since: most likely the resuming workflow does not run. ` +
        "GitHub stops the schedules of repositories in which nothing happens for 60 days. Open that workflow under Actions, " +
        "enable it if it is disabled, and start it once with Run workflow. If it does run, its log says why nothing moved.");
}
/** The same for the summary. */
function stalePart({ promotion, since }, repositoryUrl) {
    return [
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Nobody looks after what waits for time"),
        `: ${promotion} has been due since ${since}. Most likely the resuming workflow does not run; GitHub stops the schedules of quiet repositories. `,
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .link */ .nf)("Open Actions", `${repositoryUrl}/actions`),
        ", enable that workflow if it is disabled, and start it once with ",
        (0,_action_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .strong */ .ko)("Run workflow"),
        ".",
    ];
}


/***/ }),

/***/ 61185:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PAGES_FOLDER),
/* harmony export */   H: () => (/* binding */ pagePath)
/* harmony export */ });
/** Where an environment's page is, on the default branch. */
const PAGES_FOLDER = ".github/rollback";
const pagePath = (environment) => `${PAGES_FOLDER}/${environment}.md`;


/***/ }),

/***/ 41359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ REVERSIBILITIES),
/* harmony export */   Gv: () => (/* binding */ dataWords),
/* harmony export */   Q4: () => (/* binding */ rollbackSchema),
/* harmony export */   ks: () => (/* binding */ rollbackWords)
/* harmony export */ });
/* unused harmony export STRATEGIES */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38804);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40200);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63587);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11209);







/** How an environment is left again. Each is a promotion of the older release; what differs is who runs which code. */
const STRATEGIES = ["previous-release", "workflow", "command", "manual"];
/** What becomes of the data, from the mildest to the strictest. */
const REVERSIBILITIES = ["reversible", "needs-restore", "irreversible"];
/** A file of this repository, without leaving it. */
const PAGE = /^(?!.*(?:^|\/)\.\.?(?:\/|$))[A-Za-z0-9._-]{1,100}(?:\/[A-Za-z0-9._-]{1,100}){0,9}\.md$/;
const PROGRAM = /^\.(?:\/(?!\.{1,2}(?:\/|$))[A-Za-z0-9._-]{1,100}){1,10}$/;
const dataWords = {
    data: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(
    // The strictest first: of two that are as near to what somebody mistyped, that one is proposed.
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(REVERSIBILITIES.toReversed()), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
        value: "reversible, needs-restore or irreversible",
        description: "What going back does to the data. Left out: reversible. A page of .github/rollback can say a stricter one for the next release.",
    }))),
    backup: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ONE_LINE */ .St, "one line", "Which backup is restored, for `data: needs-restore`.")),
    "forward-fix": valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_5__/* .ONE_LINE */ .St, "one line", "What is done instead of going back, for `data: irreversible`; it asks one more approver.")),
};
/** More would have to be found at three in the morning. */
const MOST_AGREE = 5;
const rollbackSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    strategy: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(STRATEGIES), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
        value: "previous-release, workflow, command or manual",
        description: "How to go back: the environment's workflow deploys the last good release again; another workflow does; the workflow gets `command`; or a person follows the page. Left out: previous-release.",
    }))),
    within: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)("How long going back may take, at most 7d; measured every time. Left out: 30m, and what the verification takes.")),
    owner: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .oneOfAllowed */ .eP)("Who answers for it, and may roll back. Left out: everybody in `allow.rollback`.")),
    automatic: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
        value: "true or false",
        description: "Whether a failed deployment or verification goes back by itself, once. Left out: true in production where `verification` judges what was deployed and a workflow can be started, else false.",
    }))),
    runbook: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(PAGE, "a Markdown file of this repository", "The page that people follow.")),
    workflow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_5__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_5__/* .WORKFLOW_SAYS */ .b$, "What is dispatched to go back, for `strategy: workflow`.")),
    command: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(PROGRAM, "a program of this repository, such as ./scripts/rollback.sh", "For `strategy: command`: handed to the deploying job.")),
    approvals: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
        from: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .people */ .c0)("Who may agree. Left out: the owner, or everybody in `allow.rollback`.")),
        count: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(1), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxValue */ .cGV(MOST_AGREE), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
            value: `a whole number from 1 to ${MOST_AGREE}`,
            description: "How many of them, beside the one who asks. Left out: 1.",
        }))),
    }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
        value: "a mapping with from and count",
        description: "Who has to agree to a rollback, beside the person who asks for it. Left out: nobody, the word of one who may is enough. What goes back by itself never waits for it.",
    }))),
    ...dataWords,
    drill: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)("How long ago a rollback here, or in an environment before this one, may have been at most.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
    value: "a mapping with strategy, within, owner, approvals, automatic and what belongs to them",
    description: "How to leave a promotion again. In production, and wherever it is written down, it is proven before a release comes in. Nobody can override it.",
}));
const LONGEST = 7 * 86_400_000;
/**
 * `rollback:` of an environment. Production has to have a proven way back, also where nothing is written. Elsewhere a plan that
 * nobody wrote down is composed all the same and part of what people agree to, and its proof is asked of nobody.
 */
const rollbackWords = {
    key: ["rollback"],
    schema: rollbackSchema,
    // Production has to have a way back; it need not be said how (design.md section 4).
    preset: (preset) => (preset === "production" ? {} : undefined),
    check: (written, path, root) => [
        ...belongings(written, path),
        ...limits(written, path, root),
        ...enough(written, path),
        ...byItself(written, path, root),
    ],
};
/** A key that only one strategy reads has to be there for it, and nowhere else: it would promise what nobody does. */
function belongings(written, path) {
    const strategy = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "strategy")) ?? "previous-release";
    return ["workflow", "command"].flatMap((key) => {
        const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, key);
        const isAsked = strategy === key;
        if (isAsked === (node !== undefined))
            return [];
        const place = [...path, key];
        const problem = isAsked
            ? `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(path)} says strategy: ${key} and no ${key}.`
            : `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} is only read with strategy: ${key}.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: node?.at ?? written.at, path: place, problem })];
    });
}
/** A rollback is over when it is verified, so that a time in which it cannot be is never kept. */
function limits(written, path, root) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "within");
    const length = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node);
    if (node === undefined || length === undefined)
        return [];
    const span = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(length);
    const place = [...path, "within"];
    const because = (problem) => [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: node.at, path: place, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} ${problem}` })];
    if (span === 0 || span > LONGEST)
        return because("must be more than nothing and at most 7d.");
    const [, name = ""] = path;
    const bake = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", String(name), "verification", "bake"));
    const isKnown = bake !== undefined && _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft.test(bake);
    if (isKnown && span <= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(bake))
        return because(`ends before a rollback is verified, which takes ${bake}.`);
    return [];
}
/** Where only accounts are named, there have to be enough of them. */
function enough(written, path) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "approvals");
    const named = (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(node, "from"), []).map(({ text: entry }) => entry));
    const count = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(node, "count");
    const wanted = count?.kind === "scalar" && typeof count.value === "number" ? count.value : 1;
    const known = named.length > 0 && named.every(({ kind }) => kind === "user");
    if (node === undefined || !known || named.length >= wanted)
        return [];
    const place = [...path, "approvals"];
    const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} asks for ${wanted} people and names ${named.length}.`;
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: node.at, path: place, problem })];
}
/** What goes back by itself needs a workflow to start, and steps that no person has to take. */
function byItself(written, path, root) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "automatic");
    if (node?.kind !== "scalar" || node.value !== true)
        return [];
    const [, name = ""] = path;
    const place = [...path, "automatic"];
    const because = (problem) => [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: node.at, path: place, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)}: ${problem}` })];
    if ((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "strategy")) === "manual")
        return because("what people do by hand does not happen by itself.");
    const data = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "data"));
    if (data !== undefined && data !== "reversible")
        return because(`data that is ${data} is never rolled back by itself.`);
    if ((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", String(name), "workflow") === undefined)
        return because("nothing can be started: the environment has no workflow.");
    return [];
}


/***/ })

};

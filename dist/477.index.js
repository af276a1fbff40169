export const id = 477;
export const ids = [477];
export const modules = {

/***/ 88285:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ assign)
/* harmony export */ });
/**
 * Gives each person to at most one group, so that as many places as possible are filled: one human, one vote, also where
 * several lists name them (R3). Places are what the groups still need.
 *
 * @param counts places of each group
 * @param eligible for each person, the groups they may stand for, by index
 * @returns for each person the group they stand for, or null
 */
function assign(counts, eligible) {
    const places = counts.flatMap((count, group) => Array.from({ length: count }, () => group));
    const taken = places.map(() => null);
    // Augmenting paths (Kuhn): a person may push another to a place that suits them both.
    const place = (person, seen) => {
        for (const [index, group] of places.entries()) {
            if (seen.has(index) || !(eligible[person] ?? []).includes(group))
                continue;
            seen.add(index);
            const holder = taken[index] ?? null;
            if (holder === null || place(holder, seen)) {
                taken[index] = person;
                return true;
            }
        }
        return false;
    };
    for (const person of eligible.keys())
        place(person, new Set());
    return eligible.map((_, person) => {
        const index = taken.indexOf(person);
        return index < 0 ? null : (places[index] ?? null);
    });
}


/***/ }),

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

/***/ 73353:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ reviewersOf),
/* harmony export */   Pe: () => (/* binding */ ACCESS),
/* harmony export */   Sx: () => (/* binding */ accessRules),
/* harmony export */   _O: () => (/* binding */ accessSchema),
/* harmony export */   pn: () => (/* binding */ shortestReview)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);




/** The name under which an environment's rule is kept. */
const ACCESS = "access";
/** Git's own rules for a branch, and the `*` of GitHub's patterns. */
const BRANCH = /^[A-Za-z0-9_*][A-Za-z0-9_*./+@-]{0,199}$/;
/** `access` of an environment, as it is written. */
const accessSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    review: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .duration */ .p0)("How long a review of who has access counts, at most 366d. Overdue, nothing enters.")),
    from: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .people */ .c0)("Who may sign the review. Left out: role:maintain.")),
    branches: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(BRANCH, "a branch, or a pattern as GitHub has it", "A branch, as GitHub's environment names it.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of branches",
        description: "From which branches alone GitHub lets a job into the environment.",
        minItems: 1,
        uniqueItems: true,
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: "a mapping with review, from and branches",
    description: "Who and what gets into this environment. Written down, it is proven before a release comes in.",
    anyOf: [{ required: ["review"] }, { required: ["branches"] }],
}));
const USUAL_REVIEWERS = [{ kind: "role", role: "maintain" }];
/** Who may sign the review that this rule asks for. */
function reviewersOf({ from }) {
    return from === undefined ? USUAL_REVIEWERS : (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)(from);
}
/** The rules of all environments that have one, by environment. */
function accessRules({ environments }) {
    const found = [...environments].flatMap(([name, { rules }]) => {
        const read = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(accessSchema, rules.get(ACCESS));
        return read.success ? [[name, read.output]] : [];
    });
    return new Map(found);
}
/** The shortest time, in milliseconds, for which any environment lets a review count; undefined: none asks for one. */
function shortestReview(rules) {
    const lengths = [...rules.values()].flatMap(({ review }) => (review === undefined ? [] : [(0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(review)]));
    return lengths.length === 0 ? undefined : Math.min(...lengths);
}


/***/ }),

/***/ 58069:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qn: () => (/* binding */ configSchema),
/* harmony export */   UJ: () => (/* binding */ ruleIn),
/* harmony export */   dz: () => (/* binding */ DIFFERENCES),
/* harmony export */   f5: () => (/* binding */ configRule)
/* harmony export */ });
/* unused harmony export CONFIG_FILE */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(11209);



/** A file of the repository: no way up, no hidden git folder, nothing that a shell or an address would read differently. */
const CONFIG_FILE = /^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))(?!.*\/\/)(?!\.git\/)[A-Za-z0-9._@+/-]{1,200}\.(?:ya?ml|json)$/;
const CONFIG_FILE_SAYS = "a file of the repository, such as config/production.yml";
const file = (description) => (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(CONFIG_FILE, CONFIG_FILE_SAYS, description);
const mapping = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    file: file("What is said of this environment."),
    base: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(file("What is said of all environments. Left out: base.yml in the folder of `file`, where there is one.")),
    schema: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(file("A JSON Schema (Draft 2020-12) that the merged configuration must fulfil. Left out: the schema of this suite.")),
    differences: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(file("Where the allowed differences between environments are written. Left out: differences.yml in the folder of `file`.")),
    references: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(["listed", "given", "unchecked"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
        value: "listed, given or unchecked",
        description: "How it is proven that what `secret:` and `variable:` name exists. `listed`, also when left out: GitHub lists the names, to a token that may. `given`: the deploying step has them in its `env:`. `unchecked` needs `because`.",
    }))),
    because: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .REASON */ .rh, "the reason, in words", "Why nobody looks whether the references exist.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
    value: "a mapping with file, base, schema and differences",
    description: "Where the configuration of this environment is, and what it must fulfil.",
}));
/** What an environment's `config` can be told. */
const configSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .union */ .KCZ([file("What is said of this environment."), mapping]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_0__/* .says */ .FA)({
    value: "a file such as config/production.yml, or a mapping with file, base, schema and differences",
    description: "The configuration of this environment. Written down, a release comes in only with one that is valid.",
}));
/** Both ways to write it, in one form. */
function configRule(written) {
    const said = typeof written === "string" ? { file: written } : written;
    const folder = said.file.slice(0, said.file.lastIndexOf("/") + 1);
    return {
        file: said.file,
        base: said.base ?? `${folder}base.yml`,
        baseNamed: said.base !== undefined,
        schema: said.schema,
        differences: said.differences ?? `${folder}differences.yml`,
        differencesNamed: said.differences !== undefined,
        references: said.references ?? "listed",
        because: said.because,
    };
}
/** Where differences are written when no environment's `config` says it. */
const DIFFERENCES = "config/differences.yml";
/** The rule of an environment, where its policy says one. */
function ruleIn(environment) {
    const written = environment.rules.get("config");
    return written === undefined ? undefined : configRule(valibot__WEBPACK_IMPORTED_MODULE_1__/* .parse */ .qgA(configSchema, written));
}


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DW: () => (/* binding */ exactness),
/* harmony export */   QH: () => (/* binding */ HOST_SAYS),
/* harmony export */   jV: () => (/* binding */ plainHost),
/* harmony export */   jg: () => (/* binding */ HOST),
/* harmony export */   o4: () => (/* binding */ isItself)
/* harmony export */ });
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21965);

const LABEL = "[A-Za-z0-9_](?:[A-Za-z0-9_-]{0,61}[A-Za-z0-9_])?";
/** `db.prod.example.com`, or `*.prod.example.com` for every name below. */
const HOST = new RegExp(`^(?:\\*\\.)?${LABEL}(?:\\.${LABEL})*$`);
const HOST_SAYS = "a host such as db.prod.example.com, or *.prod.example.com for all below it";
/** A host without the difference of letter case or of the dot at the end. */
function plainHost(host) {
    return host
        .toLowerCase()
        .replace(/\.$/, "")
        .replace(/^\[|\]$/g, "");
}
/**
 * How exactly a declared host means a name: the number of its labels, a whole name above every pattern; 0 when it does not.
 * `*` stands for one label or more, never for none.
 */
function exactness(declared, name) {
    const pattern = plainHost(declared);
    const host = plainHost(name);
    if (pattern === host)
        return Number.POSITIVE_INFINITY;
    if (!pattern.startsWith("*."))
        return 0;
    const below = pattern.slice(1);
    return host.length > below.length && host.endsWith(below) ? pattern.split(".").length - 1 : 0;
}
/** Names and addresses by which every machine means itself: each runner has its own, so nobody shares it. */
function isItself(host) {
    const plain = plainHost(host);
    if (plain === "localhost" || plain.endsWith(".localhost") || plain === "::1")
        return true;
    return (0,_network_js__WEBPACK_IMPORTED_MODULE_0__/* .familyOf */ .Ap)(plain) === "ipv4" && plain.startsWith("127.");
}


/***/ }),

/***/ 21965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   EF: () => (/* binding */ overlap),
/* harmony export */   IG: () => (/* binding */ NETWORK_SAYS),
/* harmony export */   Lp: () => (/* binding */ readNetwork),
/* harmony export */   gR: () => (/* binding */ contains)
/* harmony export */ });
/* unused harmony export NETWORK */
const NETWORK = /^[0-9A-Fa-f:.]{2,45}\/(?:0|[1-9][0-9]{0,2})$/;
const NETWORK_SAYS = "a network with its prefix, such as 10.3.0.0/16 or fd00:3::/48";
/** IPv4 addresses in IPv6 notation: the same network could be written twice, and would not be seen to overlap. */
const MAPPED = { address: "::ffff:0.0.0.0", prefix: 96, family: "ipv6" };
/** A network in CIDR notation; undefined for anything else, and for IPv4 in IPv6 notation. */
function readNetwork(text) {
    if (!NETWORK.test(text))
        return undefined;
    const [address = "", length = ""] = text.split("/");
    const family = familyOf(address);
    const prefix = Number(length);
    if (family === undefined || prefix > (family === "ipv4" ? 32 : 128))
        return undefined;
    if (family === "ipv6" && (contains(MAPPED, address) || /\./.test(address)))
        return undefined;
    return { text, address, prefix, family };
}
/** Whether an address is of a network. False for what is no address. */
function contains(network, address) {
    const family = familyOf(address);
    if (family === undefined)
        return false;
    const { BlockList } = process.getBuiltinModule("node:net");
    const list = new BlockList();
    list.addSubnet(network.address, network.prefix, network.family);
    // Node itself knows that ::ffff:10.0.0.1 is 10.0.0.1.
    return list.check(address, family);
}
/** Whether two networks have an address in common: then the larger one holds the whole of the other. */
function overlap(one, other) {
    if (one.family !== other.family)
        return false;
    return contains(one, other.address) || contains(other, one.address);
}
/** `ipv4`, `ipv6`, or undefined for what is no address; one that names an interface is none here. */
function familyOf(address) {
    if (address.includes("%"))
        return undefined;
    switch (process.getBuiltinModule("node:net").isIP(address)) {
        case 4:
            return "ipv4";
        case 6:
            return "ipv6";
        default:
            return undefined;
    }
}


/***/ }),

/***/ 16517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E3: () => (/* binding */ isolationSchema),
/* harmony export */   JZ: () => (/* binding */ ISOLATION),
/* harmony export */   Z2: () => (/* binding */ KINDS_OF_DATA)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11209);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4753);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(21965);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(150);







const list = (item, value, description) => valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(item), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value, description, minItems: 1, uniqueItems: true }));
/** A workflow that does something regularly. */
const job = (what) => valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    workflow: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .WORKFLOW_SAYS */ .b$, `The workflow that ${what}, on the default branch.`),
    every: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old its last success may be."),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
    value: "a mapping with workflow and every",
    description: `What ${what}, and how old its last success may be.`,
}));
/** From the strictest kind of data to the weakest. */
const KINDS_OF_DATA = ["synthetic", "sanitized", "live"];
const kindOfData = (description) => valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(KINDS_OF_DATA), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "synthetic, sanitized or live", description }));
const store = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    at: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_store_js__WEBPACK_IMPORTED_MODULE_3__/* .STORE_AT */ .sq, _store_js__WEBPACK_IMPORTED_MODULE_3__/* .STORE_AT_SAYS */ .pf, "Where it is. Two stores of one server or bucket are one."),
    data: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(kindOfData("What is in it. Left out: as `data` of the environment says.")),
    sanitize: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(job("sanitizes it")),
    shared: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(list((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME_SAYS */ .dp, "An environment that uses it too."), "a list of environments", "Which other environments use it too. Never one of preset production, and never from one.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "a mapping with at", description: "One database, bucket, queue or other store." }));
/** `db.prod.example.com:5432`, `10.3.0.7:22` or `[fd00::7]:22`. */
const TARGET = /^(?:\[[0-9A-Fa-f:]{2,39}\]|[A-Za-z0-9_](?:[A-Za-z0-9._-]{0,251}[A-Za-z0-9_])?):[1-9][0-9]{0,4}$/;
const reach = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    to: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(TARGET, "a host and a port, such as db.prod.example.com:5432", "What is knocked at, from this environment's job."),
    expect: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["open", "closed"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "open or closed", description: "Whether it must answer or must not." })),
    kind: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .picklist */ .KIO(["segment", "firewall", "vpn"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "segment, firewall or vpn", description: "What is proven by it; for people." }))),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How long an answer is waited for, at most 30s. Left out: 3s.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: "a mapping with to and expect", description: "One row of what this environment's own job can reach." }));
/** A path of the repository with `*` within a name and `**` for any folders; `!` before it leaves out. */
const GLOB = /^!?(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._*@+/ -]{1,200}$/;
const isolationSchema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    networks: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(list(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y((written) => (0,_network_js__WEBPACK_IMPORTED_MODULE_2__/* .readNetwork */ .Lp)(written) !== undefined), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({ value: _network_js__WEBPACK_IMPORTED_MODULE_2__/* .NETWORK_SAYS */ .IG, description: "A network of this environment." })), "a list of networks", "The networks of this environment. None may overlap with one of another environment.")),
    hosts: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(list((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST */ .jg, _host_js__WEBPACK_IMPORTED_MODULE_1__/* .HOST_SAYS */ .QH, "A host of this environment."), "a list of hosts", "The hosts of this environment. The most exact declaration says whose a host is.")),
    resolve: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(true), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "true",
        description: "Looks up every whole name of `hosts` from this environment's job: each address must be in `networks`.",
    }))),
    reach: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(list(reach, "a list of rows", "What this environment's own job must reach, and what it must not. Needs one `open` row.")),
    stores: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_6__/* .NAME_SAYS */ .dp, "What the store is called here."), store), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "a mapping of names",
        description: "Databases, buckets and queues of this environment.",
        minProperties: 1,
    }))),
    data: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(kindOfData("What its stores hold. Left out: as the preset says. `live` is for production alone.")),
    sanitize: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(job("sanitizes its data")),
    cleanup: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(job("cleans its data up")),
    scan: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(list((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(GLOB, "a path such as test/fixtures/**", "Files that must hold no live data; `!` before a path leaves it out."), "a list of paths", "Files of the commit that must hold no card numbers, real e-mail addresses or keys.")),
    allow: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(list((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(/^\S{3,100}$/, "a test number, a domain or an address", "What the scan lets through."), "a list of texts", "Further test numbers, domains and addresses that are nobody's.")),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .because */ .xx)("a value is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
    value: "a mapping with networks, hosts, stores, reach, data, cleanup and scan",
    description: "What is this environment's alone. Written down, it is proven before a release comes in.",
}));
/** The name under which an environment's rules are kept. */
const ISOLATION = "isolation";


/***/ }),

/***/ 150:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FN: () => (/* binding */ serverOf),
/* harmony export */   Ij: () => (/* binding */ isSameServer),
/* harmony export */   pf: () => (/* binding */ STORE_AT_SAYS),
/* harmony export */   sq: () => (/* binding */ STORE_AT)
/* harmony export */ });
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4753);

/** Where a store is: an address without user, query or fragment, `host[:port][/name]`, or an ARN. */
const STORE_AT = /^(?:[a-z][a-z0-9+.-]{0,30}:\/\/)?[A-Za-z0-9_[][^\s@?#"<>\\]{0,300}$/;
const STORE_AT_SAYS = "where the store is, without a user or password: postgres://db.example.com/orders, s3://bucket, db.example.com:5432";
/** Schemes whose authority is the name of a bucket and not of a host. */
const BUCKETS = new Set([
    "s3",
    "gs",
    "gcs",
    "r2",
    "oss",
    "cos",
    "abfs",
    "abfss",
    "wasb",
    "wasbs",
    "b2",
]);
/** Two databases of one server, or two folders of one bucket, are one store: who can break one can break the other. */
function serverOf(at) {
    if (/^arn:/i.test(at))
        return { kind: "resource", name: at.toLowerCase() };
    const [, scheme, rest = at] = /^([a-z][a-z0-9+.-]*):\/\/(.*)$/i.exec(at) ?? [];
    const authority = /^(?:\[[^\]]*\]|[^/:]*)/.exec(rest)?.[0] ?? rest;
    const kind = scheme !== undefined && BUCKETS.has(scheme.toLowerCase()) ? "bucket" : "host";
    return { kind, name: (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .plainHost */ .jV)(authority) };
}
/** Whether both are the same machine or bucket. */
function isSameServer(one, other) {
    return one.kind === other.kind && one.name === other.name && one.name !== "";
}


/***/ }),

/***/ 41037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K2: () => (/* binding */ ownersOf),
/* harmony export */   ZN: () => (/* binding */ DATA_OF),
/* harmony export */   wl: () => (/* binding */ territoriesOf)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _host_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4753);
/* harmony import */ var _network_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21965);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16517);
/* harmony import */ var _store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(150);





/** What a preset's environments hold. */
const DATA_OF = {
    development: "synthetic",
    staging: "sanitized",
    production: "live",
};
/** The territory of every environment that declares one. */
function territoriesOf(policy) {
    return [...policy.environments.values()].flatMap((environment) => territoryOf(environment) ?? []);
}
function territoryOf({ name, preset, rules }) {
    const written = rules.get(_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .ISOLATION */ .JZ);
    if (written === undefined)
        return undefined;
    // The policy's own check let it through: it has this form.
    const rule = valibot__WEBPACK_IMPORTED_MODULE_4__/* .parse */ .qgA(_rule_js__WEBPACK_IMPORTED_MODULE_2__/* .isolationSchema */ .E3, written);
    const data = rule.data ?? DATA_OF[preset];
    return {
        environment: name,
        preset,
        rule,
        networks: (rule.networks ?? []).flatMap((text) => (0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .readNetwork */ .Lp)(text) ?? []),
        hosts: rule.hosts ?? [],
        stores: Object.entries(rule.stores ?? {}).map(([store, each]) => ({
            name: store,
            server: (0,_store_js__WEBPACK_IMPORTED_MODULE_3__/* .serverOf */ .FN)(each.at),
            rule: each,
            data: each.data ?? data,
        })),
        data,
    };
}
/**
 * Whose a host or address is: the environments that declare it most exactly, by a network, a host or the server of a store.
 * Nobody's when none does; what means the machine itself is nobody's.
 */
function ownersOf(territories, host) {
    if ((0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .isItself */ .o4)(host))
        return [];
    const claims = territories.map((territory) => ({ territory, claim: claimOn(territory, host) }));
    const best = Math.max(0, ...claims.map(({ claim }) => claim));
    return best === 0 ? [] : claims.flatMap(({ territory, claim }) => (claim === best ? [territory.environment] : []));
}
function claimOn({ networks, hosts, stores }, host) {
    const byStore = stores.some(({ server }) => server.kind === "host" && (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .exactness */ .DW)(server.name, host) > 0);
    if (byStore)
        return Number.POSITIVE_INFINITY;
    if ((0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .familyOf */ .Ap)(host) !== undefined && networks.some((network) => (0,_network_js__WEBPACK_IMPORTED_MODULE_1__/* .contains */ .gR)(network, host)))
        return 1;
    return Math.max(0, ...hosts.map((declared) => (0,_host_js__WEBPACK_IMPORTED_MODULE_0__/* .exactness */ .DW)(declared, host)));
}


/***/ }),

/***/ 74826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HZ: () => (/* binding */ recoverySchema),
/* harmony export */   _7: () => (/* binding */ switchSchema),
/* harmony export */   dI: () => (/* binding */ PARTS),
/* harmony export */   nb: () => (/* binding */ REVIEW),
/* harmony export */   tf: () => (/* binding */ RECOVERY_SWITCH),
/* harmony export */   v5: () => (/* binding */ recordersOf),
/* harmony export */   wc: () => (/* binding */ RECOVERY)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);




const workflow = (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_SAYS */ .b$, "A workflow whose runs on the default branch may record backups and drills.");
/** A file of the repository, without a way out of it. */
const FILE = /^(?!\/)(?!.*(?:^|\/)\.{0,2}(?:\/|$))[A-Za-z0-9._+@/-]{1,200}$/;
const recoverySchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    backup: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .picklist */ .KIO(["full", "incremental", "on-demand"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "full, incremental or on-demand",
        description: "Which backups count: full ones alone, full and incremental ones, or any that was recorded.",
    }))),
    every: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old the last backup may be.")),
    rpo: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How much may be lost (recovery point objective); compared with the last drill.")),
    rto: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How long restoring may take (recovery time objective); compared with the last drill.")),
    drill: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old the last accepted restore drill may be.")),
    runbook: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(FILE, "a file such as docs/recovery.md", "What people do to recover. Its front matter has `reviewed: 2026-11-22`.")),
    review: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How old the runbook's `reviewed` may be. Left out: 180d.")),
    workflow: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
        workflow,
        valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(workflow), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a list of files", description: "Several workflows.", minItems: 1, uniqueItems: true })),
    ]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "the name of a file in .github/workflows, or a list of them",
        description: "The workflows that may record backups and drills. Left out: recovery.yml.",
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with backup, every, rpo, rto, drill and runbook",
    description: "How this environment is recovered. A finding where it is not so; `gates.recovery` makes it block.",
}));
/** The names under which an environment's rules are kept. */
const RECOVERY = "recovery";
const RECOVERY_SWITCH = "recovery-switch";
const switchSchema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    block: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "true or false",
        description: "Whether what is missing keeps releases out. Without it: a finding.",
    })),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "a mapping with block", description: "Whether the recovery of this environment keeps releases out." }));
/** What a runbook's review may be old where the policy does not say. */
const REVIEW = "180d";
/** The workflows that may record, by their path. */
function recordersOf({ workflow: named = "recovery.yml" }) {
    return [named].flat().map((file) => `.github/workflows/${file}`);
}
/** What production is asked to say (design: backup, RTO, RPO, runbook, drill), each with a line to paste. */
const PARTS = [
    { key: "backup", line: "backup: full" },
    { key: "every", line: "every: 24h" },
    { key: "rpo", line: "rpo: 24h" },
    { key: "rto", line: "rto: 4h" },
    { key: "drill", line: "drill: 90d" },
    { key: "runbook", line: "runbook: docs/recovery.md" },
];


/***/ }),

/***/ 95672:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ accessWords)
/* harmony export */ });
/* harmony import */ var _environments_access_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73353);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63587);




const SHORTEST = "1d";
const LONGEST = "366d";
/** `access`. Nothing is asked for where the policy says nothing. */
const accessWords = {
    key: [_environments_access_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .ACCESS */ .Pe],
    schema: _environments_access_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .accessSchema */ ._O,
    check: (written, path) => [...checkLength(written, path), ...checkFrom(written, path)],
};
/** A review that is due every hour is signed unread, one that never is due is none. */
function checkLength(written, path) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "review");
    const said = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node);
    if (node === undefined || said === undefined || !_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft.test(said))
        return [];
    const length = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(said);
    if (length >= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(SHORTEST) && length <= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(LONGEST))
        return [];
    const where = [...path, "review"];
    const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(where)} is ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(said)}; it must lie between ${SHORTEST} and ${LONGEST}.`;
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({ at: node.at, path: where, problem })];
}
function checkFrom(written, path) {
    if (written.kind !== "map" || (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "review") !== undefined)
        return [];
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "from");
    const advice = 'Add "review: 90d".';
    if (node !== undefined) {
        const where = [...path, "from"];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(where)} says who signs, and nothing says how often.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({ at: node.at, path: where, problem, advice })];
    }
    if ((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "branches") !== undefined)
        return [];
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({ at: written.at, path, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(path)} asks for nothing.`, advice })];
}


/***/ }),

/***/ 50853:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hl: () => (/* binding */ SOURCES),
/* harmony export */   VR: () => (/* binding */ alertsWords),
/* harmony export */   oC: () => (/* binding */ SEVERITIES)
/* harmony export */ });
/* unused harmony export alertsSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(39322);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(38804);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40200);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11209);






const SEVERITIES = ["low", "medium", "high", "critical"];
/** `dependabot/12`, as in the last parts of the alert's address. */
const ALERT = /^(?:dependabot|code-scanning|secret-scanning)\/[1-9][0-9]{0,8}$/;
const severity = (description) => valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .picklist */ .KIO(SEVERITIES), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({ value: "low, medium, high or critical", description })));
const exception = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    alert: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(ALERT, "a kind and a number, such as dependabot/12", "The alert, by the end of its address."),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_3__/* .ONE_LINE */ .St, "the reason, in words", "Why it may stay open. Shown wherever the exception counts."),
    until: (0,_policy_day_js__WEBPACK_IMPORTED_MODULE_4__/* .day */ .vd)("The last day, in UTC, on which the exception counts. After it the alert counts again."),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({
    value: "a mapping with alert, because and until",
    description: "One open alert that does not count, for a time.",
}));
/** `gates.alerts`: which open alerts of the default branch keep releases out. */
const alertsSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    dependabot: severity("Open Dependabot alerts of this severity or above count."),
    "code-scanning": severity("Open code scanning alerts of this security severity or above count; without one, an error counts as high and a warning as medium."),
    "secret-scanning": valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(true), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({
        value: "true",
        description: "Every open secret scanning alert counts. Needs a token that may read them.",
    }))),
    except: valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(exception), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({
        value: "a list of exceptions",
        description: "Alerts that do not count, each with a reason and a last day.",
        minItems: 1,
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({
    value: "a mapping with dependabot, code-scanning or secret-scanning",
    description: "Which open security alerts of the default branch keep releases out.",
    anyOf: [{ required: ["dependabot"] }, { required: ["code-scanning"] }, { required: ["secret-scanning"] }],
}));
const SOURCES = ["dependabot", "code-scanning", "secret-scanning"];
const alertsWords = {
    key: ["gates", "alerts"],
    schema: alertsSchema,
    check: (written, path) => {
        const keys = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(written);
        if (written.kind !== "map" || SOURCES.some((source) => keys.has(source)))
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .dotted */ .Bs)(path)} names no kind of alert, so nothing would count.`;
        const advice = 'Add "dependabot: high" or "code-scanning: high".';
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_5__/* .mistake */ .RT)({ at: written.at, path, problem, advice })];
    },
};


/***/ }),

/***/ 1018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ approvalsWords)
/* harmony export */ });
/* unused harmony export WHO_APPROVES */
/* harmony import */ var _approvals_assignment_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88285);
/* harmony import */ var _policy_allow_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3761);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63587);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(59232);






/** What preset production wants to know (design.md section 4): there is no way out of it. */
const WHO_APPROVES = {
    question: "Who approves production?",
    lines: ["approvals: { from: [user:alice, user:bob] }"],
    wayOut: undefined,
};
/** What `approvals` can be told. Writing it is asking for it; only preset production asks by itself. */
const approvalsWords = {
    key: ["approvals"],
    schema: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .approvalsSchema */ .AP,
    answer: (preset) => (preset === "production" ? WHO_APPROVES : undefined),
    weaker,
    check: (written, path, root) => [
        ...checkForm(written, path),
        ...checkExpire(written, path),
        ...checkPlaces(written, path, root),
        ...checkNumbers(written, path, root),
    ],
    canonical: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .plainRule */ .B4,
};
/** Production lets nobody approve what they asked for, and an approval counts for three days. */
function weaker(written, preset) {
    if (preset !== "production")
        return undefined;
    const not = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "not");
    const own = not?.kind === "list" && !(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)(not, []).some(({ text }) => text === "requester");
    const long = lengthOf((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "expire")) > (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPIRES */ .Zb);
    return [
        ...(own ? [{ key: "not", expected: "production says requester" }] : []),
        ...(long ? [{ key: "expire", expected: `production says ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPIRES */ .Zb}` }] : []),
    ];
}
function lengthOf(node) {
    const said = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node);
    return said !== undefined && _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft.test(said) ? (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(said) : 0;
}
/** `from` and `count`, or `groups`. */
function checkForm(written, path) {
    const keys = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(written);
    const groups = keys.get("groups");
    if (groups === undefined) {
        if (written.kind !== "map" || keys.has("from"))
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(path)} names nobody.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: written.at, path, problem, advice: 'Add "from: [user:<login>]", or groups.' })];
    }
    return ["from", "count"].flatMap((key) => {
        const entry = keys.get(key);
        if (entry === undefined)
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)([...path, key])} stands beside groups.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: entry.keyAt, path: [...path, key], problem, advice: "Keep one of them." })];
    });
}
function checkExpire(written, path) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "expire");
    const said = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node);
    if (node === undefined || said === undefined || !_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft.test(said))
        return [];
    const length = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(said);
    if (length > 0 && length <= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST */ .zP))
        return [];
    const problem = length === 0
        ? `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)([...path, "expire"])} leaves no time to approve.`
        : `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)([...path, "expire"])} is longer than ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST */ .zP}.`;
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: node.at, path: [...path, "expire"], problem, suggestion: length === 0 ? _words_js__WEBPACK_IMPORTED_MODULE_3__/* .EXPIRES */ .Zb : _words_js__WEBPACK_IMPORTED_MODULE_3__/* .LONGEST */ .zP })];
}
/** GitHub asks for one review of an environment, and for none where the policy has no environment of GitHub's. */
function checkPlaces(written, path, root) {
    const [, name = ""] = path;
    const places = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "via"), [...path, "via"]);
    const native = places.find(({ text }) => text === "environment");
    if (native === undefined)
        return [];
    const found = [];
    if ((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", name, "github-environment")) === "none") {
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(native.path)}: without an environment of GitHub's nobody can review it there.`;
        const advice = 'Leave "environment" out, or say "github-environment: required".';
        found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: native.at, path: native.path, problem, advice }));
    }
    const needed = groupsOf(written, path, root).reduce((sum, { count }) => sum + count, 0);
    if (places.length === 1 && needed > 1) {
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(path)} asks for ${needed} approvals, and GitHub's environments take one.`;
        const advice = 'Add "issue" to via, or ask for one approval.';
        found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: native.at, path: native.path, problem, advice }));
    }
    return found;
}
/** Where only accounts are named, there have to be enough of them, each counted once. */
function checkNumbers(written, path, root) {
    const named = groupsOf(written, path, root).filter(({ entries }) => entries.every(({ kind }) => kind === "user"));
    const people = [...new Set(named.flatMap(({ entries }) => entries.map(login)))];
    const given = (0,_approvals_assignment_js__WEBPACK_IMPORTED_MODULE_5__/* .assign */ .k)(named.map(({ count }) => count), people.map((person) => named.flatMap(({ entries }, index) => (entries.some((each) => login(each) === person) ? [index] : []))));
    for (const [index, group] of named.entries()) {
        const filled = given.filter((place) => place === index).length;
        if (filled >= group.count || group.entries.length === 0)
            continue;
        const own = new Set(group.entries.map(login)).size;
        const problem = own < group.count
            ? `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(group.path)} asks for ${group.count} approvals and names ${own === 1 ? "one account" : `${own} accounts`}.`
            : `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(path)} names too few accounts: each person counts in one group only.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: group.at, path: group.path, problem, advice: "Name more people, or ask for fewer." })];
    }
    return [];
}
const login = (entry) => (entry.kind === "user" ? entry.login : "");
/**
 * The groups as far as they have the right form; what has not is reported elsewhere. The first one needs one more where the
 * policy says that the data cannot be taken back.
 */
function groupsOf(written, path, root) {
    const groups = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "groups");
    const [, environment = ""] = path;
    const data = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", environment, "rollback", "data"));
    const more = data === "irreversible" ? 1 : 0;
    const all = groups === undefined
        ? [[_words_js__WEBPACK_IMPORTED_MODULE_3__/* .ONLY_GROUP */ .FB, written]]
        : [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(groups)].map(([name, { value }]) => [name, value]);
    const first = all.map(([name]) => name).toSorted()[0];
    return all.map(([name, node]) => {
        const count = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(node, "count");
        const number = count?.kind === "scalar" && typeof count.value === "number" ? count.value : 1;
        return {
            at: (count ?? (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(node, "from") ?? node).at,
            path: groups === undefined ? path : [...path, "groups", name],
            entries: (0,_policy_allow_js__WEBPACK_IMPORTED_MODULE_0__/* .peopleOf */ .xr)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(node, "from"), []).map(({ text }) => text)),
            // What is no count from 1 to 10 is reported as that.
            count: (number >= 1 && number <= 10 && Number.isInteger(number) ? number : 1) + (name === first ? more : 0),
        };
    });
}


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

/***/ 80774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ momentOf),
/* harmony export */   h: () => (/* binding */ END_SAYS)
/* harmony export */ });
/* harmony import */ var _policy_day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39322);
/* harmony import */ var _weekly_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85531);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65202);



/** The ends of a closed time as a policy writes them: a day, a time on the wall, or a moment in UTC. */
const END_SAYS = "a day such as 2026-12-23, a time such as 2026-12-23 18:00, or a moment such as 2026-12-23T17:00Z";
const FORM = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(Z?))?$/;
/** When a closed time that begins with this text begins, and when one that ends with it is over, in milliseconds since 1970. */
function momentOf(text, end, zone) {
    const [, day = "", time, utc] = FORM.exec(text) ?? [];
    if (!(0,_policy_day_js__WEBPACK_IMPORTED_MODULE_2__/* .isDay */ .N)(day))
        return undefined;
    const date = Date.parse(`${day}T00:00:00Z`);
    // A day that something lasts "to" is part of it.
    const rest = time === undefined ? (end === "to" ? _zone_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_ : 0) : (0,_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOfDay */ .rb)(time);
    if (rest === undefined)
        return undefined;
    if (utc === "Z")
        return date + rest;
    const { first, last } = (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .momentsOf */ .Zn)(zone, date + rest);
    return end === "from" ? first : last;
}


/***/ }),

/***/ 83221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R8: () => (/* binding */ filesOf),
/* harmony export */   T4: () => (/* binding */ CALENDAR),
/* harmony export */   iC: () => (/* binding */ CALENDAR_SAYS),
/* harmony export */   io: () => (/* binding */ readCalendars)
/* harmony export */ });
/* harmony import */ var _github_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(56150);
/* harmony import */ var _github_file_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(59459);
/* harmony import */ var _schedule_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(51869);



/** A calendar file, as the policy names it: `.github/freeze.ics`, or `octo/.github:freeze.ics` of another repository. */
const CALENDAR = /^(?:[A-Za-z0-9][A-Za-z0-9-]{0,38}\/[A-Za-z0-9._-]{1,100}:)?(?!\.{0,2}\/)(?!.*\/(?:\.{0,2})\/)[A-Za-z0-9._+@/-]{1,200}\.ics$/;
const CALENDAR_SAYS = "a file such as .github/freeze.ics, or of another repository such as octo/.github:freeze.ics";
/** Bytes of a calendar file that are read at most: some thousand events. */
const LIMIT = 512 * 1024;
/** How much earlier or later than it was read a calendar may be judged by, in milliseconds. */
const PATIENCE = 24 * 3_600_000;
/** The files that a rule names, each once. */
function filesOf({ calendar = [] }) {
    return [...new Set(typeof calendar === "string" ? [calendar] : calendar)];
}
/**
 * Reads all calendars of a rule, each from the head of its repository's default branch (R54, R67); one request a file.
 * Undefined when the rule names none.
 */
async function readCalendars(rule, zone, ask) {
    if (filesOf(rule).length === 0)
        return undefined;
    const from = ask.now.getTime() - PATIENCE;
    const to = ask.now.getTime() + _schedule_js__WEBPACK_IMPORTED_MODULE_2__/* .HORIZON */ ._ + PATIENCE;
    const files = [];
    if (zone === undefined)
        throw new Error("the policy does not say in which time zone the calendar's days are");
    // The parser is loaded only where a policy has a calendar.
    const [{ readClosures }, { CalendarFault }, { effortOf, MOST_DAYS }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(571), __webpack_require__.e(548)]).then(__webpack_require__.bind(__webpack_require__, 85548)),
        __webpack_require__.e(/* import() */ 753).then(__webpack_require__.bind(__webpack_require__, 30753)),
        __webpack_require__.e(/* import() */ 991).then(__webpack_require__.bind(__webpack_require__, 90991)),
    ]);
    const effort = effortOf(MOST_DAYS);
    for (const name of filesOf(rule)) {
        const { repo, path, url } = placeOf(name, ask);
        try {
            const text = textOf(await (0,_github_file_js__WEBPACK_IMPORTED_MODULE_1__/* .readRepositoryFile */ .t)(ask.client, { repo, path, limit: LIMIT }));
            if (text === undefined)
                throw new CalendarFault("it is not UTF-8 text");
            const freeCloses = rule["free-events"] !== "ignore";
            const closures = readClosures(text, { zone, within: { from, to }, freeCloses, effort });
            files.push({ name, ok: true, url, closures, count: closures.length });
        }
        catch (error) {
            if (error instanceof CalendarFault)
                files.push({ name, ok: false, url, why: error.message, hint: REPAIR });
            else if ((0,_github_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .isFailure */ .N6)(error))
                files.push({ name, ok: false, url, why: error.message, hint: hintOf(name, error) });
            else
                throw error;
        }
    }
    return { from, to, files };
}
function textOf(bytes) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    }
    catch {
        return undefined;
    }
}
const REPAIR = "Export the calendar again, or correct that event; docs/freeze-calendar.md says how. It counts as soon as it is merged.";
function hintOf(name, { kind, hint }) {
    if (kind !== "not-found" || !name.includes(":"))
        return hint ?? "Run this again if GitHub was not reachable.";
    return "A workflow's own token sees only its own repository and public ones: make that repository public, or give `token` one of an app that may read it.";
}
function placeOf(name, ask) {
    const [place, inOther] = name.split(":");
    if (place === undefined || inOther === undefined) {
        return { repo: ask.repo, path: name, url: `${ask.repository.url}/blob/${ask.repository.defaultBranch}/${name}` };
    }
    const [owner = "", other = ""] = place.split("/");
    const url = new URL(`/${owner}/${other}/blob/HEAD/${inOther}`, ask.repository.url).href;
    return { repo: { owner, name: other }, path: inOther, url };
}


/***/ }),

/***/ 5014:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   dD: () => (/* binding */ zoneOfClosure),
/* harmony export */   f8: () => (/* binding */ closedBetween),
/* harmony export */   hd: () => (/* binding */ resolve),
/* harmony export */   kE: () => (/* binding */ zoneOf)
/* harmony export */ });
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _day_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80774);
/* harmony import */ var _weekly_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18699);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65202);




/**
 * Turns a rule's texts into times.
 *
 * @throws Error for texts that the policy's own check refuses
 */
function resolve(rule) {
    const zone = zoneOf(rule);
    const closed = rule.closed ?? [];
    return {
        open: (rule.open ?? []).map((text) => hoursOf(text, zone)),
        weeklyClosed: closed.flatMap((one) => (typeof one === "string" ? [hoursOf(one, zone)] : [])),
        closures: closed.flatMap((one) => (typeof one === "string" ? [] : [closureOf(one, zone)])),
        least: rule.least === undefined ? 0 : (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(rule.least),
        zone,
    };
}
/** The zone that `zone:` names, else the only one that `open` names. */
function zoneOf({ zone, open = [] }) {
    if (zone !== undefined)
        return (0,_zone_js__WEBPACK_IMPORTED_MODULE_3__/* .namedZone */ .mQ)(zone);
    const names = new Set(open.flatMap((text) => {
        const read = (0,_weekly_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readWeekly */ .y)(text);
        return "problem" in read ? [] : (read.zone ?? []);
    }));
    const [only, ...others] = names;
    return only === undefined || others.length > 0 ? undefined : (0,_zone_js__WEBPACK_IMPORTED_MODULE_3__/* .namedZone */ .mQ)(only);
}
function hoursOf(text, fallback) {
    const read = (0,_weekly_text_js__WEBPACK_IMPORTED_MODULE_2__/* .readWeekly */ .y)(text);
    if ("problem" in read)
        throw new Error(read.problem);
    const zone = read.zone === undefined ? fallback : (0,_zone_js__WEBPACK_IMPORTED_MODULE_3__/* .namedZone */ .mQ)(read.zone);
    if (zone === undefined)
        throw new Error(`${JSON.stringify(text)} names no time zone`);
    return { text: read.zone === undefined ? `${text} ${zone.name}` : text, hours: read, zone };
}
/** When a closed time is, or undefined when its ends are none or it ends before it begins. */
function closedBetween(written, zone) {
    const from = (0,_day_text_js__WEBPACK_IMPORTED_MODULE_1__/* .momentOf */ .E)(written.from, "from", zone);
    const to = (0,_day_text_js__WEBPACK_IMPORTED_MODULE_1__/* .momentOf */ .E)(written.to, "to", zone);
    return from === undefined || to === undefined || from >= to ? undefined : { from, to, why: written.why };
}
/** The zone that a closed time is read in; moments need none. */
function zoneOfClosure({ from, to, zone }, fallback) {
    if (zone !== undefined)
        return (0,_zone_js__WEBPACK_IMPORTED_MODULE_3__/* .namedZone */ .mQ)(zone);
    return fallback ?? (from.endsWith("Z") && to.endsWith("Z") ? _zone_js__WEBPACK_IMPORTED_MODULE_3__/* .UTC */ .xW : undefined);
}
function closureOf(written, fallback) {
    const zone = zoneOfClosure(written, fallback);
    const closure = zone === undefined ? undefined : closedBetween(written, zone);
    if (closure === undefined)
        throw new Error(`${JSON.stringify(written)} is no closed time`);
    return closure;
}


/***/ }),

/***/ 51869:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ HORIZON),
  I: () => (/* binding */ standingAt)
});

;// CONCATENATED MODULE: ./build/src/gates/change-window/interval.js
/** The same moments as few intervals, in order: what overlaps or touches becomes one, what is empty is left out. */
function merged(intervals) {
    const result = [];
    for (const { from, to } of intervals.filter((one) => one.from < one.to).sort((a, b) => a.from - b.from)) {
        const last = result.at(-1);
        if (last === undefined || last.to < from)
            result.push({ from, to });
        else
            last.to = Math.max(last.to, to);
    }
    return result;
}
/** The moments of `intervals` that none of `others` has. Both are {@link merged}. */
function without(intervals, others) {
    const result = [];
    let next = 0;
    for (const { from, to } of intervals) {
        let start = from;
        for (let other = others[next]; other !== undefined && other.from < to; other = others[next]) {
            if (other.from > start)
                result.push({ from: start, to: other.from });
            start = Math.max(start, other.to);
            // What reaches beyond this interval may also cover the next one.
            if (other.to >= to)
                break;
            next += 1;
        }
        if (start < to)
            result.push({ from: start, to });
    }
    return result;
}

// EXTERNAL MODULE: ./build/src/gates/change-window/weekly.js
var change_window_weekly = __webpack_require__(85531);
// EXTERNAL MODULE: ./build/src/gates/change-window/zone.js
var zone = __webpack_require__(65202);
;// CONCATENATED MODULE: ./build/src/gates/change-window/schedule.js



/** How far ahead windows and freezes are looked for, in milliseconds: a little more than a year. */
const HORIZON = 400 * zone/* DAY */.d_;
/** Where a moment stands in a schedule. Closed beats open; `opens` is when the next opening of sufficient length begins. */
function standingAt(schedule, now) {
    const horizon = { from: now, to: now + HORIZON };
    const closures = closuresWithin(schedule, horizon);
    const closed = merged(closures);
    const hours = schedule.open.flatMap((one) => (0,change_window_weekly/* hoursBetween */.UH)(one.hours, one.zone, horizon));
    const openings = without(schedule.open.length === 0 ? [horizon] : merged(hours), closed);
    // The first opening may have begun long ago; what is left of it counts.
    const left = openings.map(({ from, to }) => ({ from: Math.max(from, now), to })).filter((one) => one.from < one.to);
    const lasting = left.filter(({ from, to }) => to - from >= Math.max(schedule.least, 1) || to >= horizon.to);
    const here = left.find(({ from, to }) => from <= now && now < to);
    if (here !== undefined) {
        const closes = here.to >= horizon.to ? undefined : here.to;
        if (closes === undefined || here.to - now >= schedule.least)
            return { kind: "open", closes };
        return { kind: "closing", closes, opens: lasting[0]?.from };
    }
    const opens = lasting[0]?.from;
    const closure = closures.find(({ from, to }) => from <= now && now < to);
    if (closure === undefined)
        return { kind: "outside", opens };
    const ends = closed.find(({ from, to }) => from <= now && now < to)?.to ?? closure.to;
    return { kind: "frozen", closure, ends, opens };
}
/** The longest first, so that the reason which lasts is the one that is told. */
function closuresWithin({ closures, weeklyClosed }, horizon) {
    const weekly = weeklyClosed.flatMap((one) => (0,change_window_weekly/* hoursBetween */.UH)(one.hours, one.zone, horizon).map((found) => ({ ...found, why: one.text })));
    return [...closures, ...weekly]
        .filter(({ from, to }) => to > horizon.from && from < horizon.to)
        .sort((left, right) => right.to - left.to || left.from - right.from);
}


/***/ }),

/***/ 18699:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ unknownZone),
/* harmony export */   y: () => (/* binding */ readWeekly)
/* harmony export */ });
/* harmony import */ var _policy_suggest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9570);
/* harmony import */ var _weekly_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85531);
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65202);



const FORM = 'Write days, hours and a time zone, such as "Mon-Thu 09:00-16:00 Europe/Berlin".';
/** Reads weekly hours. Days left out mean every day; hours left out mean whole days. */
function readWeekly(text) {
    const words = text.trim().split(/\s+/);
    const plain = words.map((word) => word.replace(/[\u2010-\u2015\u2212]/g, "-"));
    if (words.some((word, index) => word !== plain[index])) {
        return { problem: 'Ranges are written with "-".', suggestion: plain.join(" ") };
    }
    const hours = words.findIndex((word) => /^[0-9]/.test(word));
    const zoneAt = words.findIndex((word, index) => index > hours && (word.includes("/") || isZone(word)));
    const end = zoneAt < 0 ? words.length : zoneAt;
    const dayWords = words.slice(0, hours < 0 ? end : hours);
    const days = readDays(dayWords, text);
    if ("problem" in days)
        return days;
    const rest = hours < 0 ? [] : words.slice(hours + 1);
    const zone = zoneAt < 0 ? rest[0] : words[zoneAt];
    if (zone !== undefined && (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .namedZone */ .mQ)(zone) === undefined)
        return unknownZone(zone, text);
    const used = new Set([...dayWords.keys(), hours, zoneAt < 0 ? hours + 1 : zoneAt]);
    const extra = words.find((_, index) => !used.has(index));
    if (extra !== undefined) {
        return { problem: `${JSON.stringify(extra)} is one word too many. ${FORM}`, suggestion: undefined };
    }
    const span = hours < 0 ? { from: 0, to: _zone_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_ } : readHours(words[hours] ?? "", text);
    return "problem" in span ? span : { days, zone, ...span };
}
/** The name of a zone that does not exist, with the one that was probably meant, inside the text it stands in. */
function unknownZone(name, text) {
    const near = (0,_policy_suggest_js__WEBPACK_IMPORTED_MODULE_2__/* .closest */ .k)(name, Intl.supportedValuesOf("timeZone"));
    return {
        problem: `${JSON.stringify(name)} is no time zone; names are those of the IANA database, such as Europe/Berlin or UTC.`,
        suggestion: near === undefined ? undefined : text.replace(name, near),
    };
}
function isZone(word) {
    return (0,_zone_js__WEBPACK_IMPORTED_MODULE_1__/* .namedZone */ .mQ)(word) !== undefined && !_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.includes(word);
}
function readDays(words, text) {
    if (words.length === 0)
        return new Set(_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.keys());
    const days = new Set();
    for (const part of words
        .join(",")
        .split(",")
        .filter((word) => word !== "")) {
        const [first = "", last = first, ...more] = part.split("-");
        const [from, to] = [first, last].map((word) => _weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.indexOf(word));
        if (from === undefined || to === undefined || from < 0 || to < 0 || more.length > 0)
            return unknownDay(part, text);
        for (let day = from;; day = (day + 1) % 7) {
            days.add(day);
            if (day === to)
                break;
        }
    }
    return days;
}
function unknownDay(part, text) {
    const meant = part.split("-").map((word) => _weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.find((day) => word.slice(0, 3).toLowerCase() === day.toLowerCase()));
    const whole = meant.every((day) => day !== undefined) && meant.length <= 2;
    return {
        problem: `${JSON.stringify(part)} is neither a day nor a range of days (${_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn.slice(1).join(", ")}, ${_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .DAYS */ .qn[0]}). ${FORM}`,
        suggestion: whole ? text.replace(part, meant.join("-")) : undefined,
    };
}
function readHours(word, text) {
    const [first = "", last = "", ...more] = word.split("-");
    const [from, to] = [(0,_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOfDay */ .rb)(first), (0,_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOfDay */ .rb)(last)];
    if (from === undefined || to === undefined || more.length > 0) {
        const padded = word.split("-").map((time) => withZeros(time));
        const right = padded.length === 2 && padded.every((time) => (0,_weekly_js__WEBPACK_IMPORTED_MODULE_0__/* .timeOfDay */ .rb)(time) !== undefined);
        return {
            problem: `${JSON.stringify(word)} must be two times of a day such as 09:00-16:00, from 00:00 to 24:00.`,
            suggestion: right ? text.replace(word, padded.join("-")) : undefined,
        };
    }
    if (from === to) {
        const problem = `${JSON.stringify(word)} ends when it begins. A whole day is 00:00-24:00.`;
        return { problem, suggestion: text.replace(word, "00:00-24:00") };
    }
    if (from === _zone_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_) {
        return {
            problem: `${JSON.stringify(word)} begins at the end of a day: write the next day from 00:00.`,
            suggestion: undefined,
        };
    }
    return { from, to: to > from ? to : to + _zone_js__WEBPACK_IMPORTED_MODULE_1__/* .DAY */ .d_ };
}
/** `9` and `9:00` as `09:00`. */
function withZeros(time) {
    const [, hours = "", minutes = "00"] = /^([0-9]{1,2})(?:[:.h]([0-9]{2}))?$/.exec(time) ?? [];
    return `${hours.padStart(2, "0")}:${minutes}`;
}


/***/ }),

/***/ 85531:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ midnight),
/* harmony export */   UH: () => (/* binding */ hoursBetween),
/* harmony export */   qn: () => (/* binding */ DAYS),
/* harmony export */   rb: () => (/* binding */ timeOfDay)
/* harmony export */ });
/* harmony import */ var _zone_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65202);

const DAYS = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
/** When the hours are, among what overlaps from `from` until `to`; unordered, and some may overlap each other. */
function hoursBetween({ days, from, to }, zone, within) {
    const result = [];
    const last = (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .wallAt */ ._M)(zone, within.to) + _zone_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_;
    // Hours over midnight started the day before; a day more, because days near a clock change are not 24 hours.
    for (let day = midnight((0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .wallAt */ ._M)(zone, within.from)) - 2 * _zone_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_; day <= last; day += _zone_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_) {
        if (!days.has(new Date(day).getUTCDay()))
            continue;
        for (const shown of (0,_zone_js__WEBPACK_IMPORTED_MODULE_0__/* .shownBetween */ .yF)(zone, day + from, day + to)) {
            if (shown.to > within.from && shown.from < within.to)
                result.push(shown);
        }
    }
    return result;
}
/** The beginning of a wall time's day. */
function midnight(wall) {
    return Math.floor(wall / _zone_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_) * _zone_js__WEBPACK_IMPORTED_MODULE_0__/* .DAY */ .d_;
}
/** Milliseconds from midnight of `09:00`; undefined for what is no time of a day. `24:00` is the end of the day. */
function timeOfDay(text) {
    const [, hours = "", minutes = ""] = /^([01][0-9]|2[0-4]):([0-5][0-9])$/.exec(text) ?? [];
    if (hours === "" || (hours === "24" && minutes !== "00"))
        return undefined;
    return (Number(hours) * 60 + Number(minutes)) * _zone_js__WEBPACK_IMPORTED_MODULE_0__/* .MINUTE */ .pY;
}


/***/ }),

/***/ 49698:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ changeWindowWords)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/policy/names.js
var names = __webpack_require__(40200);
// EXTERNAL MODULE: ./build/src/policy/words.js
var words = __webpack_require__(11209);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
// EXTERNAL MODULE: ./build/src/policy/source.js
var source = __webpack_require__(63587);
// EXTERNAL MODULE: ./build/src/gates/change-window/day-text.js
var day_text = __webpack_require__(80774);
// EXTERNAL MODULE: ./build/src/gates/change-window/files.js
var files = __webpack_require__(83221);
// EXTERNAL MODULE: ./build/src/gates/change-window/resolve.js
var resolve = __webpack_require__(5014);
// EXTERNAL MODULE: ./build/src/gates/change-window/weekly-text.js
var weekly_text = __webpack_require__(18699);
// EXTERNAL MODULE: ./build/src/gates/change-window/zone.js
var zone = __webpack_require__(65202);
;// CONCATENATED MODULE: ./build/src/gates/change-window/check.js







/** Weekly hours or closed times that one list may have; more belong into a calendar. */
const MOST = 100;
/** What the form of a rule cannot say: that every text is a time, in a zone that exists. */
function checkWindow(written, path) {
    if (written.kind !== "map")
        return [];
    const [open, closed, calendar] = ["open", "closed", "calendar"].map((key) => (0,source/* nodeAt */.oB)(written, key));
    if (open === undefined && closed === undefined && calendar === undefined) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} says neither what is open nor what is closed.`;
        return [(0,mistake/* mistake */.RT)({ at: written.at, path, problem, advice: 'Add "open:", "closed:" or "calendar:".' })];
    }
    const mistakes = [...checkZone((0,source/* nodeAt */.oB)(written, "zone"), [...path, "zone"])];
    const texts = (0,source/* textsOf */.CB)(open, [...path, "open"]);
    const named = (0,source/* textOf */.b6)((0,source/* nodeAt */.oB)(written, "zone"));
    const zone = (0,resolve/* zoneOf */.kE)({ open: texts.map(({ text }) => text), ...(named === undefined ? {} : { zone: named }) });
    const context = { zone, zoneIsWrong: named !== undefined && zone === undefined };
    for (const one of texts)
        mistakes.push(...checkWeekly(one.text, one, context));
    const items = closed?.kind === "list" ? closed.items : [];
    for (const [index, item] of items.entries()) {
        const place = { at: item.at, path: [...path, "closed", index] };
        const text = (0,source/* textOf */.b6)(item);
        mistakes.push(...(text === undefined ? checkClosure(item, place, context) : checkWeekly(text, place, context)));
    }
    for (const [key, node] of [
        ["open", open],
        ["closed", closed],
    ]) {
        if (node?.kind !== "list" || node.items.length <= MOST)
            continue;
        const problem = `${(0,mistake/* dotted */.Bs)([...path, key])} has ${node.items.length} entries; at most ${MOST} are possible.`;
        mistakes.push((0,mistake/* mistake */.RT)({ at: node.at, path: [...path, key], problem, advice: "Keep closed times in a calendar." }));
    }
    if (calendar !== undefined)
        mistakes.push(...needsZone({ at: calendar.at, path: [...path, "calendar"] }, context));
    for (const one of (0,source/* textsOf */.CB)(calendar, [...path, "calendar"]))
        mistakes.push(...checkCalendar(one.text, one));
    return mistakes;
}
function checkCalendar(text, { at, path }) {
    if (files/* CALENDAR */.T4.test(text))
        return [];
    if (/^[a-z]+:\/\//i.test(text)) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} is an address; calendars are read from git only, where a change of them is reviewed.`;
        return [(0,mistake/* mistake */.RT)({ at, path, problem, advice: `Commit the file and name ${files/* CALENDAR_SAYS */.iC}.` })];
    }
    const near = text.trim().replace(/^(?:\.?\/)+/, "");
    const suggestion = near !== text && files/* CALENDAR */.T4.test(near) ? near : undefined;
    return [(0,mistake/* mistake */.RT)({ at, path, problem: `${(0,mistake/* dotted */.Bs)(path)} must be ${files/* CALENDAR_SAYS */.iC}, not ${(0,mistake/* shown */.SP)(text)}.`, suggestion })];
}
function checkZone(node, path) {
    const name = (0,source/* textOf */.b6)(node);
    if (node === undefined || name === undefined || (0,zone/* namedZone */.mQ)(name) !== undefined)
        return [];
    return [unclear((0,weekly_text/* unknownZone */.B)(name, name), { at: node.at, path })];
}
function checkWeekly(text, place, context) {
    const read = (0,weekly_text/* readWeekly */.y)(text);
    if ("problem" in read)
        return [unclear(read, place)];
    return read.zone === undefined ? needsZone(place, context) : [];
}
function checkClosure(item, place, context) {
    const [from, to] = [endOf(item, "from", place), endOf(item, "to", place)];
    const named = (0,source/* nodeAt */.oB)(item, "zone");
    const wrongZone = checkZone(named, [...place.path, "zone"]);
    const mistakes = [...(from?.mistakes ?? []), ...(to?.mistakes ?? []), ...wrongZone];
    if (from === undefined || to === undefined || mistakes.length > 0)
        return mistakes;
    const ends = { from: from.text, to: to.text };
    const zone = (0,resolve/* zoneOfClosure */.dD)({ ...ends, zone: (0,source/* textOf */.b6)(named) }, context.zone);
    if (zone === undefined)
        return needsZone(place, context);
    if ((0,resolve/* closedBetween */.f8)(ends, zone) !== undefined)
        return [];
    const problem = `${(0,mistake/* dotted */.Bs)(place.path)} ends (${(0,mistake/* shown */.SP)(to.text)}) before it begins (${(0,mistake/* shown */.SP)(from.text)}).`;
    return [(0,mistake/* mistake */.RT)({ at: to.at, path: [...place.path, "to"], problem })];
}
/** One end of a closed time; undefined when it is missing or no text, which the form reports. */
function endOf(item, key, place) {
    const node = (0,source/* nodeAt */.oB)(item, key);
    const text = (0,source/* textOf */.b6)(node);
    if (node === undefined || text === undefined)
        return undefined;
    const path = [...place.path, key];
    if ((0,day_text/* momentOf */.E)(text, key, zone/* UTC */.xW) !== undefined)
        return { text, at: node.at, mistakes: [] };
    const problem = `${(0,mistake/* dotted */.Bs)(path)} must be ${day_text/* END_SAYS */.h}; ${(0,mistake/* shown */.SP)(text)} is none.`;
    return { text, at: node.at, mistakes: [(0,mistake/* mistake */.RT)({ at: node.at, path, problem })] };
}
function needsZone({ at, path }, { zone, zoneIsWrong }) {
    if (zone !== undefined || zoneIsWrong)
        return [];
    const problem = `${(0,mistake/* dotted */.Bs)(path)} needs a time zone: without one nobody can say when a day begins.`;
    const advice = 'Add "zone: Europe/Berlin", with your own zone, to gates.change-window.';
    return [(0,mistake/* mistake */.RT)({ at, path, problem, advice })];
}
function unclear({ problem, suggestion }, { at, path }) {
    return (0,mistake/* mistake */.RT)({ at, path, problem: `${(0,mistake/* dotted */.Bs)(path)}: ${problem}`, suggestion });
}

;// CONCATENATED MODULE: ./build/src/gates/change-window/words.js







const WEEKLY_SAYS = "days, hours and a time zone, such as Mon-Thu 09:00-16:00 Europe/Berlin";
const weekly = (description) => (0,words/* text */.Qq)(names/* ONE_LINE */.St, WEEKLY_SAYS, description);
const words_zone = (description) => dist/* optional */.lqM((0,words/* text */.Qq)(names/* ONE_LINE */.St, "a time zone such as Europe/Berlin", description));
const closure = dist/* pipe */.FsL(dist/* strictObject */.rej({
    from: (0,words/* text */.Qq)(names/* ONE_LINE */.St, day_text/* END_SAYS */.h, "When it begins; a day from its first minute on."),
    to: (0,words/* text */.Qq)(names/* ONE_LINE */.St, day_text/* END_SAYS */.h, "When it ends; a day is part of it to its last minute."),
    zone: words_zone("The zone on whose clocks `from` and `to` are read. Left out: the rule's."),
    why: dist/* optional */.lqM((0,words/* text */.Qq)(names/* ONE_LINE */.St, "the reason, in words", "Why it is closed; shown to everybody who has to wait.")),
}), (0,words/* says */.FA)({ value: "a mapping with from, to and why", description: "One closed time." }));
const words_words = (names, one, description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* picklist */.KIO(names), (0,words/* says */.FA)({ value: names.join(" or "), description: one }))), (0,words/* says */.FA)({ value: `a list of ${names.join(" and ")}`, description, minItems: 1, uniqueItems: true })));
const schema = dist/* pipe */.FsL(dist/* strictObject */.rej({
    open: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(weekly("Hours in which a promotion may start. Over midnight: Fri 22:00-02:00 ends on Saturday.")), (0,words/* says */.FA)({
        value: `a list of ${WEEKLY_SAYS}`,
        description: "When promotions may start. Left out: whenever nothing closes it. Days left out mean every day.",
        minItems: 1,
        uniqueItems: true,
    }))),
    closed: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg(dist/* pipe */.FsL(dist/* union */.KCZ([weekly("Hours of every week in which nothing may start."), closure]), (0,words/* says */.FA)({ value: `${WEEKLY_SAYS}, or { from, to, why }`, description: "A closed time; closed beats open." }))), (0,words/* says */.FA)({
        value: "a list of closed times",
        description: "When nothing may start, whatever is open: weekly hours, or once from a day or time to another.",
        minItems: 1,
        uniqueItems: true,
    }))),
    calendar: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([
        (0,words/* text */.Qq)(names/* ONE_LINE */.St, files/* CALENDAR_SAYS */.iC, "An iCalendar file whose events are closed times."),
        dist/* pipe */.FsL(dist/* array */.YOg((0,words/* text */.Qq)(names/* ONE_LINE */.St, files/* CALENDAR_SAYS */.iC, "An iCalendar file whose events are closed times.")), (0,words/* says */.FA)({
            value: "a list of files",
            description: "Several calendars: all of them.",
            minItems: 1,
            uniqueItems: true,
        })),
    ]), (0,words/* says */.FA)({
        value: `${files/* CALENDAR_SAYS */.iC}, or a list of them`,
        description: "iCalendar files whose events are closed times, read from the head of their repository's default branch.",
    }))),
    zone: words_zone("The zone of everything that names none: closed days, whole-day events of calendars. Left out: the one that `open` names."),
    "free-events": dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["close", "ignore"]), (0,words/* says */.FA)({
        value: "close or ignore",
        description: "What events shown as free (TRANSP:TRANSPARENT) do. Left out: they close, because calendar programs make whole-day events so by themselves.",
    }))),
    actions: words_words(["promote", "rollback"], "What is kept waiting.", "What the windows hold up. Left out: promotions only, so that a rollback is possible in a freeze."),
    invokers: words_words(["person", "automation"], "Whose promotions are kept waiting.", "Whom the windows hold up. Left out: both."),
    least: dist/* optional */.lqM((0,duration/* duration */.p0)("How long an opening has to last from the start on, such as 30m. Left out: any length.")),
}), (0,words/* says */.FA)({
    value: "a mapping with open, closed, calendar or several of them",
    description: "When a release may come in: weekly hours, and closed times that beat them.",
    anyOf: [{ required: ["open"] }, { required: ["closed"] }, { required: ["calendar"] }],
}));
/** What `gates.change-window` can be told. No preset asks for it. */
const changeWindowWords = {
    key: ["gates", "change-window"],
    schema,
    check: checkWindow,
};


/***/ }),

/***/ 65202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Zn: () => (/* binding */ momentsOf),
/* harmony export */   _M: () => (/* binding */ wallAt),
/* harmony export */   d_: () => (/* binding */ DAY),
/* harmony export */   dp: () => (/* binding */ HOUR),
/* harmony export */   mQ: () => (/* binding */ namedZone),
/* harmony export */   pY: () => (/* binding */ MINUTE),
/* harmony export */   xW: () => (/* binding */ UTC),
/* harmony export */   yF: () => (/* binding */ shownBetween)
/* harmony export */ });
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const UTC = { name: "UTC", offsetAt: () => 0 };
/** Area and place, or one of the few short names; not `+01:00`, which knows no summer time. */
const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;
const known = new Map();
/** A zone of the IANA time zone database, as Node knows it; undefined for any other name. */
function namedZone(name) {
    if (!known.has(name))
        known.set(name, makeZone(name));
    return known.get(name);
}
function makeZone(name) {
    if (!NAME.test(name))
        return undefined;
    try {
        const clock = new Intl.DateTimeFormat("en-US", {
            timeZone: name,
            calendar: "iso8601",
            numberingSystem: "latn",
            hourCycle: "h23",
            year: "numeric",
            month: "numeric",
            day: "numeric",
            hour: "numeric",
            minute: "numeric",
            second: "numeric",
        });
        return { name, offsetAt: remembering((moment) => wallOf(clock, moment) - moment) };
    }
    catch {
        return undefined;
    }
}
/** Days whose offset is kept. */
const MOST_KEPT = 10_000;
/**
 * Asking takes some microseconds, and a year of windows asks thousands of times. Where both midnights around a moment have the
 * same offset, the moment has it too: since 1970 no zone has changed its clocks twice within six days.
 */
function remembering(ask) {
    const midnights = new Map();
    const atMidnight = (day) => {
        const offset = midnights.get(day) ?? ask(day);
        if (midnights.size < MOST_KEPT)
            midnights.set(day, offset);
        return offset;
    };
    return (moment) => {
        const day = Math.floor(moment / DAY) * DAY;
        const offset = atMidnight(day);
        return atMidnight(day + DAY) === offset ? offset : ask(moment);
    };
}
function wallOf(clock, moment) {
    // Clocks of the database differ from UTC by whole seconds, so milliseconds are the same on both.
    const rest = ((moment % 1_000) + 1_000) % 1_000;
    const field = { year: 0, month: 1, day: 1, hour: 0, minute: 0, second: 0 };
    for (const { type, value } of clock.formatToParts(moment - rest)) {
        if (type in field)
            Object.assign(field, { [type]: Number(value) });
    }
    return Date.UTC(field.year, field.month - 1, field.day, field.hour, field.minute, field.second) + rest;
}
/** What the clocks show at a moment. */
function wallAt(zone, moment) {
    return moment + zone.offsetAt(moment);
}
/**
 * The moments at which a wall time begins and is over. They are one, but for two hours a year: a time that clocks show
 * twice begins the first time and is over the second time; one that they skip begins when they skip it and, as RFC 5545
 * (3.3.5) reads it, is over as long after that as it would have been. So a closed time never gets shorter by a clock change.
 */
function momentsOf(zone, wall) {
    const before = zone.offsetAt(wall - DAY);
    const after = zone.offsetAt(wall + DAY);
    if (before === after)
        return { first: wall - before, last: wall - before };
    const shown = [wall - before, wall - after].filter((moment) => wallAt(zone, moment) === wall);
    if (shown.length > 0)
        return { first: Math.min(...shown), last: Math.max(...shown) };
    return { first: changeBetween(zone, wall - DAY, wall + DAY), last: wall - before };
}
/** The stretches of time in which the clocks show something from `from` until before `to`, at most a day apart. */
function shownBetween(zone, from, to) {
    const [early, late] = [(Math.floor(from / DAY) - 1) * DAY, (Math.ceil(to / DAY) + 1) * DAY];
    const before = zone.offsetAt(early);
    const after = zone.offsetAt(late);
    if (before === after)
        return [{ from: from - before, to: to - before }];
    const change = changeBetween(zone, early, late);
    const intervals = [
        { from: from - before, to: Math.min(to - before, change) },
        { from: Math.max(from - after, change), to: to - after },
    ];
    return intervals.filter((one) => one.from < one.to);
}
/** The moment between two others from which on the clocks have the later offset; there is one change between them. */
function changeBetween(zone, earlier, later) {
    const offset = zone.offsetAt(later);
    let [old, changed] = [earlier, later];
    while (changed - old > 1) {
        const middle = Math.floor((old + changed) / 2);
        if (zone.offsetAt(middle) === offset)
            changed = middle;
        else
            old = middle;
    }
    return changed;
}


/***/ }),

/***/ 86595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ checksSchema)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);



/** A login; that of an app ends with `[bot]`, which no person's can. */
const LOGIN = /^[A-Za-z0-9][A-Za-z0-9-]{0,38}(?:_[A-Za-z0-9]+)?(?:\[bot\])?$/;
const requirement = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([
    (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_LINE */ .St, "the name of a check", "The name of a check, as reported by GitHub Actions."),
    valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        name: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .ONE_LINE */ .St, "the name of a check", "The name of the check, or the context of the status."),
        app: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .APP */ .uq, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .APP_SAYS */ .dg, "The app that must have reported it. Left out: github-actions.")),
        "status-by": valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(LOGIN, "the login of an account, such as octo-ci or an app's octo-ci[bot]", "It is a commit status, and this account must have set it. Anybody with write access can set one, so without this none counts.")),
    }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a mapping with name and app, or name and status-by",
        description: "A check and the app that must have reported it, or a commit status and who must have set it.",
    })),
]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "the name of a check, { name, app } or { name, status-by }",
    description: "A check that must have passed.",
}));
/** `gates.checks`: what must have passed, and for which commits; what is left out is as the preset says. */
const checksSchema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    workflows: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_SAYS */ .b$, "A workflow whose jobs must have passed.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of file names",
        description: "Workflows that must have passed for the release's commit, with all their jobs.",
        minItems: 1,
        uniqueItems: true,
    }))),
    required: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(requirement), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of checks",
        description: "Checks that must have passed for the release's commit.",
        minItems: 1,
        uniqueItems: true,
    }))),
    allow: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["neutral", "skipped"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: "neutral or skipped", description: "A conclusion that counts as success." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of neutral and skipped",
        description: "Conclusions that count as success too. Weaker than every preset: needs `because`.",
        minItems: 1,
        uniqueItems: true,
    }))),
    range: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["all-commits", "release"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "all-commits or release",
        description: "Whether every commit since the release that is here now must have passed, or only the release's own. Left out: all-commits in preset production, else release.",
    }))),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .because */ .xx)("`allow` or `range` is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with workflows, required, range or several of them",
    description: "Which checks must have passed. Left out: those that the default branch requires, else the jobs of the building run that the calling job needs.",
    anyOf: [{ required: ["workflows"] }, { required: ["required"] }, { required: ["range"] }],
}));


/***/ }),

/***/ 96291:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KZ: () => (/* binding */ listedWorkflows),
/* harmony export */   f$: () => (/* binding */ checksWords),
/* harmony export */   iv: () => (/* binding */ checksRule)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _policy_canonical_rule_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(21933);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86595);





const RANGES = {
    development: "release",
    staging: "release",
    production: "all-commits",
};
/** The rule as the gate judges by it. */
function checksRule({ workflows, required, allow, range }, preset) {
    return { list: listOf(workflows, required), allow: allow ?? [], range: range ?? RANGES[preset] };
}
function listOf(workflows, required) {
    if (workflows === undefined && required === undefined)
        return undefined;
    return { workflows: workflows ?? [], required: (required ?? []).map(requirement) };
}
function requirement(written) {
    if (typeof written === "string")
        return { name: written, app: ACTIONS };
    const { name, app, "status-by": statusBy } = written;
    return statusBy === undefined ? { name, app: app ?? ACTIONS } : { name, statusBy };
}
/** The workflow files whose runs an environment wants to have passed; none where it has no list. */
function listedWorkflows({ rules }) {
    const written = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(_schema_js__WEBPACK_IMPORTED_MODULE_1__/* .checksSchema */ .d, rules.get("checks"));
    return written.success ? (written.output.workflows ?? []) : [];
}
const ACTIONS = "github-actions";
/** What `gates.checks` can be told. Nobody can switch it off: where nothing is written the default rule holds. */
const checksWords = {
    key: ["gates", "checks"],
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_1__/* .checksSchema */ .d,
    preset: () => ({}),
    weaker: (written, preset) => {
        const allow = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(written, "allow");
        const widened = allow?.kind === "list" && allow.items.length > 0;
        const narrowed = RANGES[preset] === "all-commits" && (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(written, "range")) === "release";
        return [
            ...(widened ? [{ key: "allow", expected: "every preset counts only success" }] : []),
            ...(narrowed ? [{ key: "range", expected: `${preset} says all-commits` }] : []),
        ];
    },
    check: (written, path) => [...namesNothing(written, path), ...namesTwo((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(written, "required"), path)],
    canonical: ({ workflows, required, allow, range, because }) => {
        const list = listOf(workflows, required);
        const listed = list && { workflows: list.workflows.toSorted(), required: (0,_policy_canonical_rule_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .a)(list.required) };
        return {
            ...listed,
            allow: (allow ?? []).toSorted(),
            ...(range === undefined ? {} : { range }),
            because: because ?? null,
        };
    },
};
function namesNothing(written, path) {
    const keys = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(written);
    if (written.kind !== "map" || ["workflows", "required", "range"].some((key) => keys.has(key)))
        return [];
    const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(path)} names no check.`;
    const advice = 'Add "workflows:" or "required:", or leave "checks:" out for the default rule.';
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: written.at, path, problem, advice })];
}
/** A check comes from an app, a status from an account: one entry cannot be both. */
function namesTwo(required, path) {
    if (required?.kind !== "list")
        return [];
    return required.items.flatMap((item, index) => {
        const keys = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(item);
        if (!keys.has("app") || !keys.has("status-by"))
            return [];
        const where = [...path, "required", index];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(where)} has both "app" and "status-by".`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: item.at, path: where, problem, advice: "An app reports checks, an account sets statuses." })];
    });
}


/***/ }),

/***/ 58257:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ commandWords)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _outside_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96529);
/* harmony import */ var _outside_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54865);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38804);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);





const schema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_outside_program_js__WEBPACK_IMPORTED_MODULE_1__/* .program */ .DM), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: "a list of programs",
    description: "Programs that must agree, started by the environment's own job: 0 is a pass, 75 means not yet.",
    minItems: 1,
}));
/** They run one after the other. */
const MOST = 10;
/** `gates.command`. Nothing is started where the policy says nothing. */
const commandWords = {
    key: ["gates", "command"],
    schema,
    check(written, path) {
        if (written.kind !== "list")
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(path)} lists ${written.items.length} programs; at most ${MOST} are started.`;
        const many = written.items.length > MOST ? [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: written.at, path, problem })] : [];
        const each = written.items.flatMap((item, index) => (0,_outside_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProgram */ .nf)(item, [...path, index]));
        return [...many, ...(0,_outside_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNames */ .LN)(written.items, path), ...each];
    },
};


/***/ }),

/***/ 82976:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ configWords)
/* harmony export */ });
/* harmony import */ var _environments_config_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58069);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63587);



/** What an environment's `config` can be told. No preset asks for one: what has no configuration here is not judged by it. */
const configWords = {
    key: ["config"],
    schema: _environments_config_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .configSchema */ .Qn,
    check: checkReason,
    canonical: (written) => {
        const { schema, because, ...rest } = (0,_environments_config_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .configRule */ .f5)(written);
        return { ...rest, schema: schema ?? null, because: because ?? null };
    },
};
/** Not to look whether a secret exists is possible, with a reason. */
function checkReason(written, path) {
    const references = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, "references");
    if (references === undefined || (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(references) !== "unchecked" || (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, "because") !== undefined)
        return [];
    const key = [...path, "references"];
    const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)(key)} leaves out whether the secrets and variables exist.`;
    return [
        (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({
            at: references.at,
            path: key,
            problem,
            advice: `Say why beside it: add "because: <the reason>" to ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)(path)}.`,
        }),
    ];
}


/***/ }),

/***/ 38514:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D0: () => (/* binding */ credentialsRule),
/* harmony export */   M6: () => (/* binding */ credentialsWords),
/* harmony export */   tG: () => (/* binding */ CREDENTIALS)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _outside_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96529);
/* harmony import */ var _outside_program_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54865);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(63587);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(11209);







/** The name under which an environment's rule is kept. */
const CREDENTIALS = "credentials";
const schema = valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    rotate: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_2__/* .duration */ .p0)("How old a secret of this environment may become, at most 366d. The audit finds older ones.")),
    trust: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(/^[\x21-\x7e]{1,500}$/, "a subject of GitHub's tokens, such as repo:octo@1/shop@2:environment:production", "What a role of this environment trusts, as it stands in the cloud. The audit compares it with what jobs say.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "a list of subjects",
        description: "The subjects of OpenID Connect tokens that the roles of this environment trust.",
        minItems: 1,
        uniqueItems: true,
    }))),
    account: valibot__WEBPACK_IMPORTED_MODULE_4__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
        ..._outside_program_js__WEBPACK_IMPORTED_MODULE_1__/* .programParts */ .Zx,
        expect: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)(/^[\x21-\x7e](?:[\x20-\x7e]{0,198}[\x21-\x7e])?$/, "one line of plain text", "All that the program may say: the account, such as 123456789012."),
    }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
        value: "a mapping with run and expect",
        description: "A program of the environment's own job that says which account its credentials log in to.",
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_5__/* .says */ .FA)({
    value: "a mapping with rotate, trust and account",
    description: "How old this environment's credentials may become, whom its roles trust, and the account that they must log in to.",
    anyOf: [{ required: ["rotate"] }, { required: ["trust"] }, { required: ["account"] }],
}));
/** The rule as its environment keeps it; undefined where there is none. */
function credentialsRule(written) {
    const read = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(schema, written);
    return read.success ? read.output : undefined;
}
/** `credentials`. Nothing is asked for where the policy says nothing. */
const credentialsWords = {
    key: [CREDENTIALS],
    schema,
    check(written, path) {
        const account = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(written, "account");
        const program = account === undefined ? [] : (0,_outside_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkProgram */ .nf)(account, [...path, "account"]);
        return [...checkSomething(written, path), ...(0,_outside_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkLength */ .Nv)(written, path, "rotate", "366d"), ...program];
    },
};
function checkSomething(written, path) {
    const isEmpty = written.kind === "map" && ["rotate", "trust", "account"].every((key) => (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_3__/* .nodeAt */ .oB)(written, key) === undefined);
    if (!isEmpty)
        return [];
    const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(path)} asks for nothing.`;
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: written.at, path, problem, advice: 'Add "rotate: 90d" or "account: { run: \u2026, expect: \u2026 }".' })];
}


/***/ }),

/***/ 17978:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ httpWords)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _outside_check_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96529);
/* harmony import */ var _outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85503);
/* harmony import */ var _outside_fields_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(8760);
/* harmony import */ var _outside_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33128);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(38804);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(40200);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(63587);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(11209);
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(22981);











const wait = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ status: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM((0,_outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .status */ .h)("The status.")), json: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .json */ .P) }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .says */ .FA)({
    value: "a mapping with status, json or both",
    description: "An answer that means: not yet, ask again.",
    anyOf: [{ required: ["status"] }, { required: ["json"] }],
}));
const question = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    name: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_7__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_7__/* .NAME_SAYS */ .dp, "What this question is called in summaries."),
    url: (0,_outside_words_js__WEBPACK_IMPORTED_MODULE_2__/* .address */ .hl)(`The address to ask. Behind the host it may hold ${_outside_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .FIELDS */ .cJ.map((field) => `\`${(0,_outside_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .written */ .Mp)(field)}\``).join(", ")}.`),
    method: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .picklist */ .KIO(["GET", "POST"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .says */ .FA)({ value: "GET or POST", description: "Left out: GET. A POST is sent once, whatever happens." }))),
    headers: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_outside_words_js__WEBPACK_IMPORTED_MODULE_2__/* .headers */ .b3),
    body: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .text */ .Qq)(/^/, "a text", "What a POST sends, as JSON unless its Content-Type says otherwise. May hold the fields of `url`.")),
    expect: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        status: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM((0,_outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .status */ .h)("The status of a pass. Left out: 200.")),
        json: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_outside_expectation_js__WEBPACK_IMPORTED_MODULE_1__/* .json */ .P),
        wait: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(wait),
    }), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .says */ .FA)({
        value: "a mapping with status, json and wait",
        description: "What lets a release pass. Texts in `json` may hold the fields of `url`.",
        anyOf: [{ required: ["status"] }, { required: ["json"] }],
    })),
    timeout: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM((0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .duration */ .p0)("How long the whole answer may take, at most 5m. Left out: 10s.")),
    retries: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .integer */ .ndf(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .minValue */ .Wwf(0), valibot__WEBPACK_IMPORTED_MODULE_5__/* .maxValue */ .cGV(5), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .says */ .FA)({
        value: "a number from 0 to 5",
        description: "How often a GET is asked again when it got no answer. Left out: 2.",
    }))),
    allow: valibot__WEBPACK_IMPORTED_MODULE_5__/* .optional */ .lqM(_outside_words_js__WEBPACK_IMPORTED_MODULE_2__/* .allow */ .cw),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .says */ .FA)({ value: "a mapping with name, url and expect", description: "One question to a host." }));
const schema = valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(question), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_6__/* .says */ .FA)({ value: "a list of questions", description: "Hosts that must agree, each asked now.", minItems: 1 }));
/** All questions are asked at the same time. */
const MOST = 20;
/** `gates.http`. Nothing is asked where the policy says nothing. */
const httpWords = {
    key: ["gates", "http"],
    schema,
    check(written, path) {
        if (written.kind !== "list")
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .dotted */ .Bs)(path)} lists ${written.items.length} questions; at most ${MOST} are asked.`;
        const many = written.items.length > MOST ? [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .mistake */ .RT)({ at: written.at, path, problem })] : [];
        return [
            ...many,
            ...(0,_outside_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkNames */ .LN)(written.items, path),
            ...written.items.flatMap((one, at) => checkQuestion(one, [...path, at])),
        ];
    },
};
function checkQuestion(item, path) {
    const posted = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAt */ .oB)(item, "method")) === "POST";
    const body = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAt */ .oB)(item, "body");
    const bodiless = body === undefined || posted
        ? []
        : [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .mistake */ .RT)({
                at: body.at,
                path: [...path, "body"],
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .dotted */ .Bs)([...path, "body"])} is not sent with a GET.`,
                advice: 'Add "method: POST", or leave it out.',
            }),
        ];
    const retries = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAt */ .oB)(item, "retries");
    const once = retries === undefined || !posted
        ? []
        : [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .mistake */ .RT)({
                at: retries.at,
                path: [...path, "retries"],
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .dotted */ .Bs)([...path, "retries"])}: a POST is sent once.`,
                advice: "Leave it out.",
            }),
        ];
    const said = [["expect"], ["expect", "wait"]].flatMap((keys) => {
        const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAt */ .oB)(item, ...keys);
        if (node?.kind !== "map" || node.entries.has("status") || node.entries.has("json"))
            return [];
        const where = [...path, ...keys];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .dotted */ .Bs)(where)} says nothing that an answer could be compared with.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .mistake */ .RT)({ at: node.at, path: where, problem, advice: 'Add "status:" or "json:".' })];
    });
    return [...said, ...(0,_outside_check_js__WEBPACK_IMPORTED_MODULE_0__/* .checkAsked */ .jR)(item, path, ["url"]), ...bodiless, ...once, ...checkFields(item, path)];
}
function checkFields(item, path) {
    return ["url", "body"].flatMap((key) => {
        const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .nodeAt */ .oB)(item, key);
        const unknown = (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_10__/* .fieldsOf */ .Pf)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_4__/* .textOf */ .b6)(node) ?? "").filter((field) => !_outside_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .FIELDS */ .cJ.some((known) => known === field));
        if (node === undefined)
            return [];
        return unknown.map((field) => {
            const where = [...path, key];
            const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .dotted */ .Bs)(where)} holds \${${field}}, which is no field.`;
            return (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_9__/* .mistake */ .RT)({ at: node.at, path: where, problem, advice: `The fields are ${_outside_fields_js__WEBPACK_IMPORTED_MODULE_8__/* .FIELDS */ .cJ.join(", ")}.` });
        });
    });
}


/***/ }),

/***/ 88504:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ isolationWords)
/* harmony export */ });
/* harmony import */ var _environments_isolation_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16517);
/* harmony import */ var _environments_isolation_territory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41037);
/* harmony import */ var _outside_check_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96529);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38804);
/* harmony import */ var _policy_presets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(28368);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63587);
/* harmony import */ var _policy_suggest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9570);








/** Rows of one table, and files that one scan is told of. */
const MOST_ROWS = 100;
/** `isolation`. Nothing is asked for where the policy says nothing. */
const isolationWords = {
    key: ["isolation"],
    schema: _environments_isolation_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .isolationSchema */ .E3,
    weaker: weakerData,
    check(written, path, root) {
        return [
            ...checkEnough(written, path),
            ...checkReach(written, path),
            ...checkSanitizing(written, path, root),
            ...checkSharing(written, path, root),
            ...checkAges(written, path),
        ];
    },
};
/** Data that is nearer to live data than the preset says. `live` itself has no reason that would do: its gate refuses it. */
function weakerData(written, preset) {
    const expected = _environments_isolation_territory_js__WEBPACK_IMPORTED_MODULE_1__/* .DATA_OF */ .ZN[preset];
    const kinds = _environments_isolation_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .KINDS_OF_DATA */ .Z2;
    const isWeaker = (kind) => kind !== undefined && kinds.indexOf(kind) > kinds.indexOf(expected);
    const says = `${preset} says ${expected}`;
    const own = isWeaker((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "data"))) ? [{ key: "data", expected: says }] : [];
    const stores = [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "stores"))].flatMap(([name, { value }]) => isWeaker((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(value, "data"))) ? [{ key: `stores.${name}.data`, expected: says }] : []);
    return [...own, ...stores];
}
/** What is looked up must have networks to be compared with. */
function checkEnough(written, path) {
    const resolve = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "resolve");
    if (resolve === undefined)
        return [];
    return ["networks", "hosts"].flatMap((key) => {
        if ((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, key) !== undefined)
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)([...path, "resolve"])} compares hosts with networks, and ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)([...path, key])} says none.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: resolve.at, path: [...path, "resolve"], problem })];
    });
}
/** A table in which nothing must answer would pass on a runner without a network. */
function checkReach(written, path) {
    const table = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "reach");
    if (table?.kind !== "list")
        return [];
    const place = [...path, "reach"];
    const found = [];
    if (!table.items.some((row) => (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(row, "expect")) === "open")) {
        const advice = "A runner without a network hears nothing from anybody, and would pass. Add what it does reach.";
        found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: table.at, path: place, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} has no row with "expect: open".`, advice }));
    }
    if (table.items.length > MOST_ROWS) {
        found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({
            at: table.at,
            path: place,
            problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} has ${table.items.length} rows; at most ${MOST_ROWS} are tried.`,
        }));
    }
    const seen = new Set();
    for (const [index, row] of table.items.entries()) {
        const to = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(row, "to"));
        if (to !== undefined && seen.has(to)) {
            found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: row.at, path: [...place, index], problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} names ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(to)} twice.` }));
        }
        if (to !== undefined)
            seen.add(to);
        const port = Number(to?.slice(to.lastIndexOf(":") + 1));
        if (port > 65_535) {
            found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: row.at, path: [...place, index, "to"], problem: `${port} is no port: the last one is 65535.` }));
        }
        found.push(...(0,_outside_check_js__WEBPACK_IMPORTED_MODULE_2__/* .checkLength */ .Nv)(row, [...place, index], "timeout", "30s"));
    }
    return found;
}
/** Who says that data is sanitized says what sanitizes it. */
function checkSanitizing(written, path, root) {
    const [, name = ""] = path;
    if ((0,_policy_presets_js__WEBPACK_IMPORTED_MODULE_4__/* .presetNamed */ .$Q)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(root, "environments", name, "preset"))) === "production")
        return [];
    const own = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "sanitize");
    const advice = 'Add "sanitize: { workflow: sanitize.yml, every: 7d }": the workflow, and how old its last success may be.';
    const ask = (node, place) => node !== undefined && (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(node) === "sanitized"
        ? [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({
                at: node.at,
                path: place,
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)} is sanitized, and nothing says by what.`,
                advice,
            }),
        ]
        : [];
    return [
        ...(own === undefined ? ask((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "data"), [...path, "data"]) : []),
        ...[...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "stores"))].flatMap(([store, { value }]) => own === undefined && (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(value, "sanitize") === undefined
            ? ask((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(value, "data"), [...path, "stores", store, "data"])
            : []),
    ];
}
function checkSharing(written, path, root) {
    const [, own = ""] = path;
    const names = [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(root, "environments")).keys()];
    const presetOf = (name) => (0,_policy_presets_js__WEBPACK_IMPORTED_MODULE_4__/* .presetNamed */ .$Q)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(root, "environments", name, "preset")));
    return [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "stores"))].flatMap(([store, { value }]) => {
        const place = [...path, "stores", store, "shared"];
        return (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textsOf */ .CB)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(value, "shared"), place).flatMap(({ text, at, path: where }) => {
            if (!names.includes(text) || text === own) {
                const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(where)}: ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(text)} is no other environment.`;
                const others = names.filter((name) => name !== own);
                return [
                    (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({
                        at,
                        path: where,
                        problem,
                        suggestion: (0,_policy_suggest_js__WEBPACK_IMPORTED_MODULE_7__/* .closest */ .k)(text, others),
                        advice: `Others: ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .listed */ .KE)(others)}.`,
                    }),
                ];
            }
            if (presetOf(own) !== "production" && presetOf(text) !== "production")
                return [];
            return [
                (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({
                    at,
                    path: where,
                    problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(where)}: no store is shared with an environment of preset production.`,
                }),
            ];
        });
    });
}
function checkAges(written, path) {
    const stores = [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "stores"))].map(([store, { value }]) => ["stores", store, (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(value, "sanitize")]);
    const jobs = [
        { node: (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "sanitize"), place: [...path, "sanitize"] },
        { node: (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(written, "cleanup"), place: [...path, "cleanup"] },
        ...stores.map(([key, store, node]) => ({ node, place: [...path, key, store, "sanitize"] })),
    ];
    return jobs.flatMap(({ node, place }) => {
        const every = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .nodeAt */ .oB)(node, "every");
        const text = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_5__/* .textOf */ .b6)(every);
        if (every === undefined || text === undefined || !_policy_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .DURATION */ .ft.test(text) || (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_3__/* .milliseconds */ .Rz)(text) > 0)
            return [];
        return [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({
                at: every.at,
                path: [...place, "every"],
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)([...place, "every"])} is nothing: no run is that young.`,
            }),
        ];
    });
}


/***/ }),

/***/ 44402:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ issuesWords)
/* harmony export */ });
/* unused harmony export issuesSchema */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11209);




/** As GitHub takes them; a comma would separate two. */
const LABEL = /^(?=.*\S)[^\r\n,]{1,50}$/;
/** `gates.issues`: which open issues keep releases out. */
const issuesSchema = valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    labels: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .text */ .Qq)(LABEL, "the name of a label", "A label of this repository.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({
        value: "a list of labels",
        description: "An open issue with any of these labels keeps releases out.",
        minItems: 1,
        uniqueItems: true,
    })),
    "pull-requests": valibot__WEBPACK_IMPORTED_MODULE_1__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({
        value: "true or false",
        description: "Whether open pull requests with such a label count too. Left out: no.",
    }))),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_2__/* .says */ .FA)({ value: "a mapping with labels", description: "Open issues that keep releases out, by their labels." }));
/** Each label is two questions in one request. */
const MOST_LABELS = 20;
const issuesWords = {
    key: ["gates", "issues"],
    schema: issuesSchema,
    check: (written, path) => {
        const labels = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(written, "labels");
        if (labels?.kind !== "list" || labels.items.length <= MOST_LABELS)
            return [];
        const where = [...path, "labels"];
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({ at: labels.at, path: where, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(where)} has more than ${MOST_LABELS} labels.` })];
    },
};


/***/ }),

/***/ 88070:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ monitoringWords),
/* harmony export */   j: () => (/* binding */ HOW_MONITORED)
/* harmony export */ });
/* harmony import */ var _outside_check_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58343);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(38804);
/* harmony import */ var _policy_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37705);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63587);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(32652);





/** What preset production wants to know (design.md section 4, "Needs an answer"). */
const HOW_MONITORED = {
    question: "How is production monitored?",
    lines: [
        "monitoring:",
        "  dashboard: https://grafana.example.com/d/shop",
        "  prometheus: https://prometheus.example.com",
        "  targets: 'up{env=\"production\"}'",
        "  rules: [HighErrorRate]",
        "  alertmanager: https://alertmanager.example.com",
    ],
    wayOut: (0,_policy_off_js__WEBPACK_IMPORTED_MODULE_1__/* .offLine */ .MZ)("monitoring"),
};
/** `monitoring`: declaring it is enabling it. Only preset production asks. */
const monitoringWords = {
    key: ["monitoring"],
    schema: _words_js__WEBPACK_IMPORTED_MODULE_3__/* .monitoringSchema */ ._,
    answer: (preset) => (preset === "production" ? HOW_MONITORED : undefined),
    weaker(written, preset) {
        const keys = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(written);
        if (preset !== "production" || written.kind !== "map")
            return undefined;
        if (keys.has("off"))
            return "production wants monitoring that is proven";
        const missing = _words_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTS */ .d.filter((part) => !keys.has(part));
        return missing.length === 0 ? undefined : `production wants ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTS */ .d)}, and ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(missing)} is missing`;
    },
    check(written, path) {
        if (written.kind !== "map")
            return [];
        return (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(written).has("off")
            ? (0,_policy_off_js__WEBPACK_IMPORTED_MODULE_1__/* .checkOff */ .u0)(written, path)
            : [...checkParts(written, path), ...checkEndpoints(written, path), ...checkDiffering(written, path)];
    },
};
function checkParts(written, path) {
    const keys = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesOf */ .Mc)(written);
    const until = keys.get("until");
    const stray = until === undefined
        ? []
        : [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({
                at: until.keyAt,
                path: [...path, "until"],
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)([...path, "until"])} belongs to "off: true".`,
                advice: "Leave it out.",
            }),
        ];
    if (!_words_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTS */ .d.some((part) => keys.has(part))) {
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(path)} names nothing that could be proven.`;
        const advice = `Add ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .listed */ .KE)(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .PARTS */ .d)}, or say "off: true" with "because:" and "until:".`;
        return [...stray, (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: written.at, path, problem, advice })];
    }
    if (keys.has("prometheus")) {
        if (keys.has("targets") || keys.has("rules"))
            return stray;
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)([...path, "prometheus"])} is asked nothing.`;
        return [...stray, (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: written.at, path, problem, advice: 'Add "targets:" and "rules:".' })];
    }
    const asked = ["targets", "rules", "alerts"].flatMap((key) => {
        const entry = keys.get(key);
        if (entry === undefined)
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)([...path, key])} asks a Prometheus, and none is named.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: entry.keyAt, path: [...path, key], problem, advice: 'Add "prometheus: <address>".' })];
    });
    return [...stray, ...asked];
}
/** What is meant to differ is one of the rules that are asked about. */
function checkDiffering(written, path) {
    const known = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "rules")).map(_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6);
    return (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .itemsOf */ .S3)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "differs")).flatMap((item, index) => {
        const name = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(item);
        if (name === undefined || known.includes(name))
            return [];
        const where = [...path, "differs", index];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .dotted */ .Bs)(where)}: ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .shown */ .SP)(name)} is none of "rules".`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_4__/* .mistake */ .RT)({ at: item.at, path: where, problem, advice: 'Add it to "rules:", or leave it out here.' })];
    });
}
function checkEndpoints(written, path) {
    return ["dashboard", "prometheus", "alertmanager"].flatMap((key) => (0,_outside_check_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .checkEndpoint */ .q)(written, path, key, key === "dashboard" ? "page" : "api"));
}


/***/ }),

/***/ 32652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ monitoringSchema),
/* harmony export */   d: () => (/* binding */ PARTS)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);
/* harmony import */ var _outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78768);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40200);
/* harmony import */ var _policy_off_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37705);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11209);





/** `env="production",team=~"shop|web"`: what stands between the braces of a selector. */
const MATCHERS = /^ *[A-Za-z_][A-Za-z0-9_]* *(?:=|!=|=~|!~) *"[^"\\\r\n]*" *(?:, *[A-Za-z_][A-Za-z0-9_]* *(?:=|!=|=~|!~) *"[^"\\\r\n]*" *)*$/;
const monitoringSchema = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    dashboard: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)("The page where people watch this environment. It must answer, without a login in between.")),
    prometheus: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)("The Prometheus that watches this environment; anything that speaks its HTTP API.")),
    targets: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .ONE_LINE */ .St, `a query such as up{env="production"}`, 'A query whose every value is 1 when the environment is watched and up, such as `up{env="production"}`. No result is no pass.')),
    rules: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .ONE_LINE */ .St, "the name of an alerting rule", "The name of an alerting rule.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of alerting rules",
        description: "Alerting rules that must be loaded, healthy and evaluated lately, with no alert firing.",
        minItems: 1,
        uniqueItems: true,
    }))),
    differs: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_4__/* .ONE_LINE */ .St, "the name of an alerting rule", "The name of an alerting rule.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
        value: "a list of alerting rules",
        description: "Those of `rules` that are meant to be another thing here than under the same name elsewhere. The audit says when they are not.",
        minItems: 1,
        uniqueItems: true,
    }))),
    alerts: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .text */ .Qq)(MATCHERS, `matchers of labels, such as env="production"`, "Which firing alerts count, of whatever rule. Left out: those of `rules`, whatever their labels.")),
    alertmanager: valibot__WEBPACK_IMPORTED_MODULE_2__/* .optional */ .lqM((0,_outside_endpoint_js__WEBPACK_IMPORTED_MODULE_0__/* .endpoint */ .sR)("The Alertmanager that tells people. It must answer, and Prometheus must know one.")),
    ...(0,_policy_off_js__WEBPACK_IMPORTED_MODULE_1__/* .offWords */ .hf)("Nothing is watched, and that is known. Needs `until`."),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .because */ .xx)("`off`, or leaving a part out, is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_3__/* .says */ .FA)({
    value: "a mapping with dashboard, prometheus, targets, rules and alertmanager, or with off, because and until",
    description: "How this environment is monitored. Written down, it is proven before a release comes in.",
}));
/** The keys that say how it is monitored; all of them are what production wants. */
const PARTS = ["dashboard", "prometheus", "targets", "rules", "alertmanager"];


/***/ }),

/***/ 75559:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ parityWords)
/* harmony export */ });
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38804);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);
/* harmony import */ var _policy_suggest_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9570);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);





/** What `mirrors` can be told. No preset asks for it: only the repository knows which environment stands for which. */
const parityWords = {
    key: ["mirrors"],
    schema: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .NAME_SAYS */ .dp, "The environment that this one stands for, such as production. Keys, kinds and values of their configurations, and GitHub's own settings, must be the same but for the differences that config/differences.yml allows."),
    check: checkMirrored,
};
/** Another environment of this policy. */
function checkMirrored(written, path, root) {
    const wanted = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(written);
    if (wanted === undefined)
        return [];
    const [, own = ""] = path;
    const known = [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(root, "environments")).keys()].filter((name) => name !== own);
    if (known.includes(wanted))
        return [];
    const problem = wanted === own
        ? `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(path)}: ${own} cannot mirror itself.`
        : `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(path)}: the policy has no environment ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .shown */ .SP)(wanted)}.`;
    return [
        (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({
            at: written.at,
            path,
            problem,
            suggestion: (0,_policy_suggest_js__WEBPACK_IMPORTED_MODULE_4__/* .closest */ .k)(wanted, known),
            advice: `Environments: ${known.join(", ")}.`,
        }),
    ];
}


/***/ }),

/***/ 58023:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GATE_WORDS: () => (/* binding */ GATE_WORDS),
  readPolicy: () => (/* binding */ readPolicy)
});

// EXTERNAL MODULE: ./build/src/environments/recovery/rule.js
var rule = __webpack_require__(74826);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/release/artifacts/template.js
var template = __webpack_require__(22981);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
// EXTERNAL MODULE: ./build/src/policy/source.js
var policy_source = __webpack_require__(63587);
;// CONCATENATED MODULE: ./build/src/policy/artifact-places.js



/** The places that environments write to, as they come; each is used once, or two environments would move each other. */
class SharedPlaces {
    #branches = [];
    #others = new Map();
    /** The mistakes that one environment's copy of one artifact makes with those before it. */
    add(node, where) {
        const { path, declared } = where;
        const latest = (0,policy_source/* nodeAt */.oB)(node, "latest");
        const tag = (0,policy_source/* nodeAt */.oB)(node, "tag");
        const name = (0,policy_source/* textOf */.b6)(tag);
        const repository = (0,policy_source/* textOf */.b6)((0,policy_source/* nodeAt */.oB)(node, "repository")) ?? (0,policy_source/* textOf */.b6)((0,policy_source/* nodeAt */.oB)(declared, "repository"));
        return [
            ...this.#branch((0,policy_source/* nodeAt */.oB)(node, "branch"), [...path, "branch"]),
            ...(latest === undefined
                ? []
                : this.#once("latest", "a repository has one latest release", { path: [...path, "latest"], at: latest.at })),
            // One that is named after the release is another one each time.
            ...(tag === undefined || name === undefined || repository === undefined || (0,template/* fieldsOf */.Pf)(name).length > 0
                ? []
                : this.#once(`tag ${repository}:${name}`, `${repository} has one tag ${(0,mistake/* shown */.SP)(name)}`, {
                    path: [...path, "tag"],
                    at: tag.at,
                })),
            ...[...(0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(node, "values"))].flatMap(([file, inFile]) => [...(0,policy_source/* entriesOf */.Mc)(inFile.value)].flatMap(([key, { keyAt }]) => this.#once(`value ${file} ${key}`, `${file} has one ${(0,mistake/* shown */.SP)(key)}`, {
                path: [...path, "values", file, key],
                at: keyAt,
            }))),
        ];
    }
    #once(key, why, place) {
        const owner = this.#others.get(key);
        if (owner === undefined) {
            this.#others.set(key, (0,mistake/* dotted */.Bs)(place.path));
            return [];
        }
        const problem = `${(0,mistake/* dotted */.Bs)(place.path)} is said in ${owner} too: ${why}, they would move each other.`;
        return [(0,mistake/* mistake */.RT)({ ...place, problem, advice: "Say it once, or give each environment its own." })];
    }
    #branch(node, path) {
        const branch = (0,policy_source/* textOf */.b6)(node);
        if (node === undefined || branch === undefined)
            return [];
        const place = { path, at: node.at };
        const other = this.#branches.find((each) => overlap(each.branch, branch));
        this.#branches.push({ branch, owner: (0,mistake/* dotted */.Bs)(path) });
        if (other === undefined)
            return [];
        const problem = other.branch === branch
            ? `${(0,mistake/* dotted */.Bs)(path)} is the branch of ${other.owner} too: they would move each other.`
            : `${(0,mistake/* dotted */.Bs)(path)} cannot exist beside ${(0,mistake/* shown */.SP)(other.branch)} of ${other.owner}: git has no branch below a branch.`;
        return [(0,mistake/* mistake */.RT)({ ...place, problem, advice: "Give each its own branch." })];
    }
}
function overlap(left, right) {
    return left === right || left.startsWith(`${right}/`) || right.startsWith(`${left}/`);
}

// EXTERNAL MODULE: ./build/src/policy/suggest.js
var suggest = __webpack_require__(9570);
;// CONCATENATED MODULE: ./build/src/policy/artifacts.js





/** The keys by which an environment says where it keeps its copy, by the artifact's kind. */
const KEYS = new Map([
    ["image", ["repository", "tag"]],
    ["commit", ["branch", "values", "via"]],
    ["asset", ["prerelease", "latest"]],
    ["file", ["keep"]],
]);
/** What can be said instead, by kind. */
const KEPT = new Map([
    ["image", "name the repository or the tag"],
    ["commit", "name the branch that follows it, or the values that are written"],
    ["asset", "say prerelease: false or latest: true"],
    ["file", "say keep: { repository: \u2026 }"],
]);
/** Keys of one place that do not go together, or not alone: the second, the first, and why. */
const TOGETHER = [
    [
        "values",
        "branch",
        false,
        "An artifact follows a branch or is written into files: keep one, and name a second artifact for the other.",
    ],
    ["via", "values", true, "It says how values come into the default branch: add values, or remove it."],
];
/**
 * Where environments keep copies: only of artifacts of this policy, each kind in its own ways, and each place only once,
 * because two environments in one place would move each other.
 */
function checkArtifacts(root) {
    const artifacts = (0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "artifacts"));
    const places = new SharedPlaces();
    const mistakes = [];
    for (const [environment, { value }] of (0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "environments"))) {
        for (const [name, entry] of (0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(value, "artifacts"))) {
            const path = ["environments", environment, "artifacts", name];
            mistakes.push(...wrongArtifact(name, entry, { artifacts, path }));
            mistakes.push(...places.add(entry.value, { path, declared: artifacts.get(name)?.value }));
        }
    }
    return mistakes;
}
function wrongArtifact(name, { keyAt, value }, { artifacts, path }) {
    const declared = artifacts.get(name);
    if (declared === undefined) {
        const advice = artifacts.size === 0 ? "The policy has no artifacts." : `Artifacts: ${(0,mistake/* listed */.KE)(artifacts.keys())}.`;
        const problem = `${(0,mistake/* dotted */.Bs)(path)} names the unknown artifact ${(0,mistake/* shown */.SP)(name)}.`;
        return [(0,mistake/* mistake */.RT)({ path, at: keyAt, problem, suggestion: (0,suggest/* closest */.k)(name, artifacts.keys()), advice })];
    }
    const kind = (0,policy_source/* textOf */.b6)((0,policy_source/* nodeAt */.oB)(declared.value, "kind")) ?? "";
    const own = KEYS.get(kind);
    if (own === undefined)
        return [];
    const said = (0,policy_source/* entriesOf */.Mc)(value);
    if (value.kind === "map" && said.size === 0) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} says nothing.`;
        return [(0,mistake/* mistake */.RT)({ path, at: keyAt, problem, advice: `Leave it out, or ${KEPT.get(kind)}.` })];
    }
    return [
        ...wrongKeys(said, { kind, own, path }),
        ...wrongCompany(said, path),
        ...wrongFields(said.get("values")?.value, { artifacts, path: [...path, "values"] }),
    ];
}
function wrongKeys(said, { kind, own, path }) {
    return [...KEYS].flatMap(([other, keys]) => keys.flatMap((key) => {
        const found = said.get(key);
        if (found === undefined || own.includes(key))
            return [];
        const problem = `${(0,mistake/* dotted */.Bs)([...path, key])} is not for ${withArticle(kind)}; only an artifact of kind ${other} has it.`;
        return [(0,mistake/* mistake */.RT)({ path: [...path, key], at: found.keyAt, problem, advice: `Remove it, or ${KEPT.get(kind)}.` })];
    }));
}
function withArticle(kind) {
    return /^[aeiou]/.test(kind) ? `an ${kind}` : `a ${kind}`;
}
function wrongCompany(said, path) {
    return TOGETHER.flatMap(([key, other, wanted, advice]) => {
        const found = said.get(key);
        if (found === undefined || said.has(other) === wanted)
            return [];
        const problem = `${(0,mistake/* dotted */.Bs)([...path, key])} stands ${wanted ? "without" : "beside"} ${(0,mistake/* shown */.SP)(other)}.`;
        return [(0,mistake/* mistake */.RT)({ path: [...path, key], at: found.keyAt, problem, advice })];
    });
}
/** Artifacts named inside `${\u2026}` are artifacts of this policy; only images have a repository. */
function wrongFields(values, { artifacts, path }) {
    return [...(0,policy_source/* entriesOf */.Mc)(values)].flatMap(([file, inFile]) => [...(0,policy_source/* entriesOf */.Mc)(inFile.value)].flatMap(([place, { value }]) => (0,template/* fieldsOf */.Pf)((0,policy_source/* textOf */.b6)(value) ?? "").flatMap((field) => {
        const named = (0,template/* artifactField */.lc)(field);
        if (named === undefined)
            return [];
        const at = { path: [...path, file, place], at: value.at };
        const declared = artifacts.get(named.artifact);
        if (declared === undefined) {
            const problem = `${(0,mistake/* dotted */.Bs)(at.path)} names the unknown artifact ${(0,mistake/* shown */.SP)(named.artifact)}.`;
            const suggestion = (0,suggest/* closest */.k)(named.artifact, artifacts.keys());
            return [(0,mistake/* mistake */.RT)({ ...at, problem, suggestion, advice: `Artifacts: ${(0,mistake/* listed */.KE)(artifacts.keys())}.` })];
        }
        const kind = (0,policy_source/* textOf */.b6)((0,policy_source/* nodeAt */.oB)(declared.value, "kind"));
        if (named.part !== "repository" || kind === "image" || kind === undefined)
            return [];
        const problem = `${(0,mistake/* dotted */.Bs)(at.path)} asks for the repository of ${(0,mistake/* shown */.SP)(named.artifact)}, which is ${withArticle(kind)}.`;
        return [(0,mistake/* mistake */.RT)({ ...at, problem, advice: "Only images have one: use .digest or .reference." })];
    })));
}

// EXTERNAL MODULE: ./build/src/policy/decode.js
var decode = __webpack_require__(82792);
// EXTERNAL MODULE: ./build/src/policy/allow.js
var allow = __webpack_require__(3761);
// EXTERNAL MODULE: ./build/src/policy/artifact-targets.js
var artifact_targets = __webpack_require__(28371);
// EXTERNAL MODULE: ./build/src/policy/canonical-rule.js
var canonical_rule = __webpack_require__(21933);
// EXTERNAL MODULE: ./build/src/policy/presets.js
var presets = __webpack_require__(28368);
;// CONCATENATED MODULE: ./build/src/policy/strictness.js



const PROMOTE = {
    key: ["promote"],
    weaker: inOrder(["automatic", "manual"], (preset) => presets/* PRESETS */.fG[preset].promote),
};
/** Words from the weakest to the strictest. */
function inOrder(words, ofPreset) {
    return (written, preset) => {
        const rank = words.indexOf((0,policy_source/* textOf */.b6)(written) ?? "");
        const expected = ofPreset(preset);
        return rank >= 0 && rank < words.indexOf(expected) ? `${preset} says ${expected}` : undefined;
    };
}
function weaknesses(environment, words) {
    const preset = (0,presets/* presetNamed */.$Q)((0,policy_source/* textOf */.b6)((0,policy_source/* nodeAt */.oB)(environment, "preset")));
    const promote = (0,policy_source/* nodeAt */.oB)(environment, ...PROMOTE.key);
    const expected = promote === undefined ? undefined : PROMOTE.weaker(promote, preset);
    const own = expected === undefined ? [] : [weakness(environment, { beside: [], key: PROMOTE.key, expected })];
    return [
        ...own,
        ...[...words.values()].flatMap(({ key, weaker }) => {
            const written = (0,policy_source/* nodeAt */.oB)(environment, ...key);
            const found = written === undefined ? undefined : weaker?.(written, preset);
            if (found === undefined)
                return [];
            if (typeof found === "string")
                return [weakness(environment, { beside: key, key, expected: found })];
            return found.map((one) => weakness(environment, { ...one, beside: key, key: [...key, one.key] }));
        }),
    ];
}
function weakness(environment, said) {
    const at = ((0,policy_source/* nodeAt */.oB)(environment, ...said.key) ?? (0,policy_source/* nodeAt */.oB)(environment, ...said.beside) ?? environment).at;
    return { ...said, at, reason: (0,policy_source/* textOf */.b6)((0,policy_source/* nodeAt */.oB)(environment, ...said.beside, "because")) };
}
/** Every value weaker than its environment's preset needs a reason beside it. */
function checkReasons(root, words) {
    return [...(0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "environments"))].flatMap(([name, { value }]) => weaknesses(value, words)
        .filter(({ reason }) => reason === undefined)
        .map(({ key, at, expected, beside }) => {
        const path = ["environments", name, ...key];
        const problem = `${(0,mistake/* dotted */.Bs)(path)} is weaker than its preset: ${expected}.`;
        const where = (0,mistake/* dotted */.Bs)(["environments", name, ...beside]);
        return (0,mistake/* mistake */.RT)({ at, path, problem, advice: `Say why beside it: add "because: <the reason>" to ${where}.` });
    }));
}
/** The weaker values of an environment with their reasons; only those that have one. */
function reasonsOf(environment, words) {
    return weaknesses(environment, words).flatMap(({ key, reason }) => reason === undefined ? [] : [{ key: (0,mistake/* dotted */.Bs)(key), reason }]);
}

;// CONCATENATED MODULE: ./build/src/policy/fill.js






/**
 * Completes a written policy without mistakes by its presets. Names come from the source, because objects put keys like
 * "2" before all others and the order of the file counts.
 */
function fill(written, { root, sha256, words }) {
    const artifacts = [...(0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "artifacts")).keys()].flatMap((name) => {
        const rule = written.artifacts?.[name];
        return rule === undefined ? [] : [[name, artifactRule(name, rule)]];
    });
    const environments = [...(0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "environments"))].flatMap(([name, { value }]) => {
        const environment = written.environments[name];
        return environment === undefined
            ? []
            : [[name, environmentPolicy(name, environment, { source: value, words })]];
    });
    return {
        version: written.version,
        services: written.services ?? [],
        artifacts: new Map(artifacts),
        registries: (0,artifact_targets/* registryRules */.VM)(written.registries),
        checkpoints: written.checkpoints,
        environments: new Map(environments),
        sha256,
    };
}
function artifactRule(name, rule) {
    switch (rule.kind) {
        case "image":
            return { kind: "image", repository: rule.repository };
        case "file":
            return { kind: "file", name: rule.name ?? name };
        case "commit":
            return { kind: "commit" };
        case "asset":
            return { kind: "asset", name: rule.name };
    }
}
function environmentPolicy(name, written, { source, words }) {
    const preset = written.preset ?? presets/* DEFAULT_PRESET */.CO;
    const after = typeof written.after === "string" ? [written.after] : (written.after ?? []);
    return {
        name,
        preset,
        after,
        workflow: written.workflow,
        url: written.url,
        promote: written.promote ?? presets/* PRESETS */.fG[preset].promote,
        supersede: written.supersede ?? true,
        allow: (0,allow/* allowOf */.Nl)(written.allow),
        settle: written.settle ?? "job",
        githubEnvironment: written["github-environment"] ?? "unstated",
        artifacts: (0,artifact_targets/* artifactTargets */.Pw)(written.artifacts, source),
        ...rulesOf(words, source, { preset, after }),
        because: reasonsOf(source, words),
    };
}
/** What each gate goes by here: as written, else as the preset says; and what the preset wants to be told. */
function rulesOf(words, source, { preset, after }) {
    const rules = new Map();
    const canonicalRules = new Map();
    const answers = [];
    for (const [gate, word] of words) {
        const node = (0,policy_source/* nodeAt */.oB)(source, ...word.key);
        const rule = node === undefined ? word.preset?.(preset, { after }) : (0,policy_source/* plain */.pj)(node);
        const answer = node === undefined ? word.answer?.(preset) : undefined;
        if (answer !== undefined)
            answers.push(answer);
        if (rule === undefined)
            continue;
        rules.set(gate, rule);
        canonicalRules.set(gate, (0,canonical_rule/* canonicalRule */.J)(word, rule));
    }
    return { rules, canonicalRules, answers };
}

;// CONCATENATED MODULE: ./build/src/policy/order.js



/**
 * The order of environments (R68): every name in `after` is an environment of this policy, none comes after itself, no
 * cycle, and every environment can be reached from one that comes first.
 */
function checkOrder(root) {
    const environments = (0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "environments"));
    const mistakes = [];
    const after = new Map();
    for (const [name, { value }] of environments) {
        const upstream = (0,policy_source/* textsOf */.CB)((0,policy_source/* nodeAt */.oB)(value, "after"), ["environments", name, "after"]);
        const wrong = upstream.map((one) => wrongUpstream(name, one, environments));
        mistakes.push(...wrong.filter((one) => one !== undefined));
        after.set(name, upstream.filter((_, index) => wrong[index] === undefined));
    }
    return [...mistakes, ...checkReach(after)];
}
function wrongUpstream(name, { text, at, path }, environments) {
    const problem = `${(0,mistake/* dotted */.Bs)(path)}: ${plainly(name)} cannot come after itself.`;
    if (text === name)
        return (0,mistake/* mistake */.RT)({ at, path, problem, advice: "Leave it out if this environment comes first." });
    if (environments.has(text))
        return undefined;
    const others = [...environments.keys()].filter((other) => other !== name);
    const allowed = others.length === 0 ? "There is no other environment." : `Environments: ${(0,mistake/* listed */.KE)(others)}.`;
    const unknown = `${(0,mistake/* dotted */.Bs)(path)} names the unknown environment ${(0,mistake/* shown */.SP)(text)}.`;
    return (0,mistake/* mistake */.RT)({ at, path, problem: unknown, suggestion: (0,suggest/* closest */.k)(text, others), advice: allowed });
}
const plainly = (name) => (0,mistake/* listed */.KE)(name === undefined ? [] : [name]);
/** Takes away whatever can be reached; what remains is in a cycle or waits for one. */
function checkReach(after) {
    const stuck = new Map(after);
    for (let before = -1; before !== stuck.size;) {
        before = stuck.size;
        for (const [name, upstream] of stuck)
            if (!upstream.some(({ text }) => stuck.has(text)))
                stuck.delete(name);
    }
    const cycles = findCycles(stuck);
    const circling = new Set(cycles.flat());
    const waiting = [...stuck.keys()].filter((name) => !circling.has(name));
    return [
        ...cycles.map((cycle) => cycleMistake(cycle, stuck)),
        ...waiting.map((name) => waitingMistake(name, stuck)),
    ].flat();
}
/** Every stuck environment has a stuck one before it; following the first of them always ends in a circle. */
function findCycles(stuck) {
    const seen = new Set();
    return [...stuck.keys()].flatMap((start) => {
        const way = [];
        let name = start;
        while (name !== undefined && !seen.has(name)) {
            seen.add(name);
            way.push(name);
            name = stuckUpstream(name, stuck)?.text;
        }
        const from = name === undefined ? -1 : way.indexOf(name);
        return from < 0 ? [] : [way.slice(from)];
    });
}
const stuckUpstream = (name, stuck) => stuck.get(name)?.find(({ text }) => stuck.has(text));
function cycleMistake(cycle, stuck) {
    const [first] = cycle;
    const upstream = first === undefined ? undefined : stuckUpstream(first, stuck);
    if (upstream === undefined)
        return [];
    const problem = `The environments wait for each other: ${[...cycle, first].map(plainly).join(" after ")}. None of them can be entered.`;
    return [(0,mistake/* mistake */.RT)({ at: upstream.at, path: upstream.path, problem, advice: "Remove one of these `after`." })];
}
function waitingMistake(name, stuck) {
    const upstream = stuckUpstream(name, stuck);
    if (upstream === undefined)
        return [];
    const problem = `${plainly(name)} can never be entered: it comes after ${plainly(upstream.text)}, which waits in a circle.`;
    return [(0,mistake/* mistake */.RT)({ at: upstream.at, path: upstream.path, problem })];
}

// EXTERNAL MODULE: ./build/src/policy/read-yaml.js + 2 modules
var read_yaml = __webpack_require__(91484);
// EXTERNAL MODULE: ./build/src/release/artifacts/forms.js
var artifacts_forms = __webpack_require__(61764);
// EXTERNAL MODULE: ./build/src/policy/names.js
var names = __webpack_require__(40200);
// EXTERNAL MODULE: ./build/src/policy/words.js
var policy_words = __webpack_require__(11209);
;// CONCATENATED MODULE: ./build/src/policy/artifact-schema.js




const kind = (name, description) => dist/* pipe */.FsL(dist/* literal */.euz(name), (0,policy_words/* says */.FA)({ value: name, description }));
/** What a release must contain. */
const artifact_schema_artifactRule = dist/* pipe */.FsL(dist/* variant */.Oxt("kind", [
    dist/* strictObject */.rej({
        kind: kind("image", "A container image, a Helm chart or any other OCI artifact in a registry."),
        repository: (0,policy_words/* text */.Qq)(artifacts_forms/* REPOSITORY */.Bw, artifacts_forms/* REPOSITORY_SAYS */.uD, "Where the build pushes it, and where environments without a repository of their own take it from."),
    }),
    dist/* strictObject */.rej({
        kind: kind("file", "An artifact that the building run uploaded with actions/upload-artifact."),
        name: dist/* optional */.lqM((0,policy_words/* text */.Qq)(names/* ACTIONS_ARTIFACT */.DC, names/* ACTIONS_ARTIFACT_SAYS */.Kw, "What the Actions artifact is called. Left out: as the artifact here.")),
    }),
    dist/* strictObject */.rej({ kind: kind("commit", "The release's own source commit.") }),
    dist/* strictObject */.rej({
        kind: kind("asset", "A file of a GitHub release of this repository."),
        name: dist/* optional */.lqM((0,policy_words/* text */.Qq)(names/* ASSET */.b4, names/* ASSET_SAYS */.uO, "What the asset is called. Left out: as register's `artifacts` says.")),
    }),
]), (0,policy_words/* says */.FA)({
    value: "a mapping with kind: image, kind: file, kind: commit or kind: asset",
    description: "One thing a release must contain.",
}));
const allowed = (description) => dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(true), (0,policy_words/* says */.FA)({ value: "true", description })));
const registryRule = dist/* pipe */.FsL(dist/* strictObject */.rej({
    "plain-http": allowed("Speak http instead of https: the login and the bytes can be read on the way."),
    private: allowed("Allow addresses of private networks, and of this machine."),
    "token-hosts": dist/* optional */.lqM(dist/* pipe */.FsL(dist/* array */.YOg((0,policy_words/* text */.Qq)(artifacts_forms/* REGISTRY */.Mo, "a host name", "One host.")), (0,policy_words/* says */.FA)({
        value: "a list of host names",
        description: "Token servers that may get the login although they are not under the registry's own domain.",
        minItems: 1,
        uniqueItems: true,
    }))),
}), (0,policy_words/* says */.FA)({
    value: "a mapping with plain-http, private or token-hosts",
    description: "What is allowed with one registry.",
    anyOf: [{ required: ["plain-http"] }, { required: ["private"] }, { required: ["token-hosts"] }],
}));
/** What is allowed with registries beyond the usual, by `host[:port]`. */
const registries = dist/* pipe */.FsL(dist/* record */.g1P((0,policy_words/* text */.Qq)(artifacts_forms/* REGISTRY */.Mo, artifacts_forms/* REGISTRY_SAYS */.$G, "The registry, as repositories name it."), registryRule), (0,policy_words/* says */.FA)({
    value: "a mapping of registries",
    description: "Registries that need more than https to a public address. Others need no entry.",
    minProperties: 1,
}));

;// CONCATENATED MODULE: ./build/src/policy/checkpoints-schema.js



/** Days, as many as an audit looks back over. */
const EVERY = /^(?:[1-9]|[12][0-9]|30)d$/;
/** `checkpoints` of the policy: who signs what the ledger was, and how often at least. */
const checkpoints = dist/* pipe */.FsL(dist/* strictObject */.rej({
    workflow: (0,policy_words/* text */.Qq)(names/* WORKFLOW_FILE */.XC, names/* WORKFLOW_SAYS */.b$, "The workflow whose job signs the ledger's checkpoints, on the default branch."),
    every: (0,policy_words/* text */.Qq)(EVERY, "days, from 1d to 30d", "How old the newest signed checkpoint may be."),
}), (0,policy_words/* says */.FA)({
    value: "a mapping with workflow and every",
    description: "Signed checkpoints of the ledger, which the audit asks for. Left out: none are asked for.",
}));

;// CONCATENATED MODULE: ./build/src/policy/artifact-target-schema.js




const values = dist/* pipe */.FsL(dist/* record */.g1P((0,policy_words/* text */.Qq)(artifacts_forms/* VALUES_FILE */.Yc, artifacts_forms/* VALUES_FILE_SAYS */.pF, "The file."), dist/* pipe */.FsL(dist/* record */.g1P((0,policy_words/* text */.Qq)(artifacts_forms/* YAML_PATH */.eS, artifacts_forms/* YAML_PATH_SAYS */.ZA, "The place inside the file."), (0,policy_words/* text */.Qq)(artifacts_forms/* VALUE */.Qg, artifacts_forms/* VALUE_SAYS */.Pq, "What is written there.")), (0,policy_words/* says */.FA)({ value: "a mapping of paths to texts", description: "What is written into the file.", minProperties: 1 }))), (0,policy_words/* says */.FA)({
    value: "a mapping of files",
    description: `Files of the default branch and what is written into them, such as \`deploy/production.yaml: { image.digest: "\${artifacts.app.digest}" }\`. For artifacts of kind commit.`,
    minProperties: 1,
}));
const tag = (description) => dist/* optional */.lqM((0,policy_words/* text */.Qq)(artifacts_forms/* TAG */.Dk, artifacts_forms/* TAG_SAYS */.qI, description));
const keep = dist/* pipe */.FsL(dist/* strictObject */.rej({
    repository: (0,policy_words/* text */.Qq)(artifacts_forms/* REPOSITORY */.Bw, artifacts_forms/* REPOSITORY_SAYS */.uD, "The repository that gets the file as an OCI artifact."),
    tag: tag("The tag it gets there. Left out: only its digest names it."),
}), (0,policy_words/* says */.FA)({
    value: "a mapping with repository and tag",
    description: "A place that keeps the bytes for longer than GitHub keeps the building run's artifacts. For artifacts of kind file.",
}));
/** Where an environment keeps its copy of one artifact. Which keys go with which kind is a rule (artifacts.ts). */
const environmentArtifact = dist/* pipe */.FsL(dist/* strictObject */.rej({
    repository: dist/* optional */.lqM((0,policy_words/* text */.Qq)(artifacts_forms/* REPOSITORY */.Bw, artifacts_forms/* REPOSITORY_SAYS */.uD, "The environment's own repository: the image is copied there by digest, with all platforms and signatures. For artifacts of kind image.")),
    tag: tag(`The tag set last, by digest. \`production\` moves from release to release; one with \`\${release.version}\`, \`\${release.id}\` or \`\${release.commit}\` must not exist with another digest. For artifacts of kind image.`),
    branch: dist/* optional */.lqM((0,policy_words/* text */.Qq)(names/* BRANCH */.dI, names/* BRANCH_SAYS */.gA, "The environment's branch: fast-forwarded to the release's commit. For artifacts of kind commit.")),
    values: dist/* optional */.lqM(values),
    via: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["commit", "pull-request"]), (0,policy_words/* says */.FA)({
        value: "commit or pull-request",
        description: "How `values` come into the default branch. Left out: commit.",
    }))),
    prerelease: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(false), (0,policy_words/* says */.FA)({
        value: "false",
        description: "Turns the GitHub release from a pre-release into a release. For artifacts of kind asset.",
    }))),
    latest: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz(true), (0,policy_words/* says */.FA)({
        value: "true",
        description: "Makes the GitHub release the latest. For artifacts of kind asset, once in a policy; a pre-release needs `prerelease: false` too.",
    }))),
    keep: dist/* optional */.lqM(keep),
}), (0,policy_words/* says */.FA)({
    value: "a mapping with repository and tag, branch, values, prerelease and latest, or keep",
    description: "Where the environment keeps its copy of this artifact.",
    anyOf: ["repository", "tag", "branch", "values", "prerelease", "latest", "keep"].map((key) => ({
        required: [key],
    })),
}));

;// CONCATENATED MODULE: ./build/src/policy/environment-schema.js





const environmentName = (0,policy_words/* text */.Qq)(names/* NAME */.o_, names/* NAME_SAYS */.dp, "An environment of this policy.");
/** What every environment can say. `promote` may be weaker than the preset, and then has its reason beside it. */
const own = {
    preset: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["development", "staging", "production"]), (0,policy_words/* says */.FA)({
        value: "development, staging or production",
        description: "The type of the environment: what holds where nothing else is said. Left out: production, the strictest.",
    }))),
    after: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* union */.KCZ([
        environmentName,
        dist/* pipe */.FsL(dist/* array */.YOg(environmentName), (0,policy_words/* says */.FA)({
            value: "a list of names",
            description: "Several environments: all of them.",
            minItems: 1,
            uniqueItems: true,
        })),
    ]), (0,policy_words/* says */.FA)({
        value: "the name of an environment, or a list of names",
        description: "Where a release must have been deployed before, all of them. Left out: this environment comes first.",
    }))),
    workflow: dist/* optional */.lqM((0,policy_words/* text */.Qq)(names/* WORKFLOW_FILE */.XC, names/* WORKFLOW_SAYS */.b$, "The workflow that is dispatched to deploy. Left out: the calling job deploys. Environments may share one.")),
    url: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(names/* WEB_ADDRESS */._d), dist/* check */.z6Y((address) => URL.canParse(address)), (0,policy_words/* says */.FA)({ value: names/* WEB_ADDRESS_SAYS */.tL, description: "Where the environment is seen; shown on the deployment." }))),
    promote: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["automatic", "manual"]), (0,policy_words/* says */.FA)({
        value: "automatic or manual",
        description: "Whether a release comes here by itself once it may, or when a person asks. Left out: as the preset says. `automatic` in preset production needs `because`.",
    }))),
    supersede: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* boolean */.zMY(), (0,policy_words/* says */.FA)({
        value: "true or false",
        description: "Whether a newer waiting promotion replaces older waiting ones. Left out: true.",
    }))),
    allow: dist/* optional */.lqM(allow/* allow */.cw),
    settle: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* literal */.euz("explicit"), (0,policy_words/* says */.FA)({
        value: "explicit",
        description: "Several jobs deploy, and a last one with the action verify settles the promotion by all of them. Left out: the job with the action promote settles it.",
    }))),
    "github-environment": dist/* optional */.lqM(dist/* pipe */.FsL(dist/* picklist */.KIO(["required", "none"]), (0,policy_words/* says */.FA)({
        value: "required or none",
        description: "Whether GitHub's own environment protects this one. Left out: required on public repositories; private ones must say it.",
    }))),
    artifacts: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P((0,policy_words/* text */.Qq)(names/* NAME */.o_, names/* NAME_SAYS */.dp, "The name of an artifact of this policy."), environmentArtifact), (0,policy_words/* says */.FA)({ value: "a mapping of artifact names", description: "Where this environment keeps its copies." }))),
};
/** One environment, with the words of every gate where they stand. */
function environmentSchema(words) {
    const gates = {};
    const beside = {};
    for (const { key, schema } of words.values()) {
        const [first, inside] = key;
        if (inside === undefined)
            beside[first] = dist/* optional */.lqM(schema);
        else
            gates[inside] = dist/* optional */.lqM(schema);
    }
    // What gates take is read from the source by its place; the form of the rest is known here.
    const ofGates = { ...gatesSchema(gates), ...beside };
    return dist/* pipe */.FsL(dist/* strictObject */.rej({ ...own, ...ofGates, because: (0,policy_words/* because */.xx)("`promote` is") }), (0,policy_words/* says */.FA)({
        value: "a mapping, such as { preset: staging }",
        description: "One environment: a place that releases come to.",
    }));
}
function gatesSchema(gates) {
    return {
        gates: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* strictObject */.rej(gates), (0,policy_words/* says */.FA)({ value: "a mapping of gates", description: "What a release must fulfil to come in." }))),
    };
}

;// CONCATENATED MODULE: ./build/src/policy/schema.js






const services = dist/* pipe */.FsL(dist/* array */.YOg((0,policy_words/* text */.Qq)(names/* SERVICE */.YV, names/* SERVICE_SAYS */.Vi, "One promotable thing in this repository.")), (0,policy_words/* says */.FA)({
    value: "a list of names",
    description: "The promotable things in this repository. Left out: exactly one, named after the repository.",
    minItems: 1,
    uniqueItems: true,
}));
/** Every pair of environments may be compared; nobody travels through more of them. */
const MAX_ENVIRONMENTS = 200;
/**
 * The one definition of the policy's form: it checks, fills the messages, and makes the schema for editors and the
 * reference. Only what is enforced is here, with the words that the gates bring; everything else is refused by name
 * (not-yet.ts).
 */
const policySchema = (words) => dist/* pipe */.FsL(dist/* strictObject */.rej({
    version: dist/* pipe */.FsL(dist/* literal */.euz(1), (0,policy_words/* says */.FA)({ value: "1", description: "The version of the policy's language." })),
    services: dist/* optional */.lqM(services),
    artifacts: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* record */.g1P((0,policy_words/* text */.Qq)(names/* NAME */.o_, names/* NAME_SAYS */.dp, "What the artifact is called here."), artifact_schema_artifactRule), (0,policy_words/* says */.FA)({ value: "a mapping of names", description: "What a release must contain." }))),
    registries: dist/* optional */.lqM(registries),
    checkpoints: dist/* optional */.lqM(checkpoints),
    environments: dist/* pipe */.FsL(dist/* record */.g1P(environmentName, environmentSchema(words)), (0,policy_words/* says */.FA)({
        value: "a mapping of environment names",
        description: "The environments.",
        minProperties: 1,
        maxProperties: MAX_ENVIRONMENTS,
    })),
}), (0,policy_words/* says */.FA)({
    value: "a mapping with version and environments",
    description: "How releases travel through the environments.",
}));

// EXTERNAL MODULE: ./build/src/policy/shape.js + 3 modules
var shape = __webpack_require__(90307);
;// CONCATENATED MODULE: ./build/src/policy/unique-names.js


/** Names that differ only in the case of letters are one name to GitHub (R55), and to many file systems. */
function checkNames(root) {
    return [
        ...sameLetters(keysOf(root, "environments"), "environments"),
        ...sameLetters(keysOf(root, "artifacts"), "artifacts"),
        ...sameLetters((0,policy_source/* textsOf */.CB)((0,policy_source/* nodeAt */.oB)(root, "services"), ["services"]), "services"),
    ];
}
function keysOf(root, key) {
    return [...(0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, key))].map(([text, { keyAt }]) => ({ text, at: keyAt, path: [key, text] }));
}
function sameLetters(names, what) {
    const first = new Map();
    return names.flatMap(({ text, at, path }) => {
        const letters = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
        const before = first.get(letters);
        if (before === undefined)
            first.set(letters, text);
        // The very same text twice is reported as a duplicate where the file is read.
        if (before === undefined || before === text)
            return [];
        const problem = `${(0,mistake/* dotted */.Bs)(path)}: ${(0,mistake/* shown */.SP)(text)} and ${(0,mistake/* shown */.SP)(before)} differ only in the case of letters, and GitHub does not tell such ${what} apart. Rename one.`;
        return [(0,mistake/* mistake */.RT)({ at, path, problem })];
    });
}

;// CONCATENATED MODULE: ./build/src/policy/parse.js












/**
 * Reads the policy file: the whole policy, or every mistake in it with line and column, in the order of the file. Never
 * throws, whatever the file holds, and never gives half a policy. `words` is what the gates can be told; the product's
 * own are bound to it in the gates' room.
 */
function parsePolicy(file, words) {
    const decoded = (0,decode/* decode */.D)(file);
    if ("message" in decoded)
        return { ok: false, mistakes: [decoded] };
    const { root, mistakes: unreadable } = (0,read_yaml/* readYaml */.g)(decoded.text);
    if (root === undefined)
        return { ok: false, mistakes: (0,mistake/* inFileOrder */.w$)(unreadable) };
    const schema = policySchema(words);
    const mistakes = [...unreadable, ...(0,shape/* checkShape */.e)(schema, root), ...checkRules(root, words)];
    if (mistakes.length > 0)
        return { ok: false, mistakes: (0,mistake/* inFileOrder */.w$)(mistakes) };
    const written = dist/* safeParse */.xLC(schema, (0,policy_source/* plain */.pj)(root));
    if (!written.success)
        return { ok: false, mistakes: written.issues.map(unexplained) };
    return { ok: true, policy: fill(written.output, { root, sha256: decoded.sha256, words }) };
}
/** The rules about the whole. They look at whatever has the right form, so that all mistakes are reported at once. */
function checkRules(root, words) {
    if ((0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "environments")).size > MAX_ENVIRONMENTS)
        return [];
    const rules = [checkNames, checkOrder, checkArtifacts, checkWords, checkReasons];
    return rules.flatMap((rule) => rule(root, words));
}
/** What gates say about their own rules, wherever one is written. */
function checkWords(root, words) {
    return [...(0,policy_source/* entriesOf */.Mc)((0,policy_source/* nodeAt */.oB)(root, "environments"))].flatMap(([name, { value }]) => [...words.values()].flatMap(({ key, check }) => {
        const written = (0,policy_source/* nodeAt */.oB)(value, ...key);
        return written === undefined ? [] : (check?.(written, ["environments", name, ...key], root) ?? []);
    }));
}
/** Closes the door should the schema ever refuse what the shape check let through. */
function unexplained(issue) {
    const path = dist/* getDotPath */.BuJ(issue) ?? "";
    const problem = `The policy is not valid${path === "" ? "" : ` at ${path}`}: ${issue.message}.`;
    return (0,mistake/* mistake */.RT)({ at: { line: 1, column: 1 }, path: [], problem });
}

// EXTERNAL MODULE: ./build/src/rollback/words.js
var words = __webpack_require__(41359);
// EXTERNAL MODULE: ./build/src/verification/rules.js + 1 modules
var rules = __webpack_require__(32579);
// EXTERNAL MODULE: ./build/src/gates/access/words.js
var access_words = __webpack_require__(95672);
// EXTERNAL MODULE: ./build/src/gates/alerts/words.js
var alerts_words = __webpack_require__(50853);
// EXTERNAL MODULE: ./build/src/gates/approvals/rules.js
var approvals_rules = __webpack_require__(1018);
// EXTERNAL MODULE: ./build/src/gates/change-window/words.js + 1 modules
var change_window_words = __webpack_require__(49698);
// EXTERNAL MODULE: ./build/src/gates/checks/words.js
var checks_words = __webpack_require__(96291);
// EXTERNAL MODULE: ./build/src/gates/command/words.js
var command_words = __webpack_require__(58257);
// EXTERNAL MODULE: ./build/src/gates/config/words.js
var config_words = __webpack_require__(82976);
// EXTERNAL MODULE: ./build/src/gates/credentials/words.js
var credentials_words = __webpack_require__(38514);
// EXTERNAL MODULE: ./build/src/gates/http/words.js
var http_words = __webpack_require__(17978);
// EXTERNAL MODULE: ./build/src/gates/isolation/words.js
var isolation_words = __webpack_require__(88504);
// EXTERNAL MODULE: ./build/src/gates/issues/words.js
var issues_words = __webpack_require__(44402);
// EXTERNAL MODULE: ./build/src/gates/monitoring/rules.js
var monitoring_rules = __webpack_require__(88070);
// EXTERNAL MODULE: ./build/src/gates/parity/words.js
var parity_words = __webpack_require__(75559);
// EXTERNAL MODULE: ./build/src/gates/provenance/words.js
var provenance_words = __webpack_require__(79809);
// EXTERNAL MODULE: ./build/src/gates/recovery/words.js
var recovery_words = __webpack_require__(42569);
// EXTERNAL MODULE: ./build/src/gates/soak/words.js
var soak_words = __webpack_require__(50740);
;// CONCATENATED MODULE: ./build/src/gates/policy.js




















const WORDS = [
    ["provenance", provenance_words/* provenanceWords */.P],
    ["config", config_words/* configWords */.c],
    ["parity", parity_words/* parityWords */.j],
    ["isolation", isolation_words/* isolationWords */._],
    ["recovery", recovery_words/* recoveryWords */.t],
    [rule/* RECOVERY_SWITCH */.tf, recovery_words/* recoverySwitch */.I],
    ["access", access_words/* accessWords */.w],
    ["credentials", credentials_words/* credentialsWords */.M6],
    ["soak", soak_words/* soakWords */.I],
    ["checks", checks_words/* checksWords */.f$],
    ["approvals", approvals_rules/* approvalsWords */.k],
    ["change-window", change_window_words/* changeWindowWords */.a],
    ["monitoring", monitoring_rules/* monitoringWords */.g],
    ["verification", rules/* verificationWords */.x],
    ["alerts", alerts_words/* alertsWords */.VR],
    ["issues", issues_words/* issuesWords */.Q],
    ["http", http_words/* httpWords */.k],
    ["command", command_words/* commandWords */.B],
    ["rollback-plan", words/* rollbackWords */.ks],
];
/**
 * What the gates can be told in the policy, by gate. The words stand here once more, so that a step which only reads the
 * policy does not load what judges; a test compares them with the gates.
 */
const GATE_WORDS = new Map(WORDS);
/** Reads the policy file with the words of every gate. See {@link parsePolicy}. */
function readPolicy(file) {
    return parsePolicy(file, GATE_WORDS);
}


/***/ }),

/***/ 79809:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ provenanceWords),
/* harmony export */   Q: () => (/* binding */ TRIGGERS)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40200);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(11209);



/** Events whose workflow and code nobody outside can choose: the same that the source gate takes for a building run. */
const TRIGGERS = ["push", "merge_group", "release", "schedule", "workflow_dispatch"];
/** A tag, or how its name begins with a star at the very end. */
const TAG = /^[A-Za-z0-9][A-Za-z0-9._+/-]{0,99}\*?$/;
/** A reusable workflow of this repository, or of another one under exactly one ref or commit. */
const SIGNER = /^(?:\.\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml|[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}\/\.github\/workflows\/[A-Za-z0-9._-]{1,100}\.ya?ml@(?:refs\/(?:heads|tags)\/[A-Za-z0-9._+/-]{1,200}|[0-9a-f]{40}|[0-9a-f]{64}))$/;
const ENTERPRISE = /^[A-Za-z0-9][A-Za-z0-9-]{0,99}$/;
const schema = valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    workflow: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_FILE */ .XC, _policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .WORKFLOW_SAYS */ .b$, "The workflow whose run must have built and attested it."),
    branches: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_2__/* .BRANCH */ .dI, "the name of a branch", "A branch that releases may be built from.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of branches",
        description: "Branches that releases may be built from, also in their merge queues. Without branches and tags: the default branch.",
        minItems: 1,
        uniqueItems: true,
    }))),
    tags: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(TAG, "a tag, or its beginning and a star", "A tag that releases may be built from, such as v*.")), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "a list of tags",
        description: "Tags that releases may be built from.",
        minItems: 1,
        uniqueItems: true,
    }))),
    signer: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(SIGNER, "./.github/workflows/<file>, or <owner>/<repository>/.github/workflows/<file>@<full ref or commit>", "The reusable workflow that attests. Left out: `workflow` itself does.")),
    triggers: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(TRIGGERS), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({ value: TRIGGERS.join(", "), description: "An event that may have started the run." }))), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: `a list of ${TRIGGERS.join(", ")}`,
        description: "Events that may have started the run. Left out: all of them; no other event ever counts.",
        minItems: 1,
        uniqueItems: true,
    }))),
    runners: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_0__/* .picklist */ .KIO(["github-hosted", "any"]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
        value: "github-hosted or any",
        description: "Where the run may have taken place: on GitHub's machines, or on your own too.",
    }))),
    enterprise: valibot__WEBPACK_IMPORTED_MODULE_0__/* .optional */ .lqM((0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .text */ .Qq)(ENTERPRISE, "the slug of an enterprise", "For an enterprise with an issuer of its own for identity tokens: https://token.actions.githubusercontent.com/<slug>.")),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_1__/* .says */ .FA)({
    value: "a mapping with workflow",
    description: "Every artifact must have SLSA build provenance: a Sigstore signature over its digest, by this workflow of this repository.",
}));
/** What `gates.provenance` can be told. No preset asks for it: private repositories need a plan that offers attestations. */
const provenanceWords = { key: ["gates", "provenance"], schema };


/***/ }),

/***/ 42569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ recoverySwitch),
/* harmony export */   t: () => (/* binding */ recoveryWords)
/* harmony export */ });
/* harmony import */ var _environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74826);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63587);




/** `recovery`. Nothing is asked for where the policy says nothing. */
const recoveryWords = {
    key: ["recovery"],
    schema: _environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .recoverySchema */ .HZ,
    check(written, path) {
        const alone = (key, needs) => {
            const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, key);
            if (node === undefined || (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, needs) !== undefined)
                return [];
            const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)([...path, key])} is about ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)([...path, needs])}, which is not there.`;
            return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({ at: node.at, path: [...path, key], problem })];
        };
        const backup = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "backup");
        const regular = backup !== undefined && (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(backup) !== "on-demand" && (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "every") === undefined;
        const none = ["every", "rpo", "rto", "drill", "review"].flatMap((key) => {
            const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, key);
            const text = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node);
            // Nothing may be lost (`rpo: 0s`) is an aim; nothing is that young or that fast.
            if (node === undefined || text === undefined || key === "rpo" || !_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .DURATION */ .ft.test(text) || (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .milliseconds */ .Rz)(text) > 0)
                return [];
            return [
                (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({
                    at: node.at,
                    path: [...path, key],
                    problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)([...path, key])} is nothing: that cannot be met.`,
                }),
            ];
        });
        const advice = 'Add "every: 24h": how old the last one may be.';
        return [
            ...alone("review", "runbook"),
            ...(regular
                ? [
                    (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({
                        at: backup.at,
                        path: [...path, "backup"],
                        problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(path)} does not say how often.`,
                        advice,
                    }),
                ]
                : []),
            ...none,
        ];
    },
};
/** `gates.recovery`: whether what is missing keeps releases out. */
const recoverySwitch = {
    key: ["gates", "recovery"],
    schema: _environments_recovery_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .switchSchema */ ._7,
    check(written, path, root) {
        const [, name = ""] = path;
        if ((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", name, "recovery") !== undefined)
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(path)} blocks by ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .dotted */ .Bs)(["environments", name, "recovery"])}, which is not there.`;
        return [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_3__/* .mistake */ .RT)({
                at: written.at,
                path,
                problem,
                advice: 'Add "recovery: { backup: full, every: 24h }" and what else is asked.',
            }),
        ];
    },
};


/***/ }),

/***/ 50740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ soakWords),
/* harmony export */   Y: () => (/* binding */ soakRules)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(38804);
/* harmony import */ var _policy_names_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(40200);
/* harmony import */ var _policy_presets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28368);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(63587);
/* harmony import */ var _policy_suggest_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9570);
/* harmony import */ var _policy_words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(11209);








/** What production asks of each environment it is `after:`, where its policy says nothing about that one. */
const PRODUCTION_SAYS = "1h";
const one = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .strictObject */ .rej({
    in: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .text */ .Qq)(_policy_names_js__WEBPACK_IMPORTED_MODULE_5__/* .NAME */ .o_, _policy_names_js__WEBPACK_IMPORTED_MODULE_5__/* .NAME_SAYS */ .dp, "The environment before this one in which the release must have stayed."),
    for: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)("How long without a break, counted from the success of its promotion there."),
    because: (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .because */ .xx)("`for` is"),
}), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({ value: "a mapping with in and for", description: "One stay that is asked for." }));
const schema = valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .union */ .KCZ([
    one,
    valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(one), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({ value: "a list of mappings", description: "Several stays: all of them.", minItems: 1 })),
]), (0,_policy_words_js__WEBPACK_IMPORTED_MODULE_4__/* .says */ .FA)({
    value: "a mapping with in and for, or a list of them",
    description: "How long a release must have stayed in an environment before it comes here. Left out: 1h in each `after` for preset production.",
}));
/** Every stay that is asked for: as written, and what the preset asks of an upstream that the rule does not name. */
function soakRules(written, { preset, after }) {
    const said = [written].flat().map((each) => ({ environment: each.in, length: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(each.for) }));
    const unsaid = after.filter((name) => !said.some(({ environment }) => environment === name));
    const preset1h = { length: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(PRODUCTION_SAYS) };
    return [...said, ...(preset === "production" ? unsaid.map((environment) => ({ environment, ...preset1h })) : [])];
}
/** What `gates.soak` can be told. */
const soakWords = {
    key: ["gates", "soak"],
    schema,
    preset: (preset, { after }) => preset === "production" && after.length > 0 ? after.map((name) => ({ in: name, for: PRODUCTION_SAYS })) : undefined,
    weaker: (written, preset) => (written.kind === "map" && isShort(written, preset) ? EXPECTED : undefined),
    check: checkSoak,
    canonical: (written) => [written]
        .flat()
        .map((each) => ({ in: each.in, for: (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(each.for), because: each.because ?? null }))
        .toSorted((left, right) => (left.in < right.in ? -1 : 1)),
};
const EXPECTED = `production says ${PRODUCTION_SAYS}`;
function isShort(written, preset) {
    const length = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(written, "for"));
    if (preset !== "production" || length === undefined || !_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .ft.test(length))
        return false;
    return (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(length) < (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(PRODUCTION_SAYS);
}
/** Each environment once, and each one upstream: nothing can have stayed elsewhere on its way here. */
function checkSoak(written, path, root) {
    const [, name = ""] = path;
    const preset = (0,_policy_presets_js__WEBPACK_IMPORTED_MODULE_1__/* .presetNamed */ .$Q)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", name, "preset")));
    const upstream = upstreamOf(root, name);
    const direct = new Set(afterOf(root, name));
    const seen = new Set();
    const items = written.kind === "list" ? written.items : [written];
    return items.flatMap((item, index) => {
        const place = written.kind === "list" ? [...path, index] : path;
        const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(item, "in");
        const at = node?.at ?? item.at;
        const wanted = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textOf */ .b6)(node);
        if (wanted === undefined)
            return [];
        const found = [];
        const key = [...place, "in"];
        if (!upstream.has(wanted)) {
            const allowed = upstream.size === 0 ? "It comes first" : `Before it come: ${[...upstream].join(", ")}`;
            const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(key)}: ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .shown */ .SP)(wanted)} does not come before ${name}.`;
            found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at, path: key, problem, suggestion: (0,_policy_suggest_js__WEBPACK_IMPORTED_MODULE_7__/* .closest */ .k)(wanted, [...upstream]), advice: `${allowed}.` }));
        }
        if (seen.has(wanted))
            found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at, path: key, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(key)} names ${wanted} twice.` }));
        seen.add(wanted);
        if (written.kind === "list" &&
            direct.has(wanted) &&
            isShort(item, preset) &&
            (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(item, "because") === undefined) {
            const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)([...place, "for"])} is weaker than its preset: ${EXPECTED}.`;
            const advice = `Say why beside it: add "because: <the reason>" to ${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .dotted */ .Bs)(place)}.`;
            found.push((0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_6__/* .mistake */ .RT)({ at: (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(item, "for")?.at ?? at, path: [...place, "for"], problem, advice }));
        }
        return found;
    });
}
const afterOf = (root, name) => (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .textsOf */ .CB)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_2__/* .nodeAt */ .oB)(root, "environments", name, "after"), []).map(({ text: before }) => before);
/** Every environment before one, however far; a circle, which is a mistake of its own, ends. */
function upstreamOf(root, name) {
    const found = new Set();
    const queue = [name];
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
        for (const before of afterOf(root, next)) {
            if (before === name || found.has(before))
                continue;
            found.add(before);
            queue.push(before);
        }
    }
    return found;
}


/***/ }),

/***/ 59459:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ readRepositoryFile)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(56150);
/* harmony import */ var _parse_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40502);
/* harmony import */ var _repo_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(30113);





const Shape = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    type: valibot__WEBPACK_IMPORTED_MODULE_3__/* .literal */ .euz("file"),
    size: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeInteger */ .Y2b(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minValue */ .Wwf(0)),
    sha: _parse_js__WEBPACK_IMPORTED_MODULE_2__/* .Oid */ .bm,
    encoding: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    content: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
});
/**
 * The bytes of one file at the head of a repository's default branch, whole: their git object id, which covers their number
 * too, is the one that GitHub names.
 *
 * @throws GitHubFailure `not-found` also for a private repository that the token may not see
 */
async function readRepositoryFile(client, { repo, path, limit }) {
    const request = `GET /repos/${repo.owner}/${repo.name}/contents/${path}`;
    const { data } = await client.rest("read", "GET /repos/{owner}/{repo}/contents/{path}", { ...(0,_repo_js__WEBPACK_IMPORTED_MODULE_4__/* .inRepo */ .u)(repo), path });
    if (Array.isArray(data))
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(request, `${path} is a folder`);
    const { size, sha, encoding, content } = (0,_parse_js__WEBPACK_IMPORTED_MODULE_2__/* .parse */ .qg)(Shape, data, request);
    if (size > limit)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(request, `${path} is ${size} bytes; at most ${limit} are read`);
    if (encoding !== "base64")
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(request, `${path} came without its content`);
    const bytes = Buffer.from(content, "base64");
    const id = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(sha.length === 64 ? "sha256" : "sha1")
        .update(`blob ${bytes.length}\0`)
        .update(bytes)
        .digest("hex");
    if (id !== sha)
        throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .unexpected */ .os)(request, `${path} did not come whole`);
    return bytes;
}


/***/ }),

/***/ 58343:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ checkEndpoint)
/* harmony export */ });
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);
/* harmony import */ var _check_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96529);



/** What is wrong beyond the form with the endpoint at `key`; `api`: paths are put behind its address. */
function checkEndpoint(written, path, key, kind) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(written, key);
    if (node === undefined)
        return [];
    const where = [...path, key];
    const found = node.kind === "map" ? (0,_check_js__WEBPACK_IMPORTED_MODULE_1__/* .checkAsked */ .jR)(node, where, ["url"]) : [];
    const said = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(node.kind === "map" ? (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(node, "url") : node) ?? "";
    const plain = node.kind === "scalar" && said.startsWith("http:")
        ? [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({
                at: node.at,
                path: where,
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)(where)} would be asked by plain http, which anybody on the way can read and change.`,
                advice: "Write https, or { url: \u2026, allow: { plain-http: true } }.",
            }),
        ]
        : [];
    const base = kind === "api" && /[?#]/.test(said)
        ? [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({
                at: node.at,
                path: where,
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)(where)} is where its API begins, without "?" and "#".`,
            }),
        ]
        : [];
    return [...found, ...plain, ...base];
}


/***/ }),

/***/ 96529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LN: () => (/* binding */ checkNames),
/* harmony export */   Nv: () => (/* binding */ checkLength),
/* harmony export */   jR: () => (/* binding */ checkAsked),
/* harmony export */   nf: () => (/* binding */ checkProgram)
/* harmony export */ });
/* harmony import */ var _policy_duration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74314);
/* harmony import */ var _policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38804);
/* harmony import */ var _policy_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(63587);



/** Headers that belong to the connection: a policy cannot set them. */
const OURS = new Set([
    "host",
    "content-length",
    "transfer-encoding",
    "connection",
    "upgrade",
    "expect",
]);
/** What is wrong beyond the form with an address, the headers and the permissions that stand beside each other. */
function checkAsked(written, path, addresses) {
    const plain = addresses.flatMap((key) => {
        const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, key);
        const isPlain = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node)?.startsWith("http:") === true;
        if (node === undefined || !isPlain || (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, "allow", "plain-http") !== undefined)
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)([...path, key])} would be asked by plain http, which anybody on the way can read and change.`;
        const advice = 'Write https, or add "allow: { plain-http: true }" beside it.';
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({ at: node.at, path: [...path, key], problem, advice })];
    });
    const forbidden = [...(0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .entriesOf */ .Mc)((0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, "headers"))].flatMap(([name, { keyAt }]) => {
        if (!OURS.has(name.toLowerCase()))
            return [];
        const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)([...path, "headers", name])} belongs to the connection and cannot be set.`;
        return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({ at: keyAt, path: [...path, "headers", name], problem })];
    });
    const limits = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, "allow");
    const empty = limits?.kind === "map" && limits.entries.size === 0
        ? [
            (0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({
                at: limits.at,
                path: [...path, "allow"],
                problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)([...path, "allow"])} allows nothing. Leave it out.`,
            }),
        ]
        : [];
    return [...plain, ...forbidden, ...empty, ...checkLength(written, path, "timeout", MOST)];
}
const MOST = "5m";
/** A written duration that must be more than nothing and at most `most`. */
function checkLength(written, path, key, most) {
    const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(written, key);
    const said = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node);
    if (node === undefined || said === undefined || !_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION */ .ft.test(said))
        return [];
    const length = (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(said);
    if (length > 0 && length <= (0,_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .milliseconds */ .Rz)(most))
        return [];
    const problem = `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)([...path, key])} must be more than nothing and at most ${most}, not ${said}.`;
    return [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({ at: node.at, path: [...path, key], problem, advice: `It is ${_policy_duration_js__WEBPACK_IMPORTED_MODULE_0__/* .DURATION_SAYS */ .o6}.` })];
}
/** Names tell results apart, so each is there once. */
function checkNames(items, path) {
    const seen = new Set();
    return items.flatMap((item, index) => {
        const node = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(item, "name");
        const name = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(node);
        if (node === undefined || name === undefined)
            return [];
        const twice = seen.has(name);
        seen.add(name);
        const where = [...path, index, "name"];
        return twice
            ? [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({ at: node.at, path: where, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)(where)} is taken: another one is called ${name}.` })]
            : [];
    });
}
/** What is wrong beyond the form with one program. */
function checkProgram(item, path) {
    const run = (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .nodeAt */ .oB)(item, "run");
    const file = run?.kind === "list" ? (0,_policy_source_js__WEBPACK_IMPORTED_MODULE_1__/* .textOf */ .b6)(run.items[0]) : undefined;
    const where = [...path, "run"];
    const nothing = run !== undefined && file === ""
        ? [(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({ at: run.at, path: where, problem: `${(0,_policy_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .dotted */ .Bs)(where)} names no file to start.` })]
        : [];
    return [...nothing, ...checkLength(item, path, "timeout", "30m")];
}


/***/ }),

/***/ 8760:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CQ: () => (/* binding */ fillAddress),
/* harmony export */   Mp: () => (/* binding */ written),
/* harmony export */   cJ: () => (/* binding */ FIELDS),
/* harmony export */   cV: () => (/* binding */ fillBody),
/* harmony export */   pz: () => (/* binding */ fillIn)
/* harmony export */ });
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22981);

/** What a question may be about, by the names that a policy writes as `${\u2026}`. */
const FIELDS = ["release.version", "release.commit", "release.id", "environment"];
/** How a policy writes a field. */
const written = (field) => `\${${field}}`;
/** The text with its fields filled in, each made harmless for where it stands by `inert`. Throws when one has no value. */
function fillIn(template, subject, inert) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(template, (field) => inert(fieldOf(field, subject)));
}
function fieldOf(field, { version, commit, id, environment }) {
    switch (field) {
        case "release.version":
            if (version === null)
                throw new Error(`The release ${id} has no version, and the question holds \${release.version}.`);
            return version;
        case "release.commit":
            return commit;
        case "release.id":
            return id;
        case "environment":
            return environment;
        default:
            throw new Error(`\${${field}} is no field.`);
    }
}
/** An address with its fields filled in. What is filled in is one part of a path or a query and cannot lead out of it. */
function fillAddress(template, subject) {
    const filled = fillIn(template, subject, encodeURIComponent);
    const [path = ""] = filled.replace(/^https?:\/\/[^/?#]*/, "").split(/[?#]/, 1);
    const steps = path.split("/").map((step) => step.replace(/%2e/gi, "."));
    if (filled !== template && steps.some((step) => step === "." || step === "..")) {
        throw new Error("What the release is called would lead to another address.");
    }
    return filled;
}
/** A body with its fields filled in, as its type escapes text. */
function fillBody(template, subject, type) {
    const form = type.toLowerCase().startsWith("application/x-www-form-urlencoded");
    return fillIn(template, subject, form ? encodeURIComponent : (value) => JSON.stringify(value).slice(1, -1));
}


/***/ }),

/***/ 28371:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pw: () => (/* binding */ artifactTargets),
/* harmony export */   VM: () => (/* binding */ registryRules),
/* harmony export */   Zn: () => (/* binding */ plainTargets)
/* harmony export */ });
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22981);
/* harmony import */ var _source_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(63587);


/** Where one environment keeps its copies, by artifact name, in the order of the file. */
function artifactTargets(written, source) {
    return new Map([...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(source, "artifacts"))].flatMap(([name, { value }]) => {
        const one = written?.[name];
        const target = one === undefined ? undefined : targetOf(one, value);
        return target === undefined ? [] : [[name, target]];
    }));
}
/** The keys tell the kind: the rules have refused keys that do not go together, or not with the artifact. */
function targetOf(written, source) {
    const { branch, values, keep, repository, tag, prerelease, latest } = written;
    if (branch !== undefined)
        return { kind: "commit", by: "branch", branch };
    if (values !== undefined) {
        return { kind: "commit", by: "values", values: valuesOf((0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .nodeAt */ .oB)(source, "values")), via: written.via ?? "commit" };
    }
    if (keep !== undefined)
        return keepTarget(keep);
    if (repository !== undefined || tag !== undefined)
        return { kind: "image", repository, tag: tagTarget(tag) };
    const move = { kind: "asset", release: prerelease === false, latest: latest === true };
    return move.release || move.latest ? move : undefined;
}
/** A tag that is named after the release belongs to it alone. */
function tagTarget(name) {
    if (name === undefined)
        return undefined;
    return { name, policy: (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldsOf */ .Pf)(name).length === 0 ? "moving" : "immutable" };
}
function keepTarget({ repository, tag }) {
    return { kind: "file", keep: { repository, tag: tagTarget(tag) } };
}
/** From the source, because objects put keys like "2" before all others. */
function valuesOf(source) {
    return new Map([...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(source)].map(([file, { value }]) => [
        file,
        new Map([...(0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .entriesOf */ .Mc)(value)].map(([path, entry]) => [path, (0,_source_js__WEBPACK_IMPORTED_MODULE_0__/* .textOf */ .b6)(entry.value) ?? ""])),
    ]));
}
/** What is allowed with registries, by name. */
function registryRules(written) {
    return new Map(Object.entries(written ?? {}).map(([name, rule]) => [
        name,
        {
            plainHttp: rule["plain-http"] === true,
            privateAddresses: rule.private === true,
            tokenHosts: rule["token-hosts"] ?? [],
        },
    ]));
}
/** The targets as plain JSON, for the effective policy. */
function plainTargets(targets) {
    return Object.fromEntries([...targets].map(([name, target]) => [name, plainTarget(target)]));
}
function plainTarget(target) {
    switch (target.kind) {
        case "image":
            return { ...target, repository: target.repository ?? null, tag: target.tag ?? null };
        case "commit":
            return target.by === "branch" ? target : { ...target, values: plainValues(target.values) };
        case "asset":
            return target;
        case "file":
            return { ...target, keep: { ...target.keep, tag: target.keep.tag ?? null } };
    }
}
function plainValues(values) {
    return Object.fromEntries([...values].map(([file, paths]) => [file, Object.fromEntries(paths)]));
}


/***/ }),

/***/ 21933:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ canonicalRule),
/* harmony export */   a: () => (/* binding */ inOrder)
/* harmony export */ });
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77934);
/* harmony import */ var _release_canonical_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88833);
/* harmony import */ var _schema_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43271);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(11209);




/** A gate's rule in the one form that all ways to say it share, as JSON. `written` fits the words' schema. */
function canonicalRule(words, written) {
    return words.canonical === undefined
        ? sorted(words.schema, written)
        : words.canonical(valibot__WEBPACK_IMPORTED_MODULE_0__/* .parse */ .qgA(words.schema, written));
}
/** Lists without an order are sorted; everything else stays as it is. Canonical JSON sorts the keys. */
function sorted(schema, value) {
    if ((0,_schema_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isEither */ .Wc)(schema)) {
        const option = schema.options.find((one) => valibot__WEBPACK_IMPORTED_MODULE_0__.is(one, value));
        return option === undefined ? value : sorted(option, value);
    }
    if ((0,_schema_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isList */ .Lv)(schema) && Array.isArray(value)) {
        const items = value.map((item) => sorted(schema.item, item));
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .saying */ .i)(schema).uniqueItems ? inOrder(items) : items;
    }
    if (typeof value !== "object" || value === null)
        return value;
    const inside = (0,_schema_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isMapping */ .pi)(schema)
        ? (key) => (Object.hasOwn(schema.entries, key) ? schema.entries[key] : undefined)
        : (0,_schema_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .isByName */ .H6)(schema)
            ? () => schema.value
            : () => undefined;
    return Object.fromEntries(Object.entries(value).map(([key, item]) => {
        const of = inside(key);
        return [key, of === undefined ? item : sorted((0,_schema_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .required */ .mw)(of).schema, item)];
    }));
}
/** Each item once, by its canonical text. */
function inOrder(items) {
    const byText = new Map(items.map((one) => [(0,_release_canonical_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(one), one]));
    return [...byText].toSorted(([left], [right]) => (left < right ? -1 : 1)).map(([, one]) => one);
}


/***/ }),

/***/ 82792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode)
/* harmony export */ });
/* unused harmony export MAX_POLICY_BYTES */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65407);
/* harmony import */ var _mistake_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38804);



/** A policy is read by people; a larger file is an accident or an attack. */
const MAX_POLICY_BYTES = 256 * 1024;
/**
 * The file's bytes as text: UTF-8 without a byte order mark, at most 256 KiB. The mistake says where it is not.
 *
 * @param what how messages call the file, at the beginning of a sentence
 */
function decode(file, what = "The policy") {
    if (typeof file === "string" && !file.isWellFormed()) {
        const position = (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .positionsIn */ .Y)(file)(file.search(/\p{Cs}/u));
        return fileMistake(position, `${what} is not valid text: it contains half of a surrogate pair.`);
    }
    const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
    if (bytes.length > MAX_POLICY_BYTES) {
        const size = `${what} is ${bytes.length} bytes; at most ${MAX_POLICY_BYTES} (256 KiB) are read.`;
        return fileMistake({ line: 1, column: 1 }, size);
    }
    const text = utf8(bytes);
    if (text === undefined) {
        return fileMistake(invalidByte(bytes), `${what} is not valid UTF-8 from here on. Save the file as UTF-8.`);
    }
    if (text.startsWith("\ufeff")) {
        return fileMistake({ line: 1, column: 1 }, `${what} starts with a byte order mark. Save it as UTF-8 without BOM.`);
    }
    return { text, sha256: `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)("sha256").update(bytes).digest("hex")}` };
}
function fileMistake(at, problem) {
    return (0,_mistake_js__WEBPACK_IMPORTED_MODULE_2__/* .mistake */ .RT)({ at, path: [], problem });
}
function utf8(bytes, more = false) {
    try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes, { stream: more });
    }
    catch {
        return undefined;
    }
}
/** The end of the longest valid beginning, found by halving: a beginning of valid text is valid while more may follow. */
function invalidByte(bytes) {
    let valid = 0;
    let invalid = bytes.length + 1;
    while (invalid - valid > 1) {
        const middle = (valid + invalid) >> 1;
        if (utf8(bytes.subarray(0, middle), true) === undefined)
            invalid = middle;
        else
            valid = middle;
    }
    const text = utf8(bytes.subarray(0, valid), true) ?? "";
    return (0,_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .positionsIn */ .Y)(text)(text.length);
}


/***/ }),

/***/ 65407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ positionsIn)
/* harmony export */ });
/**
 * Turns offsets of a text into lines and columns. The YAML library has a counter too, but it loses lines inside text
 * that it could not read, where positions matter most.
 */
function positionsIn(text) {
    const starts = [0];
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1))
        starts.push(end + 1);
    return (offset) => {
        const place = Math.max(0, Math.min(offset, text.length));
        let first = 0;
        let behind = starts.length;
        while (behind - first > 1) {
            const middle = (first + behind) >> 1;
            if ((starts[middle] ?? 0) <= place)
                first = middle;
            else
                behind = middle;
        }
        return { line: first + 1, column: place - (starts[first] ?? 0) + 1 };
    };
}


/***/ }),

/***/ 28368:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $Q: () => (/* binding */ presetNamed),
/* harmony export */   CO: () => (/* binding */ DEFAULT_PRESET),
/* harmony export */   fG: () => (/* binding */ PRESETS)
/* harmony export */ });
/** What an environment of each type says where its policy says nothing. Frozen for `version: 1`. */
const PRESETS = {
    development: { promote: "automatic" },
    staging: { promote: "automatic" },
    production: { promote: "manual" },
};
/** An environment that does not say what it is gets the strictest rules. */
const DEFAULT_PRESET = "production";
/** The preset that a written word stands for; a word that is none counts as the default, and is reported elsewhere. */
function presetNamed(word) {
    switch (word) {
        case "development":
        case "staging":
        case "production":
            return word;
        default:
            return DEFAULT_PRESET;
    }
}


/***/ }),

/***/ 91484:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
;// CONCATENATED MODULE: ./build/src/policy/forbidden.js

/** Keys that JavaScript gives a meaning of its own (R53). */
const RESERVED_KEYS = new Set(["__proto__", "constructor", "prototype"]);
/** Half a surrogate pair, a control character other than tab and line breaks, or one that reorders text on the screen. */
const HIDDEN = /[\p{Cs}\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]|(?![\t\n\r])\p{Cc}/u;
/** Why a text cannot stand in a policy, or undefined: what people review must be what counts. */
function textProblem(text) {
    return HIDDEN.test(text)
        ? "This text contains a character that cannot be seen: a control character, one that changes the direction of text, or half of a surrogate pair. Remove it."
        : undefined;
}
/** Why a key cannot stand in a policy, or undefined. */
function keyProblem(key) {
    if (key === "<<") {
        return "Merge keys (<<) are not supported: a policy says everything where it holds. Write the keys out.";
    }
    return RESERVED_KEYS.has(key) ? `The key ${(0,mistake/* shown */.SP)(key)} is reserved. Choose another name.` : textProblem(key);
}

// EXTERNAL MODULE: ./build/src/policy/lines.js
var lines = __webpack_require__(65407);
;// CONCATENATED MODULE: ./build/src/policy/syntax.js

const MAX_SYNTAX_MISTAKES = 20;
/** Everything that keeps a text from being one YAML 1.2 document. Warnings count: nothing is silently ignored. */
function syntaxMistakes(document, positionOf, what) {
    const errors = [...document.errors, ...document.warnings];
    // One wrong bracket makes every word behind it unexpected; the first of them is the one to read.
    const lost = errors.findIndex((error) => error.code === "UNEXPECTED_TOKEN");
    const mistakes = (lost < 0 ? errors : errors.slice(0, lost + 1))
        .slice(0, MAX_SYNTAX_MISTAKES)
        .map((error) => (0,mistake/* mistake */.RT)({ at: positionOf(error.pos[0]), path: [], problem: meaning(error.code, error.message, what) }));
    const version = document.directives.yaml.explicit === true ? document.directives.yaml.version : "1.2";
    if (version === "1.2")
        return mistakes;
    const problem = `${what} is YAML 1.2, not ${version}. Remove the %YAML line.`;
    return [(0,mistake/* mistake */.RT)({ at: positionOf(0), path: [], problem }), ...mistakes];
}
function meaning(code, said, what) {
    switch (code) {
        case "TAB_AS_INDENT":
            return "A tab is used to indent. YAML indents with spaces.";
        case "MULTIPLE_DOCS":
            return `A second document starts here (---). ${what} is one document.`;
        case "TAG_RESOLVE_FAILED":
            return `A tag is not understood here: ${said}. Remove it.`;
        case "NON_STRING_KEY":
            return "A key must be plain text.";
        case "RESOURCE_EXHAUSTION":
            return `${what} is nested too deeply here.`;
        case "UNEXPECTED_TOKEN":
            return `Not valid YAML: ${(0,mistake/* shown */.SP)(/"(.*)"$/.exec(said)?.[1] ?? said)} is not expected here. Look for a bracket, quote or indent before it.`;
        default:
            return `Not valid YAML: ${said.replace(/\s+/g, " ").replace(/[.:]$/, "")}.`;
    }
}

;// CONCATENATED MODULE: ./build/src/policy/read-yaml.js





/** Far beyond any policy that people wrote; aliases count with everything they stand for. */
const MAX_NODES = 20_000;
const MAX_DEPTH = 32;
/** Letters of a number that are told as they stand. */
const LONGEST_NUMBER = 40;
/**
 * Reads one YAML 1.2 document (core schema) with the place of every key and value. Duplicate and reserved keys, merge
 * keys, unknown aliases and aliases that would unfold into a huge document are mistakes; nothing throws.
 *
 * @param what how messages call the file, at the beginning of a sentence
 */
function readYaml(text, what = "The policy") {
    const positionOf = (0,lines/* positionsIn */.Y)(text);
    const document = parse(text);
    if (document === undefined) {
        const problem = `${what} cannot be read as YAML: it is nested too deeply or is not a text document.`;
        return { root: undefined, mistakes: [(0,mistake/* mistake */.RT)({ at: positionOf(0), path: [], problem })] };
    }
    const unreadable = syntaxMistakes(document, positionOf, what);
    if (unreadable.length > 0)
        return { root: undefined, mistakes: unreadable };
    const reading = { what, positionOf, anchors: new Map(), nodes: 0, mistakes: [] };
    const root = read(reading, document.contents, [], positionOf(0));
    return { root: reading.nodes > MAX_NODES ? undefined : root, mistakes: reading.mistakes };
}
function parse(text) {
    try {
        return (0,dist.parseDocument)(text, {
            version: "1.2",
            schema: "core",
            stringKeys: true,
            // Found again below, with a map: the library compares every key with every other.
            uniqueKeys: false,
            resolveKnownTags: false,
            prettyErrors: false,
            // "silent" would also silence the error about a second document.
            logLevel: "error",
        });
    }
    catch {
        // The parser recurses; whatever it throws on hostile text is a policy that cannot be read.
        return undefined;
    }
}
/** `home` is the place of the key, for values that have none of their own. */
function read(reading, node, path, home) {
    const before = reading.nodes;
    reading.nodes += 1;
    const at = node === null || node.range[0] === node.range[1] ? home : reading.positionOf(node.range[0]);
    if (reading.nodes > MAX_NODES)
        return tooLarge(reading, before, at);
    if (node === null)
        return { kind: "scalar", at, value: null };
    if ((0,dist.isAlias)(node))
        return unfold(reading, node.source, path, at);
    if (path.length > MAX_DEPTH) {
        return refuse(reading, at, path.slice(0, 3), `${reading.what} is nested deeper than ${MAX_DEPTH} levels here.`);
    }
    const value = readValue(reading, node, path, at);
    if (node.anchor !== undefined)
        reading.anchors.set(node.anchor, { node: value, size: reading.nodes - before });
    return value;
}
function readValue(reading, node, path, at) {
    if ((0,dist.isMap)(node))
        return { kind: "map", at, entries: readEntries(reading, node.items, path) };
    if ((0,dist.isSeq)(node)) {
        return { kind: "list", at, items: node.items.map((item, index) => read(reading, item, [...path, index], at)) };
    }
    const value = (0,dist.isScalar)(node) ? node.value : undefined;
    if (value === null || typeof value === "boolean")
        return { kind: "scalar", at, value };
    if (typeof value === "number") {
        const written = (0,dist.isScalar)(node) ? node.source : undefined;
        return {
            kind: "scalar",
            at,
            value,
            ...(written === undefined || written === String(value) || written.length > LONGEST_NUMBER ? {} : { written }),
        };
    }
    if (typeof value !== "string")
        return refuse(reading, at, path, "Only text, numbers, true and false are values here.");
    const problem = textProblem(value);
    return problem === undefined ? { kind: "scalar", at, value } : refuse(reading, at, path, problem);
}
function readEntries(reading, items, path) {
    const entries = new Map();
    for (const item of items) {
        const keyAt = reading.positionOf(item.key.range[0]);
        const key = (0,dist.isScalar)(item.key) && typeof item.key.value === "string" ? item.key.value : "";
        const inside = [...path, key];
        const value = read(reading, item.value, inside, keyAt);
        const first = entries.get(key);
        const twice = first && `The key ${(0,mistake/* shown */.SP)(key)} is there twice, first in line ${first.keyAt.line}. Keep one.`;
        const problem = twice ?? keyProblem(key);
        if (problem === undefined)
            entries.set(key, { keyAt, value });
        else
            refuse(reading, keyAt, inside, problem);
    }
    return entries;
}
function unfold(reading, anchor, path, at) {
    const known = reading.anchors.get(anchor);
    if (known === undefined) {
        const problem = `The alias ${(0,mistake/* shown */.SP)(`*${anchor}`)} has no finished anchor before it. Write the value out.`;
        return refuse(reading, at, path, problem);
    }
    const before = reading.nodes;
    reading.nodes += known.size;
    return reading.nodes > MAX_NODES ? tooLarge(reading, before, at) : known.node;
}
/** Says once that the document is too large, at the node that crossed the limit. */
function tooLarge(reading, before, at) {
    if (before > MAX_NODES)
        return { kind: "unknown", at };
    const problem = `${reading.what} unfolds into more than ${MAX_NODES} values. Write fewer, or without aliases.`;
    return refuse(reading, at, [], problem);
}
function refuse(reading, at, path, problem) {
    reading.mistakes.push((0,mistake/* mistake */.RT)({ at, path, problem }));
    return { kind: "unknown", at };
}


/***/ }),

/***/ 43271:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EK: () => (/* binding */ isOneOf),
/* harmony export */   H6: () => (/* binding */ isByName),
/* harmony export */   Lv: () => (/* binding */ isList),
/* harmony export */   Wc: () => (/* binding */ isEither),
/* harmony export */   a7: () => (/* binding */ isByKind),
/* harmony export */   mw: () => (/* binding */ required),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
// Valibot keeps a schema's kind in `type` and its parts beside it; these guards are the only place that relies on that.
const isMapping = (schema) => schema.type === "strict_object";
const isByName = (schema) => schema.type === "record";
const isList = (schema) => schema.type === "array";
const isEither = (schema) => schema.type === "union";
const isByKind = (schema) => schema.type === "variant";
const isOneOf = (schema) => schema.type === "picklist";
const isOptional = (schema) => schema.type === "optional";
/** The schema of the value itself, and whether it may be left out. */
function required(schema) {
    return isOptional(schema) ? { schema: schema.wrapped, required: false } : { schema, required: true };
}


/***/ }),

/***/ 90307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ checkShape)
});

// EXTERNAL MODULE: ./build/src/release/canonical.js
var canonical = __webpack_require__(88833);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
;// CONCATENATED MODULE: ./build/src/policy/not-yet.js
/**
 * Keys and values of the policy's language that this version cannot enforce. They are refused by name: a rule that is
 * written down and not enforced would be worse than none. Places are paths with `*` for any name. A key that a gate has
 * brought in the meantime is none of them any more.
 */
const KEYS_NOT_YET = new Map([
    ["environments.*", ["access", "credentials", "isolation", "monitoring", "recovery", "rollback"]],
    [
        "environments.*.gates",
        ["alerts", "change-window", "command", "http", "issues", "monitoring", "provenance", "recovery", "soak"],
    ],
    ["environments.*.artifacts.*.keep", ["asset"]],
]);
const VALUES_NOT_YET = new Map();
/** Keys that mean a rule which nobody can switch off, whatever the reason. */
const NEVER = new Map([["environments.*.gates.checks", ["off"]]]);
const NEVER_VALUES = new Map([
    ["environments.*.gates.checks", ["false", "no", "none", "off"]],
]);
/** Words that other tools use for a key of ours. */
const OTHER_WORDS = new Map([
    ["depends-on", "after"],
    ["depends_on", "after"],
    ["needs", "after"],
    ["requires", "after"],
    ["upstream", "after"],
    ["approvers", "approvals"],
    ["reviewers", "approvals"],
    ["type", "preset"],
    ["reason", "because"],
    ["pre-release", "prerelease"],
    ["make-latest", "latest"],
    ["make_latest", "latest"],
]);
const keysNotYet = (place) => KEYS_NOT_YET.get(place) ?? [];
const valuesNotYet = (place) => VALUES_NOT_YET.get(place) ?? [];
const neverKeys = (place) => NEVER.get(place) ?? [];
const neverValues = (place) => NEVER_VALUES.get(place) ?? [];
const otherWord = (key) => OTHER_WORDS.get(key.toLowerCase());

// EXTERNAL MODULE: ./build/src/policy/suggest.js
var suggest = __webpack_require__(9570);
// EXTERNAL MODULE: ./build/src/policy/words.js
var words = __webpack_require__(11209);
;// CONCATENATED MODULE: ./build/src/policy/keys.js




/** A key that the policy does not have here, or not yet, or never. */
function unknownKey(key, allowed, where) {
    const path = [...where.path, key];
    const inside = where.path.length === 0 ? `at the top of ${where.file}` : `in ${(0,mistake/* dotted */.Bs)(where.path)}`;
    const notYet = keysNotYet(where.place).filter((one) => !allowed.includes(one));
    if (neverKeys(where.place).includes(key)) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} is not possible: order, digests and checks cannot be switched off, for any reason.`;
        return (0,mistake/* mistake */.RT)({ at: where.at, path, problem, advice: `Allowed: ${(0,mistake/* listed */.KE)(allowed)}.` });
    }
    if (notYet.includes(key)) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} is not supported yet, so nothing would enforce it.`;
        return (0,mistake/* mistake */.RT)({ at: where.at, path, problem, advice: `Remove ${(0,mistake/* shown */.SP)(key)}. Allowed: ${(0,mistake/* listed */.KE)(allowed)}.` });
    }
    const known = [...allowed, ...notYet];
    const other = otherWord(key);
    const free = known.filter((candidate) => !where.present.has(candidate));
    const suggestion = other !== undefined && free.includes(other) ? other : (0,suggest/* closest */.k)(key, free);
    const later = suggestion !== undefined && notYet.includes(suggestion) ? `(${suggestion} is not supported yet.) ` : "";
    const problem = `Unknown key ${(0,mistake/* shown */.SP)(key)} ${inside}.`;
    return (0,mistake/* mistake */.RT)({ at: where.at, path, problem, suggestion, advice: `${later}Allowed: ${(0,mistake/* listed */.KE)(allowed)}.` });
}
/** A key that must be there and is not; placed at the key of the mapping it is missing from. */
function missingKey(key, schemas, where) {
    const owner = where.path.length === 0 ? `${where.file.charAt(0).toUpperCase()}${where.file.slice(1)}` : (0,mistake/* dotted */.Bs)(where.path);
    const value = schemas.map((schema) => (0,words/* saying */.i)(schema).value).join(" or ");
    const problem = `${owner} has no ${(0,mistake/* shown */.SP)(key)}.`;
    return (0,mistake/* mistake */.RT)({ at: where.home, path: [...where.path, key], problem, advice: `Add "${key}:" with ${value}.` });
}

// EXTERNAL MODULE: ./build/src/policy/schema-kinds.js
var schema_kinds = __webpack_require__(43271);
// EXTERNAL MODULE: ./build/src/policy/source.js
var source = __webpack_require__(63587);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./build/src/policy/value.js






/** Judges one value: nothing, or the mistake with what is allowed and what was probably meant. Several schemas: any. */
function wrongValue(schema, node, where) {
    const schemas = "type" in schema ? [schema] : schema;
    if (node.kind === "unknown")
        return [];
    if (node.kind === "scalar" && schemas.some((one) => dist.is(one, node.value)))
        return [];
    const name = where.path.length === 0 ? "The policy" : (0,mistake/* dotted */.Bs)(where.path);
    const allowed = schemas.map((one) => (0,words/* saying */.i)(one).value).join(" or ");
    const report = (problem, suggestion) => [
        (0,mistake/* mistake */.RT)({ at: node.at, path: where.path, problem, suggestion }),
    ];
    if (node.kind !== "scalar") {
        return report(`${name} must be ${allowed}, not a ${node.kind === "map" ? "mapping" : "list"}.`);
    }
    const { value } = node;
    if (value === null)
        return report(`${name} is empty. It must be ${allowed}.`);
    if (neverValues(where.place).includes(String(value).toLowerCase())) {
        return report(`${name} must be ${allowed}: order, digests and checks cannot be switched off, for any reason.`);
    }
    if (valuesNotYet(where.place).includes(String(value))) {
        return report(`${name}: ${String(value)} is not supported yet: this version cannot handle it. Allowed: ${allowed}.`);
    }
    const told = node.written ?? (0,mistake/* shown */.SP)(withoutPassword(value, where.place));
    return report(`${name} must be ${allowed}, not ${told}.`, repair(schemas, node.written ?? value, where.place));
}
/** Judges a name that the user chose: the key of a mapping. */
function wrongName(schema, name, at, path) {
    if (dist.is(schema, name))
        return [];
    const problem = `${(0,mistake/* shown */.SP)(name)} cannot be a name in ${(0,mistake/* dotted */.Bs)(path)}: it must be ${(0,words/* saying */.i)(schema).value}.`;
    return [(0,mistake/* mistake */.RT)({ at, path: [...path, name], problem, suggestion: repair([schema], name, "") })];
}
/** The password in an address is never repeated (R49). */
function withoutPassword(value, place) {
    return typeof value === "string" && place.endsWith(".url") ? value.replace(/^.*@/s, "\u2026@") : value;
}
/** The nearest allowed word, else the first of the usual corrections that makes the value right. */
function repair(schemas, value, place) {
    const words = schemas.flatMap((schema) => ((0,schema_kinds/* isOneOf */.EK)(schema) ? schema.options : []));
    const text = String(value);
    const near = (0,suggest/* closest */.k)(text, words);
    if (near !== undefined || text.length > 300)
        return near;
    return corrections(text.trim(), place).find((candidate) => schemas.some((schema) => dist.is(schema, candidate)));
}
function corrections(text, place) {
    const word = text.toLowerCase();
    const file = text.slice(text.lastIndexOf("/") + 1);
    const address = text.replace(/^[a-z]*:?\/\//i, "").replace(/^[^/@]*@/, "");
    return [
        text,
        word,
        ...(/\.workflows?(\[\])?$/.test(place) && file !== "" ? [file, `${file}.yml`] : []),
        ...(place.endsWith(".url") && address.includes(".") ? [`https://${address}`] : []),
        // A command with a dash in place of a pipe would be another command.
        ...(place.endsWith(".run") ? [] : [text.replace(/[^A-Za-z0-9._-]+/g, "-")]),
        ...(/^\d{1,4}$/.test(text) ? [Number(text)] : []),
        ...(["yes", "on", "y"].includes(word) ? [true] : []),
        ...(["no", "off", "n"].includes(word) ? [false] : []),
    ];
}

;// CONCATENATED MODULE: ./build/src/policy/shape.js







/**
 * Compares the source with the schema, value by value, and reports every difference where it is. Valibot judges single
 * values only: its objects accept lists and stop at the first unknown key, and its records skip reserved names.
 */
function checkShape(schema, root, file = "the policy") {
    return check(schema, root, { path: [], place: "", home: { line: 1, column: 1 }, file });
}
function check(schema, node, where) {
    if (node.kind === "unknown")
        return [];
    if ((0,schema_kinds/* isEither */.Wc)(schema)) {
        const [option, ...others] = schema.options.filter((one) => kindOf(one) === node.kind);
        // Several kinds of single values, such as a text or a number: the choice as a whole says what it is.
        const isOne = option !== undefined && (others.length === 0 || node.kind !== "scalar");
        return isOne ? check(option, node, where) : wrongValue(schema, node, where);
    }
    if (kindOf(schema) !== node.kind)
        return wrongValue(schema, node, where);
    switch (node.kind) {
        case "scalar":
            return wrongValue(schema, node, where);
        case "list":
            return (0,schema_kinds/* isList */.Lv)(schema) ? checkList(schema, schema.item, node, where) : [];
        case "map":
            return checkMap(schema, node, where);
    }
}
function kindOf(schema) {
    if ((0,schema_kinds/* isList */.Lv)(schema))
        return "list";
    return (0,schema_kinds/* isMapping */.pi)(schema) || (0,schema_kinds/* isByName */.H6)(schema) || (0,schema_kinds/* isByKind */.a7)(schema) ? "map" : "scalar";
}
function checkList(schema, item, node, where) {
    const { minItems, uniqueItems, value } = (0,words/* saying */.i)(schema);
    if (minItems && node.items.length === 0) {
        const problem = `${(0,mistake/* dotted */.Bs)(where.path)} is an empty list. Leave it out, or make it ${value}.`;
        return [(0,mistake/* mistake */.RT)({ at: node.at, path: where.path, problem })];
    }
    const seen = new Set();
    return node.items.flatMap((one, index) => {
        const inside = { ...where, path: [...where.path, index], place: `${where.place}[]`, home: one.at };
        const found = check(item, one, inside);
        if (found.length > 0 || !uniqueItems)
            return found;
        const text = (0,canonical/* canonicalJson */.d)((0,source/* plain */.pj)(one));
        const twice = seen.has(text);
        seen.add(text);
        const problem = `${(0,mistake/* dotted */.Bs)(where.path)} lists ${text} twice. Keep one.`;
        return twice ? [(0,mistake/* mistake */.RT)({ at: one.at, path: inside.path, problem })] : [];
    });
}
function checkMap(schema, node, where) {
    if ((0,schema_kinds/* isByName */.H6)(schema)) {
        const { minProperties, maxProperties } = (0,words/* saying */.i)(schema);
        const { size } = node.entries;
        const name = (0,mistake/* dotted */.Bs)(where.path);
        const wrongSize = (problem) => [(0,mistake/* mistake */.RT)({ at: where.home, path: where.path, problem })];
        if (minProperties && size === 0)
            return wrongSize(`${name} is empty. Name at least one.`);
        if (size > maxProperties)
            return wrongSize(`${name} has ${size} entries; at most ${maxProperties} are possible.`);
        return [...node.entries].flatMap(([name, { keyAt, value }]) => [
            ...wrongName(schema.key, name, keyAt, where.path),
            ...check(schema.value, value, { ...where, path: [...where.path, name], place: `${where.place}.*`, home: keyAt }),
        ]);
    }
    if ((0,schema_kinds/* isByKind */.a7)(schema))
        return checkKind(schema.key, schema.options, node, where);
    return (0,schema_kinds/* isMapping */.pi)(schema) ? checkKeys(schema.entries, node, where) : [];
}
/** Chooses by the value of one key; without a usable value there is nothing to say about the other keys. */
function checkKind(key, options, node, where) {
    const kinds = options.flatMap((option) => option.entries[key] ?? []);
    const found = (0,source/* entriesOf */.Mc)(node).get(key);
    const inside = step(where, key, found?.keyAt ?? where.home);
    if (found === undefined)
        return [missingKey(key, kinds, where)];
    if (found.value.kind === "unknown")
        return [];
    const tried = kinds.map((kind) => wrongValue(kind, found.value, inside));
    const chosen = options[tried.findIndex((mistakes) => mistakes.length === 0)];
    return chosen === undefined ? wrongValue(kinds, found.value, inside) : checkKeys(chosen.entries, node, where);
}
function checkKeys(entries, node, where) {
    const allowed = Object.keys(entries);
    const keyWhere = (at) => ({ ...where, at, present: node.entries });
    const present = [...node.entries].flatMap(([key, { keyAt, value }]) => {
        // Own keys only: "toString" is not a key of the policy.
        const entry = Object.hasOwn(entries, key) ? entries[key] : undefined;
        if (entry === undefined)
            return [unknownKey(key, allowed, keyWhere(keyAt))];
        return check((0,schema_kinds/* required */.mw)(entry).schema, value, step(where, key, keyAt));
    });
    const missing = Object.entries(entries).filter(([key, entry]) => (0,schema_kinds/* required */.mw)(entry).required && !node.entries.has(key));
    return [...present, ...missing.map(([key, entry]) => missingKey(key, [entry], where))];
}
function step(where, key, home) {
    return { ...where, path: [...where.path, key], place: where.place === "" ? key : `${where.place}.${key}`, home };
}


/***/ }),

/***/ 61764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $G: () => (/* binding */ REGISTRY_SAYS),
/* harmony export */   Bw: () => (/* binding */ REPOSITORY),
/* harmony export */   Dk: () => (/* binding */ TAG),
/* harmony export */   Mo: () => (/* binding */ REGISTRY),
/* harmony export */   Pq: () => (/* binding */ VALUE_SAYS),
/* harmony export */   Qg: () => (/* binding */ VALUE),
/* harmony export */   Yc: () => (/* binding */ VALUES_FILE),
/* harmony export */   ZA: () => (/* binding */ YAML_PATH_SAYS),
/* harmony export */   eS: () => (/* binding */ YAML_PATH),
/* harmony export */   pF: () => (/* binding */ VALUES_FILE_SAYS),
/* harmony export */   qI: () => (/* binding */ TAG_SAYS),
/* harmony export */   uD: () => (/* binding */ REPOSITORY_SAYS)
/* harmony export */ });
/** The forms of what a policy says about artifacts. No flags, because JSON Schema has none. */
const LABEL = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
const PORT = ":[1-9][0-9]{0,4}";
/** With a dot, a port, or `localhost`: else nobody could tell a host from a folder of Docker Hub. */
const HOST = `(?:${LABEL}(?:\\.${LABEL})+(?:${PORT})?|${LABEL}${PORT}|localhost)`;
const PART = "[a-z0-9]+(?:(?:\\.|__?|-+)[a-z0-9]+)*";
const REGISTRY = new RegExp(`^${HOST}$`);
const REGISTRY_SAYS = "a registry's host, such as ghcr.io or registry.example.com:5000";
const REPOSITORY = new RegExp(`^(?=.{1,255}$)${HOST}(?:/${PART})+$`);
const REPOSITORY_SAYS = "a registry and a repository in it, such as ghcr.io/org/app or docker.io/org/app";
/** What a tag may be made of: the release's own words. */
const RELEASE = "\\$\\{release\\.(?:version|id|commit)\\}";
/** `sha256-\u2026` is where registries without the referrers API keep signatures. */
const TAG = new RegExp(`^(?!sha256-|sha512-)(?:[A-Za-z0-9_]|${RELEASE})(?:[A-Za-z0-9_.-]|${RELEASE}){0,127}$`);
const TAG_SAYS = `a tag, such as production; \${release.version}, \${release.id} and \${release.commit} are filled in`;
/** Never below `.github`: a promotion must not change workflows or the policy. */
const VALUES_FILE = /^(?!\.github\/|\.git\/)(?!(?:.*\/)?\.{1,2}\/)(?:[A-Za-z0-9._-]+\/)*[A-Za-z0-9._-]{1,100}\.ya?ml$/;
const VALUES_FILE_SAYS = "the path of a YAML file of this repository, outside .github, such as deploy/production.yaml";
const YAML_PATH = /^(?:[A-Za-z0-9_-]{1,100}|\["[^"\\]{1,100}"\])(?:\.[A-Za-z0-9_-]{1,100}|\[[0-9]{1,4}\]|\["[^"\\]{1,100}"\]){0,30}$/;
const YAML_PATH_SAYS = 'a path inside the file, such as image.digest, containers[0].image or ["a.b"].image';
const ANY = `${RELEASE}|\\$\\{environment\\}|\\$\\{artifacts\\.[A-Za-z0-9._-]{1,63}\\.(?:digest|reference|repository)\\}`;
const VALUE = new RegExp(`^(?:[^$\\r\\n]|\\$(?!\\{)|${ANY}){1,500}$`);
const VALUE_SAYS = `a text; \${artifacts.<name>.digest}, .reference and .repository, \${release.version}, \${release.id}, \${release.commit} and \${environment} are filled in`;


/***/ }),

/***/ 22981:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ fieldsOf),
/* harmony export */   XX: () => (/* binding */ render),
/* harmony export */   lc: () => (/* binding */ artifactField)
/* harmony export */ });
/** `${\u2026}` in a text of the policy, filled in when a release is promoted. */
const FIELD = /\$\{([^{}]*)\}/g;
/** The fields that a text names, in its order. */
function fieldsOf(template) {
    return [...template.matchAll(FIELD)].map(([, field = ""]) => field);
}
/** The text with every field filled in. What `fill` throws is thrown. */
function render(template, fill) {
    return template.replaceAll(FIELD, (_whole, field) => fill(field));
}
/** The artifact that a field such as `artifacts.app.digest` is about, and what of it; undefined for any other field. */
function artifactField(field) {
    const { artifact, part } = /^artifacts\.(?<artifact>.+)\.(?<part>[a-z]+)$/.exec(field)?.groups ?? {};
    return artifact === undefined || part === undefined ? undefined : { artifact, part };
}


/***/ }),

/***/ 88833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ canonicalJson)
/* harmony export */ });
/** Deeper records than this are refused (R53); a value that contains itself ends here too. */
const MAX_DEPTH = 64;
/**
 * The one text of a JSON value, for digests: keys sorted by UTF-16 code units, no white space, numbers and strings as
 * ECMAScript writes them (RFC 8785). Stricter than the RFC where a digest would hide a loss (R52, R53): throws a
 * `TypeError` naming the place for anything that is not plain JSON (undefined, NaN, Infinity, bigint, functions, class
 * instances, holes, symbol keys, getters), for integers beyond 2^53, lone surrogates, a `__proto__` key and depth over 64.
 */
function canonicalJson(value) {
    return write(value, "$", 0);
}
function write(value, place, depth) {
    if (depth > MAX_DEPTH)
        throw refused(place, `is nested deeper than ${MAX_DEPTH} levels`);
    if (value === null)
        return "null";
    switch (typeof value) {
        case "boolean":
            return value ? "true" : "false";
        case "string":
            return writeText(value, place);
        case "number":
            return writeNumber(value, place);
        case "object":
            return Array.isArray(value) ? writeList(value, place, depth) : writeRecord(value, place, depth);
        case "bigint":
        case "function":
        case "symbol":
        case "undefined":
            break;
    }
    throw refused(place, `is ${typeof value}`);
}
function writeText(text, place) {
    if (!text.isWellFormed())
        throw refused(place, "contains half of a surrogate pair");
    return JSON.stringify(text);
}
function writeNumber(number, place) {
    if (!Number.isFinite(number))
        throw refused(place, `is ${number}`);
    if (Number.isInteger(number) && !Number.isSafeInteger(number)) {
        throw refused(place, "is an integer beyond 2^53, which loses digits; keep it as text");
    }
    return JSON.stringify(number);
}
function writeList(list, place, depth) {
    const parts = [];
    // By index, because a hole in the list must be refused and not skipped.
    for (let index = 0; index < list.length; index += 1)
        parts.push(write(list[index], `${place}[${index}]`, depth + 1));
    return `[${parts.join(",")}]`;
}
function writeRecord(record, place, depth) {
    const prototype = Object.getPrototypeOf(record);
    if (prototype !== Object.prototype && prototype !== null)
        throw refused(place, "is an instance of a class");
    if (Object.getOwnPropertySymbols(record).length > 0)
        throw refused(place, "has a symbol for a key");
    const parts = [];
    for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(record)).sort(byKey)) {
        const inside = `${place}.${key}`;
        if (key === "__proto__")
            throw refused(inside, "is a key that JavaScript treats as a prototype");
        if (!("value" in property))
            throw refused(inside, "is computed by a getter");
        if (!property.enumerable)
            throw refused(inside, "is hidden (not enumerable)");
        parts.push(`${writeText(key, inside)}:${write(property.value, inside, depth + 1)}`);
    }
    return `{${parts.join(",")}}`;
}
function byKey([left], [right]) {
    if (left === right)
        return 0;
    return left < right ? -1 : 1;
}
function refused(place, why) {
    return new TypeError(`No canonical JSON: ${place} ${why}.`);
}


/***/ }),

/***/ 24792:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CC: () => (/* binding */ FIELDS_SAY),
/* harmony export */   d6: () => (/* binding */ fillFields),
/* harmony export */   dt: () => (/* binding */ isField),
/* harmony export */   gH: () => (/* binding */ namesRelease)
/* harmony export */ });
/* harmony import */ var _release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22981);

/** What a condition of a health check can name, beside `artifacts.<name>.digest`. */
const FIELDS = ["release.version", "release.commit", "release.id", "release.digest", "environment"];
/** How a policy writes them, for messages. */
const FIELDS_SAY = `${FIELDS.join(", ")} and artifacts.<name>.digest`;
/** Whether a policy may name it. */
function isField(field) {
    return FIELDS.some((known) => known === field) || (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactField */ .lc)(field)?.part === "digest";
}
/** Whether a text can only be right when the new release answers. */
function namesRelease(text) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldsOf */ .Pf)(text).some((field) => field.startsWith("release.") || field.startsWith("artifacts."));
}
/** A text with its fields filled in, each made harmless by `inert`. Throws an Error when one has no value. */
function fillFields(template, { record, environment }, inert = (value) => value) {
    return (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .render */ .XX)(template, (field) => inert(wordFor(field, record, environment)));
}
function wordFor(field, record, environment) {
    switch (field) {
        case "release.version":
            if (record.version === null)
                throw new Error(`The release ${record.id} has no version to compare with.`);
            return record.version;
        case "release.commit":
            return record.commit;
        case "release.id":
            return record.id;
        case "release.digest":
            return record.digest;
        case "environment":
            return environment;
        default: {
            const wanted = (0,_release_artifacts_template_js__WEBPACK_IMPORTED_MODULE_0__/* .artifactField */ .lc)(field);
            const found = record.artifacts.find(({ name }) => name === wanted?.artifact);
            if (wanted?.part !== "digest" || found === undefined)
                throw new Error(`The release has no \${${field}}.`);
            return found.digest;
        }
    }
}


/***/ }),

/***/ 32579:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ HOW_VERIFIED),
  x: () => (/* binding */ verificationWords)
});

// EXTERNAL MODULE: ./build/src/policy/off.js
var off = __webpack_require__(37705);
// EXTERNAL MODULE: ./build/src/policy/source.js
var source = __webpack_require__(63587);
// EXTERNAL MODULE: ./build/src/outside/check.js
var check = __webpack_require__(96529);
// EXTERNAL MODULE: ./build/src/outside/check-endpoint.js
var check_endpoint = __webpack_require__(58343);
// EXTERNAL MODULE: ./build/src/policy/duration.js
var duration = __webpack_require__(74314);
// EXTERNAL MODULE: ./build/src/policy/mistake.js
var mistake = __webpack_require__(38804);
// EXTERNAL MODULE: ./build/src/release/artifacts/template.js
var template = __webpack_require__(22981);
// EXTERNAL MODULE: ./build/src/verification/fields.js
var fields = __webpack_require__(24792);
// EXTERNAL MODULE: ./build/src/verification/plan.js
var plan = __webpack_require__(47054);
// EXTERNAL MODULE: ./build/src/verification/words.js
var words = __webpack_require__(57576);
;// CONCATENATED MODULE: ./build/src/verification/check.js









/** All lists together; each look asks all of them. */
const MOST_CHECKS = 40;
const MOST_METRICS = 10;
/** What is wrong with a written verification beyond its form. */
function checkVerification(written, path, root) {
    return [
        ...checkAny(written, path),
        ...checkTimes(written, path),
        ...checkWorkflow(written, path, root),
        ...checkLists(written, path),
    ];
}
const said = (at, path, problem, advice) => (0,mistake/* mistake */.RT)({ at: at.at, path, problem, ...(advice === undefined ? {} : { advice }) });
function checkAny(written, path) {
    const keys = (0,source/* entriesOf */.Mc)(written);
    const until = keys.get("until");
    const stray = until === undefined
        ? []
        : [
            said(until.value, [...path, "until"], `${(0,mistake/* dotted */.Bs)([...path, "until"])} belongs to "off: true".`, "Leave it out."),
        ];
    if (words/* CHECKS */.ui.some((check) => keys.has(check)))
        return stray;
    const advice = `Add ${(0,mistake/* listed */.KE)(words/* CHECKS */.ui)}, or say "off: true" with "because:" and "until:".`;
    return [...stray, said(written, path, `${(0,mistake/* dotted */.Bs)(path)} names nothing that could be judged.`, advice)];
}
/** A duration that is written and has the right form, in milliseconds. */
function lengthAt(written, key) {
    const text = (0,source/* textOf */.b6)((0,source/* nodeAt */.oB)(written, key));
    return text === undefined || !duration/* DURATION */.ft.test(text) ? undefined : (0,duration/* milliseconds */.Rz)(text);
}
function checkTimes(written, path) {
    const found = [...(0,check/* checkLength */.Nv)(written, path, "bake", "3d"), ...(0,check/* checkLength */.Nv)(written, path, "interval", "5m")];
    const bake = lengthAt(written, "bake") ?? 0;
    const within = (0,source/* nodeAt */.oB)(written, "within");
    const limit = lengthAt(written, "within");
    if (within !== undefined && limit !== undefined) {
        const where = [...path, "within"];
        // The resuming workflow looks once an hour: nobody would be there sooner to see that the time is over.
        if (limit < plan/* TICK */.Uf) {
            const problem = `${(0,mistake/* dotted */.Bs)(where)} is shorter than the hour between two looks of the resuming workflow.`;
            found.push(said(within, where, problem, "Write 1h or more."));
        }
        else if (bake > plan/* IN_JOB */.oy && limit < bake + plan/* TICK */.Uf) {
            const problem = `${(0,mistake/* dotted */.Bs)(where)} ends before the resuming workflow could judge: it looks within an hour after "bake".`;
            found.push(said(within, where, problem, 'Make it at least "bake" and 1h.'));
        }
    }
    const programs = (0,source/* nodeAt */.oB)(written, "command");
    if (programs !== undefined && bake > plan/* IN_JOB */.oy) {
        const where = [...path, "command"];
        const problem = `${(0,mistake/* dotted */.Bs)(where)} needs a checkout, and a "bake" of more than 15m is judged by the resuming workflow, which has none.`;
        found.push(said(programs, where, problem, 'Shorten "bake", or test by "workflow:".'));
    }
    return found;
}
function checkWorkflow(written, path, root) {
    const node = (0,source/* nodeAt */.oB)(written, "workflow");
    const file = (0,source/* textOf */.b6)(node);
    if (node === undefined || file === undefined)
        return [];
    const deploys = [...(0,source/* entriesOf */.Mc)((0,source/* nodeAt */.oB)(root, "environments"))].some(([, { value }]) => (0,source/* textOf */.b6)((0,source/* nodeAt */.oB)(value, "workflow")) === file);
    if (!deploys)
        return [];
    const where = [...path, "workflow"];
    return [
        said(node, where, `${(0,mistake/* dotted */.Bs)(where)} is a workflow that deploys: it would start itself.`, "Name one that tests."),
    ];
}
function checkLists(written, path) {
    const lists = ["health", "tcp", "command", "metrics"].map((key) => [key, (0,source/* itemsOf */.S3)((0,source/* nodeAt */.oB)(written, key))]);
    const total = lists.reduce((sum, [, items]) => sum + items.length, 0);
    const metrics = (0,source/* itemsOf */.S3)((0,source/* nodeAt */.oB)(written, "metrics"));
    const found = [];
    if (total > MOST_CHECKS)
        found.push(said(written, path, `${(0,mistake/* dotted */.Bs)(path)} has ${total} checks; at most ${MOST_CHECKS} are made.`));
    if (metrics.length > MOST_METRICS) {
        const where = [...path, "metrics"];
        found.push(said(written, where, `${(0,mistake/* dotted */.Bs)(where)} has ${metrics.length} metrics; at most ${MOST_METRICS} are watched.`));
    }
    for (const [key, items] of lists) {
        found.push(...(0,check/* checkNames */.LN)(items, [...path, key]));
        for (const [index, item] of items.entries()) {
            const where = [...path, key, index];
            if (key === "health")
                found.push(...checkHealth(item, where));
            if (key === "tcp")
                found.push(...(0,check/* checkLength */.Nv)(item, where, "timeout", "5m"));
            if (key === "command")
                found.push(...(0,check/* checkProgram */.nf)(item, where));
            if (key === "metrics")
                found.push(...checkMetric(item, where, lengthAt(written, "bake") ?? 0));
        }
    }
    return found;
}
function checkHealth(item, path) {
    const url = (0,source/* nodeAt */.oB)(item, "url");
    const inUrl = url === undefined || (0,template/* fieldsOf */.Pf)((0,source/* textOf */.b6)(url) ?? "").length === 0
        ? []
        : [said(url, [...path, "url"], `${(0,mistake/* dotted */.Bs)([...path, "url"])} holds a field.`, "Fields belong into json.")];
    const inJson = [...(0,source/* entriesOf */.Mc)((0,source/* nodeAt */.oB)(item, "json"))].flatMap(([key, { value }]) => (0,template/* fieldsOf */.Pf)((0,source/* textOf */.b6)(value) ?? "")
        .filter((field) => !(0,fields/* isField */.dt)(field))
        .map((field) => {
        const where = [...path, "json", key];
        return said(value, where, `${(0,mistake/* dotted */.Bs)(where)} holds \${${field}}, which is no field.`, `The fields are ${fields/* FIELDS_SAY */.CC}.`);
    }));
    return [...(0,check/* checkAsked */.jR)(item, path, ["url"]), ...inUrl, ...inJson];
}
function checkMetric(item, path, bake) {
    const found = [...(0,check_endpoint/* checkEndpoint */.q)(item, path, "prometheus", "api"), ...(0,check/* checkLength */.Nv)(item, path, "step", "1h")];
    const baseline = (0,source/* nodeAt */.oB)(item, "baseline");
    const step = lengthAt(item, "step") ?? plan/* DEFAULTS */.zY.step;
    const count = (0,source/* nodeAt */.oB)(item, "samples");
    const written = count?.kind === "scalar" && typeof count.value === "number" ? count.value : undefined;
    const samples = written ?? (baseline === undefined ? plan/* DEFAULTS */.zY.samples : plan/* DEFAULTS */.zY.compared);
    if ((samples - 1) * step > bake) {
        const problem = `${(0,mistake/* dotted */.Bs)(path)} needs ${samples} values, one every ${step / 1_000} s, and "bake" is too short for them.`;
        found.push(said(item, path, problem, "Bake longer, or write a shorter step or fewer samples."));
    }
    for (const key of ["max", "min"]) {
        const node = (0,source/* nodeAt */.oB)(item, key);
        const value = node?.kind === "scalar" ? node.value : undefined;
        if (node === undefined || typeof value !== "number" || Number.isFinite(value))
            continue;
        found.push(said(node, [...path, key], `${(0,mistake/* dotted */.Bs)([...path, key])} is no limit.`, "Write a number."));
    }
    const limits = (0,source/* nodeAt */.oB)(item, "max") !== undefined || (0,source/* nodeAt */.oB)(item, "min") !== undefined;
    if (baseline === undefined) {
        if (!limits)
            found.push(said(item, path, `${(0,mistake/* dotted */.Bs)(path)} is compared with nothing.`, 'Add "max:", "min:" or "baseline:".'));
        return found;
    }
    const where = [...path, "baseline"];
    found.push(...(0,check/* checkLength */.Nv)(baseline, where, "for", "7d"));
    const before = lengthAt(baseline, "for");
    const of = (0,source/* nodeAt */.oB)(baseline, "of");
    if (before === undefined && of === undefined) {
        found.push(said(baseline, where, `${(0,mistake/* dotted */.Bs)(where)} does not say what to compare with.`, 'Add "for: 1h" or "of: verified".'));
    }
    if (before !== undefined && of !== undefined) {
        found.push(said(of, [...where, "of"], `${(0,mistake/* dotted */.Bs)([...where, "of"])} stands beside "for".`, "Keep one of them."));
    }
    // The first release would have nothing to be compared with, and could never succeed.
    if (!limits) {
        found.push(said(baseline, where, `${(0,mistake/* dotted */.Bs)(where)} has nothing to go by until a release succeeded.`, 'Add "max:" or "min:" to the metric.'));
    }
    if (before !== undefined && before / step > MOST_POINTS) {
        found.push(said(baseline, where, `${(0,mistake/* dotted */.Bs)(where)} asks for more than ${MOST_POINTS} values.`, "Write a shorter time or a longer step."));
    }
    if (before !== undefined && (samples - 1) * step > before) {
        found.push(said(baseline, where, `${(0,mistake/* dotted */.Bs)(where)} is too short for ${samples} values.`, "Compare with a longer time."));
    }
    return found;
}
/** Of one query; comparing takes the product of both sides. */
const MOST_POINTS = 1_000;

;// CONCATENATED MODULE: ./build/src/verification/rules.js





/** What preset production wants to know (design.md section 4, "Needs an answer"). */
const HOW_VERIFIED = {
    question: "How is production's health judged?",
    lines: [
        "verification:",
        "  bake: 10m",
        `  health: [{ url: https://shop.example.com/healthz, json: { "$.version": "\${release.version}" } }]`,
        "  metrics:",
        "    - { name: errors, prometheus: https://prometheus.example.com, query: 'job:errors:ratio', max: 0.01 }",
    ],
    wayOut: (0,off/* offLine */.MZ)("verification"),
};
/** `verification`: declaring it is enabling it. Only preset production asks. */
const verificationWords = {
    key: ["verification"],
    schema: words/* verificationSchema */.zB,
    answer: (preset) => (preset === "production" ? HOW_VERIFIED : undefined),
    weaker(written, preset) {
        if (preset !== "production" || written.kind !== "map")
            return undefined;
        if ((0,source/* entriesOf */.Mc)(written).has("off"))
            return "production wants deployments that are verified";
        return provesRelease(written) ? undefined : "production wants something that says which release answers";
    },
    check(written, path, root) {
        if (written.kind !== "map")
            return [];
        return (0,source/* entriesOf */.Mc)(written).has("off") ? (0,off/* checkOff */.u0)(written, path) : checkVerification(written, path, root);
    },
};
/** Whether anything can only be right when the new release answers: a condition that names it, or tests that know it. */
function provesRelease(written) {
    if ((0,source/* nodeAt */.oB)(written, "workflow") !== undefined || (0,source/* nodeAt */.oB)(written, "command") !== undefined)
        return true;
    return (0,source/* itemsOf */.S3)((0,source/* nodeAt */.oB)(written, "health")).some((item) => [...(0,source/* entriesOf */.Mc)((0,source/* nodeAt */.oB)(item, "json"))].some(([, { value }]) => (0,fields/* namesRelease */.gH)((0,source/* textOf */.b6)(value) ?? "")));
}


/***/ })

};

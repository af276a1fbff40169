export const id = 929;
export const ids = [929];
export const modules = {

/***/ 31929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  scanCommit: () => (/* binding */ scanCommit)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./build/src/github/block.js
var block = __webpack_require__(92204);
// EXTERNAL MODULE: ./build/src/github/errors.js
var errors = __webpack_require__(56150);
// EXTERNAL MODULE: ./build/src/github/file-text.js
var file_text = __webpack_require__(26019);
// EXTERNAL MODULE: ./build/src/github/parse.js
var parse = __webpack_require__(40502);
// EXTERNAL MODULE: ./build/src/github/repo.js
var repo = __webpack_require__(30113);
;// CONCATENATED MODULE: ./build/src/github/commit-tree.js






const Shape = dist/* object */.Ikc({
    truncated: dist/* boolean */.zMY(),
    tree: dist/* array */.YOg(dist/* object */.Ikc({
        path: dist/* string */.YjP(),
        mode: dist/* string */.YjP(),
        type: dist/* string */.YjP(),
        sha: parse/* Oid */.bm,
        size: dist/* optional */.lqM(dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0))),
    })),
});
/**
 * Every regular file of a commit; symbolic links and submodules are none.
 *
 * @throws GitHubFailure `unexpected` where the tree is too large for GitHub to list whole
 */
async function listFiles(client, o) {
    const route = "GET /repos/{owner}/{repo}/git/trees/{tree_sha}";
    const { data } = await client.rest("read", route, { ...(0,repo/* inRepo */.u)(o.repo), tree_sha: o.commit, recursive: "1" });
    const { truncated, tree } = (0,parse/* parse */.qg)(Shape, data, route);
    if (truncated)
        throw (0,errors/* unexpected */.os)(route, "the commit has more files than GitHub lists at once");
    return tree.flatMap(({ path, mode, type, sha, size }) => {
        if (type !== "blob" || !mode.startsWith("100"))
            return [];
        if (size === undefined)
            throw (0,errors/* unexpected */.os)(route, `${path} has no size`);
        return [{ path, size, oid: sha }];
    });
}
/** So many files in one query. */
const AT_ONCE = 40;
/** The texts of files, whole. In the order of `files`. */
async function readTexts(client, o) {
    const texts = [];
    for (let from = 0; from < o.files.length; from += AT_ONCE) {
        texts.push(...(await readSome(client, o.repo, o.files.slice(from, from + AT_ONCE))));
    }
    return texts;
}
const REQUEST = "graphql FileTexts";
/** @param files how many are asked for: variables `$f0`, `$f1` \u2026 */
function fileTextsQuery(files) {
    const indexes = Array.from({ length: files }, (_, index) => index);
    const variables = indexes.map((index) => `, $f${index}: GitObjectID!`).join("");
    const fields = indexes.map((index) => `f${index}: object(oid: $f${index}) { __typename ...Text }`);
    return `query FileTexts($owner: String!, $name: String!${variables}) {
  repository(owner: $owner, name: $name) { ${["__typename", ...fields].join("\n    ")} }
}
${file_text/* TEXT_FRAGMENT */.bK}`;
}
async function readSome(client, repo, files) {
    const answer = await client.graphql("read", fileTextsQuery(files.length), {
        owner: repo.owner,
        name: repo.name,
        ...Object.fromEntries(files.map(({ oid }, index) => [`f${index}`, oid])),
    });
    const [error] = answer.errors;
    if (error !== undefined)
        throw (0,errors/* unexpected */.os)(REQUEST, (0,block/* describeError */.Uc)(error, ["contents"]));
    const { repository } = (0,parse/* parse */.qg)(dist/* object */.Ikc({ repository: dist/* looseObject */._H3({}) }), answer.data, REQUEST);
    return files.map(({ path }, index) => {
        const object = (0,parse/* parse */.qg)(dist/* nullish */.cl6(file_text/* ObjectShape */.N9), repository[`f${index}`], REQUEST);
        try {
            return { ok: true, text: (0,file_text/* fileText */.CG)(object ?? null, path, REQUEST) };
        }
        catch (error) {
            if ((0,errors/* isFailure */.N6)(error))
                return { ok: false, why: error.message.replace(`${REQUEST}: `, "") };
            throw error;
        }
    });
}

;// CONCATENATED MODULE: ./build/src/environments/isolation/scan/paths.js
/**
 * Whether a path is one of those that a list names: the last word about it counts, `!` leaves out. `*` stands for anything
 * within a name, `**` for any folders. Takes time in proportion to both lengths, whatever the pattern.
 */
function isNamed(patterns, path) {
    const names = path.split("/");
    return patterns.reduce((named, written) => {
        const leavesOut = written.startsWith("!");
        const pattern = leavesOut ? written.slice(1) : written;
        return matches(pattern.split("/"), names) ? !leavesOut : named;
    }, false);
}
function matches(pattern, names) {
    // reached[i]: the pattern so far stands for the first i names.
    let reached = names.map(() => false).concat(false);
    reached[0] = true;
    for (const part of pattern) {
        const next = reached.map(() => false);
        let open = false;
        for (let index = 0; index <= names.length; index += 1) {
            if (part === "**") {
                open ||= reached[index] === true;
                next[index] = open;
            }
            else if (index > 0 && reached[index - 1] === true) {
                next[index] = isLike(part, names[index - 1] ?? "");
            }
        }
        reached = next;
    }
    return reached[names.length] === true;
}
/** `*` within one name; a mismatch goes back to the last star alone. */
function isLike(part, name) {
    let at = 0;
    let from = 0;
    let star = -1;
    let mark = 0;
    while (from < name.length) {
        if (part[at] === "*") {
            star = at;
            at += 1;
            mark = from;
        }
        else if (part[at] === name[from]) {
            at += 1;
            from += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            mark += 1;
            from = mark;
        }
        else
            return false;
    }
    while (part[at] === "*")
        at += 1;
    return at === part.length;
}

;// CONCATENATED MODULE: ./build/src/environments/isolation/scan/card.js
/** Issuer ranges: the first digits from and to, and the lengths of numbers in them (ISO/IEC 7812; the issuers' own lists). */
const ISSUERS = [
    ["Visa", 4, 4, [13, 16, 19]],
    ["Mastercard", 51, 55, [16]],
    ["Mastercard", 2221, 2720, [16]],
    ["American Express", 34, 34, [15]],
    ["American Express", 37, 37, [15]],
    ["Diners Club", 300, 305, [14, 16]],
    ["Diners Club", 36, 36, [14]],
    ["Diners Club", 38, 39, [14]],
    ["Discover", 6011, 6011, [16, 19]],
    ["Discover", 644, 649, [16, 19]],
    ["Discover", 65, 65, [16, 19]],
    ["JCB", 3528, 3589, [16, 19]],
    ["UnionPay", 62, 62, [16, 17, 18, 19]],
    ["Maestro", 5018, 5018, [13, 14, 15, 16, 17, 18, 19]],
    ["Maestro", 5020, 5020, [13, 14, 15, 16, 17, 18, 19]],
    ["Maestro", 5038, 5038, [13, 14, 15, 16, 17, 18, 19]],
    ["Maestro", 5893, 5893, [13, 14, 15, 16, 17, 18, 19]],
    ["Maestro", 6304, 6304, [13, 14, 15, 16, 17, 18, 19]],
    ["Maestro", 6759, 6763, [13, 14, 15, 16, 17, 18, 19]],
];
/** Numbers that issuers and payment providers publish for tests. They are nobody's. */
const TEST_CARDS = new Set([
    "4000000000000002",
    "4000000000000069",
    "4000000000000101",
    "4000000000000119",
    "4000000000000127",
    "4000000000009979",
    "4000000000009987",
    "4000000000009995",
    "4000002500003155",
    "4000002760003184",
    "4000003800000446",
    "4000008260003178",
    "4000056655665556",
    "4007000000027",
    "4012888818888",
    "4012888888881881",
    "4111111111111111",
    "4166676667666746",
    "4222222222222",
    "4242424242424242",
    "4444333322221111",
    "4646464646464644",
    "4917610000000000",
    "4988438843884305",
    "5100290029002909",
    "5105105105105100",
    "5136333333333335",
    "5200828282828210",
    "5424000000000015",
    "5454545454545454",
    "5555555555554444",
    "5577000055770004",
    "2222400010000008",
    "2222400030000004",
    "2222400070000005",
    "2222410740360010",
    "2223000048400011",
    "2223003122003222",
    "2223016768739313",
    "370000000000002",
    "371449635398431",
    "378282246310005",
    "378734493671000",
    "3056930009020004",
    "30569309025904",
    "3530111333300000",
    "3566002020360505",
    "36227206271667",
    "38000000000006",
    "38520000023237",
    "6011000000000012",
    "6011000990139424",
    "6011111111111117",
    "6011981111111113",
    "6200000000000005",
    "6200000000000047",
    "6205500000000000004",
]);
/** The check digit of ISO/IEC 7812-1, annex B. */
function isLuhn(digits) {
    let sum = 0;
    for (let index = digits.length - 1, twice = false; index >= 0; index -= 1, twice = !twice) {
        const digit = digits.charCodeAt(index) - 48;
        sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
    }
    return digits.length > 0 && sum % 10 === 0;
}
/** Whose card it could be; undefined when no issuer gives out such a number, or when its check digit is wrong. */
function issuerOf(digits) {
    const found = ISSUERS.find(([, from, to, lengths]) => {
        const first = Number(digits.slice(0, String(from).length));
        return first >= from && first <= to && lengths.includes(digits.length);
    });
    return found !== undefined && isLuhn(digits) ? found[0] : undefined;
}

;// CONCATENATED MODULE: ./build/src/environments/isolation/scan/keys.js
const END = "(?![A-Za-z0-9_-])";
/** Forms that their makers document so that scanners find them. Each is bounded, so that no line takes long. */
const KEYS = [
    { what: "a private key", form: /-----BEGIN (?:[A-Z0-9]{2,12} ){0,2}PRIVATE KEY(?: BLOCK)?-----/g },
    {
        what: "an access key of AWS",
        form: /(?<![A-Za-z0-9])(?:AKIA|ASIA)[A-Z0-9]{16}(?![A-Za-z0-9])/g,
        published: new Set(["AKIAIOSFODNN7EXAMPLE", "AKIAI44QH8DHBEXAMPLE", "ASIAIOSFODNN7EXAMPLE"]),
    },
    { what: "a token of GitHub", form: new RegExp(`(?<![A-Za-z0-9])gh[pousr]_[A-Za-z0-9]{36,255}${END}`, "g") },
    { what: "a token of GitHub", form: new RegExp(`(?<![A-Za-z0-9])github_pat_[A-Za-z0-9_]{50,255}${END}`, "g") },
    { what: "a token of GitLab", form: new RegExp(`(?<![A-Za-z0-9])glpat-[A-Za-z0-9_-]{20,64}${END}`, "g") },
    { what: "a token of Slack", form: /(?<![A-Za-z0-9])xox[abeoprs]-[A-Za-z0-9-]{10,250}/g },
    { what: "a live key of Stripe", form: /(?<![A-Za-z0-9])[rs]k_live_[A-Za-z0-9]{16,250}/g },
    { what: "an API key of Google", form: new RegExp(`(?<![A-Za-z0-9])AIza[A-Za-z0-9_-]{35}${END}`, "g") },
    { what: "a token of npm", form: new RegExp(`(?<![A-Za-z0-9])npm_[A-Za-z0-9]{36}${END}`, "g") },
    { what: "a token of PyPI", form: /(?<![A-Za-z0-9])pypi-AgE[A-Za-z0-9_-]{40,250}/g },
    {
        what: "a key of SendGrid",
        form: new RegExp(`(?<![A-Za-z0-9])SG\\.[A-Za-z0-9_-]{22}\\.[A-Za-z0-9_-]{43}${END}`, "g"),
    },
    { what: "a key of Azure storage", form: /AccountKey=[A-Za-z0-9+/]{86}==/g },
];

;// CONCATENATED MODULE: ./build/src/environments/isolation/scan/text.js


/** Of one file so many are told. */
const MOST_OF_FILE = 20;
/** 13 to 19 digits together, or in the groups that are printed on cards. */
const CARD = /(?<![A-Za-z0-9]|[0-9][.,])(?:[0-9]{13,19}|[0-9]{4}(?<a>[ -])[0-9]{4}\k<a>[0-9]{4}\k<a>[0-9]{1,4}(?:\k<a>[0-9]{1,3})?|[0-9]{4}(?<b>[ -])[0-9]{6}\k<b>[0-9]{4,5})(?![A-Za-z0-9])/g;
const EMAIL = /(?<![A-Za-z0-9._%+-])[A-Za-z0-9._%+-]{1,64}@(?<domain>[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8})(?![A-Za-z0-9-])/g;
/** Domains that nobody can own (RFC 2606, RFC 6761), and GitHub's own for addresses that nobody reads. */
const EXAMPLES = /(?:^|\.)(?:example\.(?:com|net|org)|example|test|invalid|localhost|local|users\.noreply\.github\.com)$/;
/** A picture at twice its size, such as `logo@2x.png`, and a version of a package are no addresses. */
const NO_DOMAIN = /^[0-9]+(?:\.[0-9]+)?x\.|\.(?:[0-9]+|[a-z]*[0-9][a-z0-9]*)$/i;
/**
 * What a text holds of card numbers by check digit and issuer, addresses at domains that somebody can own, private keys and
 * well-known forms of keys. `allow` are further numbers, addresses and domains of tests.
 */
function discover(text, allow) {
    const found = [];
    let line = 0;
    for (const content of text.split("\n")) {
        line += 1;
        for (const masked of cardsIn(content, allow))
            found.push({ kind: "card", line, masked });
        for (const masked of emailsIn(content, allow))
            found.push({ kind: "email", line, masked });
        for (const masked of keysIn(content))
            found.push({ kind: "key", line, masked });
        if (found.length >= MOST_OF_FILE)
            return found.slice(0, MOST_OF_FILE);
    }
    return found;
}
function* cardsIn(line, allow) {
    for (const [written] of line.matchAll(CARD)) {
        const digits = written.replace(/[ -]/g, "");
        const issuer = issuerOf(digits);
        if (issuer === undefined || TEST_CARDS.has(digits) || allow.has(digits))
            continue;
        // The last four may be shown to anybody (PCI DSS 3.4.1).
        yield `a card number of ${issuer} that ends with ${digits.slice(-4)}`;
    }
}
function* emailsIn(line, allow) {
    if (!line.includes("@"))
        return;
    for (const { 0: written, groups, index } of line.matchAll(EMAIL)) {
        const domain = (groups?.["domain"] ?? "").toLowerCase();
        if (EXAMPLES.test(domain) || NO_DOMAIN.test(domain))
            continue;
        // `git@host:path` is an address of a repository.
        if (written.startsWith("git@") && line[index + written.length] === ":")
            continue;
        if (allow.has(domain) || allow.has(written.toLowerCase()))
            continue;
        yield `an e-mail address, ***@***${domain.slice(domain.lastIndexOf("."))}`;
    }
}
function* keysIn(line) {
    for (const { what, form, published } of KEYS) {
        for (const [written] of line.matchAll(form))
            if (published?.has(written) !== true)
                yield what;
    }
}

;// CONCATENATED MODULE: ./build/src/environments/isolation/scan/scan.js



/** Files that one scan reads at most, and their bytes, alone and together. GitHub gives no text above half a MiB whole. */
const MOST_FILES = 400;
const LARGEST_FILE = 512 * 1024;
const MOST_BYTES = 16 * 1024 * 1024;
/**
 * Scans the files of a commit that the policy names, as GitHub has them: what somebody else's checkout holds is not asked.
 * Two requests and one for every forty files.
 *
 * @throws GitHubFailure where the commit or its files could not be read
 */
async function scanCommit(client, o) {
    const { repo, commit, paths } = o;
    const named = (await listFiles(client, { repo, commit })).filter(({ path }) => isNamed(paths, path));
    const total = named.reduce((sum, { size }) => sum + size, 0);
    if (named.length > MOST_FILES)
        throw new RangeError(`${named.length} files are named; at most ${MOST_FILES} are read`);
    if (total > MOST_BYTES)
        throw new RangeError(`${total} bytes are named; at most ${MOST_BYTES} are read`);
    const allow = new Set(o.allow.map((text) => text.toLowerCase().replace(/(?<=[0-9])[ -](?=[0-9])/g, "")));
    const small = named.filter(({ size }) => size <= LARGEST_FILE);
    const texts = await readTexts(client, { repo, files: small });
    const large = named.filter(({ size }) => size > LARGEST_FILE).map(tooLarge);
    return { commit, named: named.length, files: [...small.map(scannedFile), ...large] };
    function scannedFile({ path }, index) {
        const read = texts[index];
        if (read?.ok !== true)
            return { path, ok: false, why: read === undefined ? "it was not read" : read.why };
        const discoveries = discover(read.text, allow);
        return { path, ok: true, count: discoveries.length, discoveries };
    }
}
function tooLarge({ path, size }) {
    return { path, ok: false, why: `it is ${size} bytes; at most ${LARGEST_FILE} are read` };
}


/***/ })

};

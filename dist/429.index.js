export const id = 429;
export const ids = [429];
export const modules = {

/***/ 99429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bundlesOfImage: () => (/* binding */ bundlesOfImage)
});

// EXTERNAL MODULE: ./build/src/registry/blobs.js
var blobs = __webpack_require__(9185);
// EXTERNAL MODULE: ./build/src/registry/errors.js
var errors = __webpack_require__(45238);
// EXTERNAL MODULE: ./build/src/registry/manifest.js
var manifest = __webpack_require__(79024);
// EXTERNAL MODULE: ./build/src/registry/manifests.js
var manifests = __webpack_require__(4847);
// EXTERNAL MODULE: ./build/src/registry/referrers.js
var registry_referrers = __webpack_require__(60433);
// EXTERNAL MODULE: ./build/src/provenance/unpack.js + 1 modules
var unpack = __webpack_require__(62367);
;// CONCATENATED MODULE: ./build/src/provenance/referrers.js






/** How the media types of bundles begin, of all versions (sigstore/cosign, specs/BUNDLE_SPEC.md). */
const BUNDLE = "application/vnd.dev.sigstore.bundle";
/** Referrers of one image that are looked at; anybody who may push can add more. */
const MOST = 100;
/**
 * The Sigstore bundles that a registry keeps beside an image, as actions/attest puts them there with `push-to-registry`: parsed
 * JSON of unknown shape. Other referrers, such as bills of materials, are left out.
 *
 * @param digest of the image's own manifest
 * @throws RegistryFailure when the list or a bundle of it cannot be read whole
 */
async function bundlesBeside(place, digest) {
    const what = (0,manifests/* nameOf */.Vb)(place, digest);
    const referrers = await (0,registry_referrers/* listReferrers */.xt)(place, digest);
    if (referrers.length > MOST)
        throw unexpected(`more than ${MOST} manifests refer to ${what}`);
    const found = [];
    for (const referrer of referrers) {
        const { bytes, mediaType } = await (0,manifests/* getManifest */.c2)(place, referrer.digest);
        const content = (0,manifest/* parseManifest */.Ng)(bytes, mediaType, (0,manifests/* nameOf */.Vb)(place, referrer.digest));
        if (content.artifactType?.startsWith(BUNDLE) !== true)
            continue;
        for (const layer of content.blobs.filter((blob) => blob.mediaType.startsWith(BUNDLE))) {
            found.push(await readBundle(place, layer));
        }
    }
    return found;
}
async function readBundle(place, blob) {
    const what = (0,manifests/* nameOf */.Vb)(place, blob.digest);
    if (blob.size > unpack/* LARGEST_BUNDLE */.q)
        throw unexpected(`${what} is larger than ${unpack/* LARGEST_BUNDLE */.q} bytes`);
    const chunks = [];
    for await (const chunk of (0,blobs/* readBlob */.g)(place, blob).chunks)
        chunks.push(chunk);
    try {
        return JSON.parse(Buffer.concat(chunks).toString("utf8"));
    }
    catch (error) {
        throw unexpected(`${what} is not JSON`, error);
    }
}
function unexpected(message, cause) {
    return new errors/* RegistryFailure */.Yp({ kind: "unexpected", message, ...(cause === undefined ? {} : { cause }) });
}

// EXTERNAL MODULE: ./build/src/release/artifacts/image-location.js + 12 modules
var image_location = __webpack_require__(74589);
;// CONCATENATED MODULE: ./build/src/gates/provenance/beside.js



/** The bundles beside an image where it was registered, read with the logins of this step. */
function bundlesOfImage(images, { digest, image }) {
    const { registry, repository } = (0,image_location/* locate */.x)(images, image.repository);
    return bundlesBeside((0,manifests/* placeOf */.$t)(registry, repository, "pull"), digest);
}


/***/ })

};

export const id = 338;
export const ids = [338];
export const modules = {

/***/ 52338:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   compare: () => (/* binding */ compare)
/* harmony export */ });
/* harmony import */ var simple_statistics__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15521);

/**
 * Compares two samples of at least one number each by ranks, so that neither outliers nor the form of the distribution
 * matter. Normal approximation with correction for ties and continuity, which is good from about eight numbers a side on.
 */
function compare(before, after) {
    const first = [...before];
    const second = [...after];
    const pairs = first.length * second.length;
    const ranks = (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .wilcoxonRankSum */ .Lm)(second, first);
    const wins = ranks - (second.length * (second.length + 1)) / 2;
    const total = first.length + second.length;
    const variance = (pairs / 12) * (total + 1 - tieTerm([...first, ...second]) / (total * (total - 1)));
    // All numbers are the same: nothing can be told apart.
    const p = variance > 0 ? upper((wins - pairs / 2 - 0.5) / Math.sqrt(variance)) : 1;
    const differences = second.flatMap((later) => first.map((earlier) => later - earlier));
    return { p, shift: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(differences), superiority: wins / pairs, median: (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .median */ .JZ)(first) };
}
/** The normal distribution's upper tail. */
function upper(z) {
    return 0.5 * (1 - (0,simple_statistics__WEBPACK_IMPORTED_MODULE_0__/* .errorFunction */ .T7)(z / Math.SQRT2));
}
/** Sum of t\u00b3 \u2212 t over all groups of equal numbers. */
function tieTerm(numbers) {
    const sizes = new Map();
    for (const number of numbers)
        sizes.set(number, (sizes.get(number) ?? 0) + 1);
    return [...sizes.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}


/***/ })

};

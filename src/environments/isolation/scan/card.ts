/** Issuer ranges: the first digits from and to, and the lengths of numbers in them (ISO/IEC 7812; the issuers' own lists). */
const ISSUERS: readonly (readonly [issuer: string, from: number, to: number, lengths: readonly number[]])[] = [
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
export const TEST_CARDS: ReadonlySet<string> = new Set([
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
export function isLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = digits.length - 1, twice = false; index >= 0; index -= 1, twice = !twice) {
    const digit = digits.charCodeAt(index) - 48;
    sum += twice ? (digit > 4 ? digit * 2 - 9 : digit * 2) : digit;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** Whose card it could be; undefined when no issuer gives out such a number, or when its check digit is wrong. */
export function issuerOf(digits: string): string | undefined {
  const found = ISSUERS.find(([, from, to, lengths]) => {
    const first = Number(digits.slice(0, String(from).length));
    return first >= from && first <= to && lengths.includes(digits.length);
  });
  return found !== undefined && isLuhn(digits) ? found[0] : undefined;
}

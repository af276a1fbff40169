/** The page's style: one column of cards beside a list of scenes; below 60rem the list stands on top. */
export const STYLE = `:root {
  --paper: #f6f5f2; --card: #ffffff; --ink: #1e2227; --faint: #656c76; --line: #dedcd6; --code: #f1efea; --accent: #0b6e77;
  --good: #1f7a3d; --good-soft: #e3f2e7; --bad: #b42318; --bad-soft: #fbe7e4; --open: #8a5a00; --open-soft: #faf0d7;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #121417; --card: #1a1d22; --ink: #e4e6e9; --faint: #98a0aa; --line: #2f343b; --code: #23272e; --accent: #5cc2cb;
    --good: #6cc585; --good-soft: #1b3324; --bad: #f2877b; --bad-soft: #3d1f1c; --open: #e0b04c; --open-soft: #372b12;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0; display: grid; grid-template-columns: 19rem minmax(0, 1fr); background: var(--paper); color: var(--ink);
  font: 16px/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif;
}
a { color: var(--accent); text-decoration: none; }
a:hover { text-decoration: underline; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; border-radius: 3px; }
code, pre { font: 0.86em/1.5 ui-monospace, SFMono-Regular, Menlo, Consolas, "Liberation Mono", monospace; }
code { background: var(--code); padding: 0.1em 0.35em; border-radius: 4px; overflow-wrap: anywhere; }
pre { margin: 0.75rem 0 0; padding: 0.9rem 1rem; background: var(--code); border-radius: 8px; overflow: auto; max-height: 30rem; }
.faint { color: var(--faint); }
.away { border-bottom: 1px dotted var(--faint); }

nav { position: sticky; top: 0; align-self: start; height: 100vh; overflow-y: auto; padding: 2rem 1.25rem; border-right: 1px solid var(--line); font-size: 0.875rem; line-height: 1.4; }
nav .name { margin: 0 0 1rem; font-weight: 650; font-size: 1rem; }
nav ol { margin: 0; padding-left: 1.4rem; }
nav ol > li { margin-bottom: 0.7rem; padding-left: 0.2rem; }
nav ol > li::marker { color: var(--faint); font-variant-numeric: tabular-nums; }
nav ol > li > a { color: var(--ink); }
nav ul { list-style: none; margin: 0.25rem 0 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.1rem 0.8rem; }
nav ul a { color: var(--faint); display: inline-flex; align-items: center; gap: 0.4rem; }
.dot { width: 0.5rem; height: 0.5rem; border-radius: 50%; background: var(--faint); }
.dot.success { background: var(--good); }
.dot.failure { background: var(--bad); }

main { padding: 2.5rem clamp(1rem, 4vw, 3.5rem) 6rem; max-width: 62rem; }
main > header { margin-bottom: 2.5rem; }
h1 { margin: 0 0 0.5rem; font-size: clamp(1.5rem, 3.5vw, 2.1rem); line-height: 1.2; letter-spacing: -0.015em; text-wrap: balance; }
main > header p { margin: 0; color: var(--faint); max-width: 44rem; }
section { margin-bottom: 3rem; scroll-margin-top: 1.5rem; }
h2 { display: flex; gap: 0.75rem; align-items: baseline; margin: 0 0 0.5rem; font-size: 1.3rem; line-height: 1.3; letter-spacing: -0.01em; }
h2 .number { color: var(--accent); font-variant-numeric: tabular-nums; min-width: 1.3rem; }
.said { margin: 0.35rem 0; max-width: 46rem; }

article { margin-top: 1.1rem; background: var(--card); border: 1px solid var(--line); border-radius: 12px; overflow: hidden; scroll-margin-top: 1.5rem; }
article:target { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
article > header { display: flex; flex-wrap: wrap; align-items: center; gap: 0.3rem 0.7rem; padding: 0.65rem 1.25rem; border-bottom: 1px solid var(--line); font-size: 0.875rem; }
.badge { padding: 0.05rem 0.6rem; border-radius: 1rem; font-size: 0.8rem; font-weight: 600; background: var(--open-soft); color: var(--open); }
.badge.success { background: var(--good-soft); color: var(--good); }
.badge.failure { background: var(--bad-soft); color: var(--bad); }
article.idle > header { border-bottom: 0; }
.summary { padding: 1.1rem 1.25rem; }
.summary + .summary { border-top: 1px solid var(--line); }
article > p { padding: 0 1.25rem; }
h3 { margin: 0 0 0.4rem; font-size: 1.12rem; }
h4 { margin: 1.4rem 0 0.4rem; font-size: 0.95rem; }
.summary p { margin: 0.4rem 0; }
.summary ul { margin: 0.4rem 0; padding-left: 1.25rem; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-size: 0.9rem; }
th, td { padding: 0.45rem 0.75rem; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); }
tbody tr:last-child td { border-bottom: 0; }
th { color: var(--faint); font-weight: 600; font-size: 0.8rem; }
th:first-child, td:first-child { white-space: nowrap; }
article > .wide th:first-child, article > .wide td:first-child { padding-left: 1.25rem; }
td.succeeded, td.success { color: var(--good); }
td.failed, td.rejected, td.failure { color: var(--bad); }
details { margin-top: 1rem; font-size: 0.9rem; }
details > summary { cursor: pointer; color: var(--faint); }
details.log { margin: 0; padding: 0.7rem 1.25rem; border-top: 1px solid var(--line); }
details.log .wide { margin-top: 0.5rem; }

.road { display: flex; align-items: center; margin: 0.9rem 0; }
.column { display: flex; flex-direction: column; gap: 0.6rem; }
.box { display: flex; flex-direction: column; min-width: 8.5rem; padding: 0.5rem 0.9rem; border: 1px solid var(--line); border-radius: 9px; background: var(--paper); text-align: center; font-size: 0.85rem; line-height: 1.4; }
.box span { color: var(--faint); }
.box.good { border: 2px solid var(--good); background: var(--good-soft); }
.box.bad { border: 2px solid var(--bad); background: var(--bad-soft); }
.box.open { border: 2px solid var(--open); background: var(--open-soft); }
.box.good span, .box.bad span, .box.open span { color: inherit; }
.arrow { position: relative; flex: 0 1 3.5rem; min-width: 1.6rem; height: 1rem; --way: var(--faint); color: var(--way); }
.arrow::before { content: ""; position: absolute; left: 0.3rem; right: 0.45rem; top: calc(50% - 1px); border-top: 2px solid var(--way); }
.arrow i { position: absolute; right: 0.35rem; top: calc(50% - 0.26rem); width: 0.5rem; height: 0.5rem; border: solid var(--way); border-width: 2px 2px 0 0; transform: rotate(45deg); }
.arrow.open { --way: var(--good); }
.arrow.barred { --way: var(--bad); }
.arrow.undecided { --way: var(--open); }
.arrow.undecided::before { border-top-style: dashed; }
.arrow.barred i { border: 0; width: 0.9rem; height: 0.9rem; top: calc(50% - 0.45rem); right: 0.1rem; transform: rotate(45deg); background: linear-gradient(var(--way), var(--way)) center / 100% 2px no-repeat, linear-gradient(var(--way), var(--way)) center / 2px 100% no-repeat; }

@media (max-width: 60rem) {
  body { display: block; }
  nav { position: static; height: auto; padding: 1.25rem 1rem; border-right: 0; border-bottom: 1px solid var(--line); }
  nav ol > li { margin-bottom: 0.45rem; }
  main { padding-top: 1.75rem; }
  .summary, article > header, details.log { padding-left: 1rem; padding-right: 1rem; }
}
@media (max-width: 34rem) {
  .road { flex-direction: column; align-items: stretch; }
  .arrow { align-self: center; width: 1rem; flex: 0 0 1.7rem; min-width: 0; transform: rotate(90deg); width: 1.7rem; height: 1.7rem; }
  th, td { padding: 0.4rem 0.5rem; }
}
`;

/** The style of every page: system fonts, colours of which text and ground differ by more than 4.5 to 1, light and dark. */
export const STYLE = `
:root { color-scheme: light dark; --ground: #fff; --text: #1f2328; --quiet: #59636e; --line: #d1d9e0; --soft: #f6f8fa;
  --link: #0550ae; --good: #116329; --bad: #a40e26; --wait: #7d4e00; }
@media (prefers-color-scheme: dark) { :root { --ground: #0d1117; --text: #f0f6fc; --quiet: #9198a1; --line: #3d444d;
  --soft: #151b23; --link: #79b8ff; --good: #56d364; --bad: #ff8b84; --wait: #e3b341; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 1rem 1rem 3rem; background: var(--ground); color: var(--text);
  font: 1rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; margin: 0.5rem 0; } h2 { font-size: 1.2rem; margin: 2rem 0 0.5rem; }
h3 { font-size: 1rem; margin: 1.25rem 0 0.25rem; }
a { color: var(--link); } a:focus-visible, .frame:focus-visible, summary:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
code { font: 0.9em ui-monospace, monospace; background: var(--soft); padding: 0.1em 0.3em; border-radius: 4px; }
p { margin: 0.5rem 0; } ul { margin: 0.25rem 0; padding-left: 1.25rem; }
.quiet { color: var(--quiet); } .good { color: var(--good); } .bad { color: var(--bad); } .wait { color: var(--wait); }
.verdict { border-left: 0.35rem solid; padding: 0.5rem 0.75rem; background: var(--soft); }
.verdict span { color: var(--text); }
.warning { border: 1px solid var(--wait); padding: 0.5rem 0.75rem; }
.frame { overflow-x: auto; margin: 0.5rem 0; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; color: var(--quiet); padding: 0.25rem 0; }
th, td { border: 1px solid var(--line); padding: 0.5rem 0.6rem; text-align: left; vertical-align: top; min-width: 8rem; overflow-wrap: break-word; }
thead th { background: var(--soft); } tbody th { font-weight: 600; }
td p, th p { margin: 0; } th p.quiet { font-weight: 400; } .took { white-space: nowrap; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; } .release { font-size: 1.1rem; font-weight: 600; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1rem; list-style: none; padding: 0; margin: 0.5rem 0; }
.step { border: 1px solid var(--line); border-radius: 6px; padding: 0.5rem 0.75rem; margin: 0.75rem 0; }
.step h3 { margin: 0; }
footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding-top: 0.5rem; color: var(--quiet); font-size: 0.9rem; }
@media (max-width: 40rem) {
  .board, .board tbody, .board tr, .board td, .board th { display: block; width: 100%; min-width: 0; }
  .board thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  .board td { border-top: 0; }
}
.board .where { display: none; }
@media (max-width: 40rem) { .board .where { display: block; color: var(--quiet); } }
`;

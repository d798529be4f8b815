/// How the HTML report looks: on a phone and a wide screen, light and dark, on paper.
enum HTMLStyle {
  static let css = """
    :root { color-scheme: light dark; --ground: #fdfcfa; --text: #1d1f23; --quiet: #5b606a; --line: #dcd9d2;
      --accent: #6a3fa0; --good: #1b6e3c; --partly: #8a5a00; --bad: #b0252c; --mark: #fff0b8; --flag: #ffd9d6;
      --bar: #4a6fa5; --track: #ebe8e1; }
    @media (prefers-color-scheme: dark) { :root { --ground: #17191d; --text: #e7e5e0; --quiet: #a2a7b0; --line: #363a42;
      --accent: #c3a3f0; --good: #79cf98; --partly: #e8b85c; --bad: #ff9a94; --mark: #544a1c; --flag: #6b2a2d;
      --bar: #86abe0; --track: #2a2e35; } }
    * { box-sizing: border-box; }
    body { margin: 0 auto; padding: 1.5rem 1rem 3rem; max-width: 46rem; background: var(--ground); color: var(--text);
      font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif; overflow-wrap: anywhere; }
    h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
    h2 { font-size: 1.3rem; margin: 2.5rem 0 0; padding-top: 1rem; border-top: 2px solid var(--line); }
    h3 { font-size: 1rem; letter-spacing: .03em; margin: 2rem 0 .4rem; }
    h2 + h3 { font-size: 1.25rem; letter-spacing: 0; margin-top: 1rem; padding: .7rem 1rem; background: var(--track);
      border-left: 5px solid var(--bar); border-radius: .3rem; }
    h5 { font-size: .95rem; margin: 1rem 0 .2rem; }
    h4 { font-size: 1.05rem; margin: 0 0 .4rem; }
    h4 .name { display: block; font-size: .8rem; letter-spacing: .05em; color: var(--quiet); }
    p { margin: .4rem 0; }
    ul { list-style: none; margin: .3rem 0; padding: 0; }
    ul ul { padding-left: 1.6rem; font-size: .95rem; }
    li { margin: .25rem 0; }
    q { quotes: none; font-style: italic; }
    .quiet, .facts, figcaption, footer { color: var(--quiet); }
    .facts, figcaption, footer, .legend { font-size: .9rem; }
    .accent { color: var(--accent); } .good { color: var(--good); } .partly { color: var(--partly); }
    .bad { color: var(--bad); }
    article { margin: 1.5rem 0; padding: 1rem 0 0; border-top: 1px solid var(--line); }
    .answer { margin: .8rem 0; padding: .1rem 0 .1rem 1rem; border-left: 3px solid var(--line); }
    mark { color: inherit; background: var(--mark); border-radius: .2rem; padding: .05rem .15rem;
      box-decoration-break: clone; -webkit-box-decoration-break: clone; }
    mark.flag { background: var(--flag); text-decoration: underline wavy var(--bad); text-underline-offset: .2em; }
    mark a { color: inherit; font: 700 .72em/1 ui-monospace, monospace; text-decoration: none; vertical-align: super;
      padding: 0 .1em 0 .25em; }
    .legend b { display: inline-block; min-width: 1.6rem; font-family: ui-monospace, monospace; }
    figure { margin: 1rem 0 1.4rem; }
    figcaption { margin-bottom: .3rem; }
    svg { display: block; width: 100%; overflow: visible; }
    svg text { fill: var(--text); font: .8rem system-ui, sans-serif; }
    svg .value, svg .small { fill: var(--quiet); } svg .small { font-size: .7rem; }
    .track { fill: var(--track); } .fill { fill: var(--bar); } .over { fill: var(--bad); }
    .limit { fill: var(--text); } .silence { fill: var(--flag); } .phase { fill: var(--line); }
    .said { fill: var(--partly); } .growth { fill: none; stroke: var(--bar); stroke-width: 2; }
    table { border-collapse: collapse; font-size: .95rem; margin: .4rem 0 1rem; }
    caption { text-align: left; white-space: nowrap; font-weight: 600; padding: .4rem 0; }
    th, td { text-align: left; padding: .2rem 1.2rem .2rem 0; border-bottom: 1px solid var(--line);
      vertical-align: top; }
    footer { margin-top: 3rem; padding-top: 1rem; border-top: 2px solid var(--line); }
    @media print { :root { color-scheme: light; --ground: #fff; --text: #000; --quiet: #444; --line: #bbb;
      --mark: #fff0b8; --flag: #ffd9d6; --track: #e6e6e6; --bar: #4a6fa5; --accent: #6a3fa0; --good: #1b6e3c;
      --partly: #8a5a00; --bad: #b0252c; }
      body { max-width: none; padding: 0; font-size: 10.5pt; }
      h2, h3, h4, h5, figcaption, h4 + .facts { break-after: avoid; }
      figure, li, table, .answer p { break-inside: avoid; } p { orphans: 3; widows: 3; }
      h2 + h3, mark, svg * { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
    """
}

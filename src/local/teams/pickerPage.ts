// The local tenant's sign-in page, on which you choose who to be. There are no passwords.
import { people } from "./people.ts";

/** Each choice is a link to the same address with a person in it. */
export function pickerPage(query: URLSearchParams): string {
  const link = (person: string, words: string) => {
    const chosen = new URLSearchParams(query);
    chosen.set("person", person);
    return `<a href="?${escaped(String(chosen))}">${escaped(words)}</a>`;
  };
  return `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>Sign in to the local tenant</title>
    <link rel="icon" href="data:,">
    <style>
      body { max-width: 26rem; margin: 0 auto; padding: 24px 16px; font: 16px/1.4 system-ui, sans-serif; }
      ul { padding: 0; list-style: none; columns: 2; }
      a { display: block; padding: 6px 0; }
    </style>
  </head>
  <body>
    <h1>Sign in</h1>
    <p>Improvement Board wants to read and write in SharePoint as you. Nobody has a password in the local tenant: choose who to be.</p>
    <ul>${people.map(({ id, title }) => `<li>${link(id, title)}</li>`).join("")}</ul>
    <p>${link("", "Cancel")}</p>
  </body>
</html>`;
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}

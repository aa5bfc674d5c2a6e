// What a browser sees at the SharePoint site's address: it has no pages of its own, so it says how to ask for the lists.

export interface SitePageOptions {
  readonly siteUrl: string;
  readonly hostUrl: string;
}

/** Answers a person's browser at the site's own address, and nothing else. */
export function sitePage(request: Request, { siteUrl, hostUrl }: SitePageOptions): Response | undefined {
  const asked = new URL(request.url);
  const isPerson = request.method === "GET" && request.headers.get("accept")?.includes("text/html");
  if (!isPerson || asked.pathname.replace(/\/$/, "") !== new URL(siteUrl).pathname) return undefined;
  const token = `curl -s ${hostUrl}identity/token -d grant_type=password -d username=lead-5`;
  const lists = `curl -s ${siteUrl}/_api/web/lists -H "Accept: application/json" -H "Authorization: Bearer TOKEN"`;
  return new Response(
    `<!doctype html>
<html lang="en-GB">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>Improvement plan · local SharePoint</title>
<link rel="icon" href="data:,">
<style>
  body { max-width: 70ch; margin: 48px auto; padding: 0 16px; font: 15px/22px "Segoe UI", system-ui, sans-serif; }
  h1 { font-size: 22px; line-height: 28px; }
  pre { padding: 12px; border: 1px solid #8888; border-radius: 4px; font-size: 13px;
    white-space: pre-wrap; overflow-wrap: anywhere; }
</style>
<h1>Improvement plan</h1>
<p>The SharePoint site of the local tenant. It holds the lists that the board shows, and answers SharePoint's REST interface; it has
no pages of its own. Whoever asks needs a token, and naming a person is enough for one:</p>
<pre>${token}</pre>
<p>With its <code>access_token</code> in place of TOKEN, the lists are here:</p>
<pre>${lists}</pre>
<p><a href="${hostUrl}">The board, in the local Teams</a></p>
</html>
`,
    { headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-cache" } },
  );
}

// Stands in for the parts of the local tenant that are still being written.
import { existsSync } from "node:fs";

interface SharePointOptions {
  data: string;
  origin: string;
  sites: { path: string; title: string }[];
  directory: { login: string; title: string; email: string; role: "owner" | "member" | "visitor" | "none" }[];
  authenticate(bearerToken: string): Promise<string | undefined>;
  log?: (line: string) => void;
}

interface SharePoint {
  fetch(request: Request): Promise<Response>;
  close(): void;
}

export async function openSharePoint(options: SharePointOptions): Promise<SharePoint> {
  const url = new URL("./sharepoint/server.ts", import.meta.url);
  if (!existsSync(url)) {
    const cors = { "access-control-allow-origin": "*", "access-control-allow-headers": "*" };
    return {
      fetch: async () => Response.json({ error: "SharePoint is still being written." }, { status: 501, headers: cors }),
      close: () => undefined,
    };
  }
  const module = (await import(url.href)) as { openSharePoint(options: SharePointOptions): SharePoint };
  return module.openSharePoint(options);
}

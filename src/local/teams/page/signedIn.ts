// Tells the local SharePoint's pages who sits at this window: links of the tab into SharePoint say nothing of the person,
// as out there, where the browser is signed in. Cookies are shared by all ports of a machine.

const cookie = "local-tenant-person";

/** The window used last counts. */
export function keepSignedIn(person: () => string): () => void {
  const write = () => {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API asks for https
    document.cookie = `${cookie}=${encodeURIComponent(person())}; path=/; samesite=lax`;
  };
  window.addEventListener("focus", write);
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") write();
  });
  return write;
}

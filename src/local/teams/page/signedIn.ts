// Tells the local SharePoint's pages who uses this window, in a cookie, which all ports of a machine share. Links of the tab into
// SharePoint name no person, because in a real tenant the browser is signed in.

const cookie = "local-tenant-person";

/** The window that was used last decides. */
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

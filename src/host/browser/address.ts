// The page's own address: the view is kept in its query, so that reloading shows the same.

export function readQuery(): string {
  return window.location.search.slice(1);
}

export function writeQuery(query: string): void {
  const { pathname, hash } = window.location;
  window.history.replaceState(window.history.state, "", `${pathname}${query ? `?${query}` : ""}${hash}`);
}

/** Asks before the page is left while something on it would be lost. */
export function askBeforeLeaving(wouldLose: () => boolean): void {
  window.addEventListener("beforeunload", (event) => {
    if (wouldLose()) event.preventDefault();
  });
}

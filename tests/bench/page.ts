// What every measured page offers, and how it gets its data.
import type { BenchData } from "./data.ts";

/** A page marks its cards with `data-ref`, its columns with `data-column`, what scrolls with `data-scroller`. */
interface BenchPage {
  /** A change made elsewhere arrives: the action has another title. */
  change(id: number, title: string): void;
}

declare global {
  interface Window {
    bench?: BenchPage;
  }
}

export async function readData(): Promise<BenchData> {
  const size = new URLSearchParams(location.search).get("size");
  return (await (await fetch(`/data/${size}.json`)).json()) as BenchData;
}

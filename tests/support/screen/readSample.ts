// The sample's lists out of their JSON, in the page.
import type { SampleLists } from "../sampleLists.ts";

export async function readSample(address: string): Promise<SampleLists> {
  return JSON.parse(await (await fetch(address)).text(), revived) as SampleLists;
}

export function revived(_: string, value: unknown): unknown {
  const isTime = typeof value === "object" && value !== null && Object.keys(value).join() === "time";
  return isTime ? new Date((value as { readonly time: number }).time) : value;
}

// The board opens as the person left it on this device, unless a link says what it shows. Loaded after the cards, and draws nothing.
import { useEffect, useRef } from "react";
import type { ScreenProps } from "../../ui/kit/feature.ts";
import { useChoice } from "../../ui/kit/useChoice.ts";
import { readView, writeView } from "./view.ts";

/** What a link shows is not kept until something of it is changed, and a search is for now. */
export function RememberView({ query, onQuery }: Pick<ScreenProps, "query" | "onQuery">) {
  const [kept, keep] = useChoice("board");
  const last = useRef(query);
  /** Once a link, or the person, has said what is shown, what comes from the device is too late. */
  const isSaid = useRef(query !== "");
  useEffect(() => {
    if (query !== last.current) {
      isSaid.current = true;
      last.current = query;
      keep(writeView({ ...readView(query), text: "" }));
    } else if (!isSaid.current && typeof kept === "string") {
      isSaid.current = true;
      last.current = kept;
      onQuery(() => kept);
    }
  }, [query, kept, keep, onQuery]);
  return null;
}

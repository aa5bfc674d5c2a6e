// What is only printed.
import type { ReactNode } from "react";
import { usePrinting } from "./usePrinting.ts";

export function OnPaper({ children }: { readonly children: ReactNode }) {
  return usePrinting() && <div data-paper="only">{children}</div>;
}

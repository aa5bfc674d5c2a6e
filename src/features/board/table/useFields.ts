// The columns of the table: those of the address, else those that the person chose last on this device.
import { useCallback, useMemo } from "react";
import { useChoice } from "../../../ui/kit/useChoice.ts";
import { fieldsOf } from "./fields.ts";

export function useFields(
  inAddress: readonly string[],
): readonly [readonly string[], (fields: readonly string[]) => void] {
  const [kept, put] = useChoice("columns of the table");
  const own = typeof kept === "string" ? kept : "";
  const keep = useCallback((fields: readonly string[]) => put(fields.join(",") || undefined), [put]);
  return [useMemo(() => fieldsOf(inAddress, own), [inAddress, own]), keep];
}

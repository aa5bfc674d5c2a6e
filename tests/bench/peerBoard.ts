// What both peers' pages share: rows by column, filtered, with moves and changes, as React state.
import { useMemo, useState } from "react";
import { compareReferences } from "../../src/plan/action.ts";
import type { ActionRow } from "../../src/plan/actions.ts";
import { type Column, columnOfRow, columns, matches } from "./card.ts";
import type { BenchData } from "./data.ts";

export interface PeerBoard {
  readonly rows: ReadonlyMap<string, ActionRow>;
  /** Ids of rows by column, of those that the search finds. */
  readonly shown: Readonly<Record<Column, readonly string[]>>;
  readonly text: string;
  search(text: string): void;
  move(id: string, from: Column, to: Column, index: number): void;
}

export function usePeerBoard(data: BenchData): PeerBoard {
  const [rows, setRows] = useState(() => new Map(data.rows.map((row) => [String(row.id), row])));
  const [order, setOrder] = useState(() => {
    const sorted = data.rows.toSorted((a, b) => compareReferences(a.fields.reference, b.fields.reference));
    return byColumn((column) => sorted.filter((row) => columnOfRow(row) === column).map(({ id }) => String(id)));
  });
  const [text, search] = useState("");
  const shown = useMemo(
    () =>
      byColumn((column) => {
        if (!text) return order[column];
        return order[column].filter((id) => {
          const row = rows.get(id);
          return row && matches(row, text);
        });
      }),
    [order, rows, text],
  );
  window.bench = {
    change(id, title) {
      setRows((known) => {
        const row = known.get(String(id));
        return row ? new Map(known).set(String(id), { ...row, fields: { ...row.fields, title } }) : known;
      });
    },
  };
  return {
    rows,
    shown,
    text,
    search,
    move(id, from, to, index) {
      setOrder((known) => {
        const without = { ...known, [from]: known[from].filter((each) => each !== id) };
        return { ...without, [to]: without[to].toSpliced(index, 0, id) };
      });
    },
  };
}

function byColumn(idsOf: (column: Column) => readonly string[]): Record<Column, readonly string[]> {
  return Object.fromEntries(columns.map((column) => [column, idsOf(column)])) as Record<Column, readonly string[]>;
}

// The faults, the states that a page can be in when one happens, and how often each pair has met.

export const states = [
  "reading at start",
  "polling",
  "first send",
  "resend, outcome unknown",
  "resend, outcome known",
  "adding a row",
  "looking for an added row",
  "adding an entry",
  "looking up the operation",
  "reading back",
  "keeping an edit",
  "edit waits",
  "row not in SharePoint yet",
  "other tab has row",
  "edit in conflict",
  "edit rejected",
] as const;
export type State = (typeof states)[number];

export const faults = [
  "429",
  "503",
  "504 before commit",
  "504 after commit",
  "timeout",
  "answer lost before commit",
  "answer lost after commit",
  "delivered twice",
  "overtaken",
  "401 with claims challenge",
  "403 in mid-queue",
  "row deleted",
  "column renamed",
  "choice withdrawn",
  "change token unknown",
  "offline",
  "hidden",
  "page killed",
  "clock an hour off",
  "storage blocked",
  "storage full",
  "storage evicted",
  "storage handle dead",
] as const;
export type Fault = (typeof faults)[number];

const reads: readonly State[] = [
  "reading at start",
  "polling",
  "looking for an added row",
  "looking up the operation",
  "reading back",
];
const writes: readonly State[] = ["first send", "resend, outcome unknown", "resend, outcome known"];
const requests = [...reads, ...writes, "adding a row" as const, "adding an entry" as const];

const cannot: readonly { faults: readonly Fault[]; states: readonly State[]; why: string }[] = [
  {
    faults: ["504 after commit", "answer lost after commit", "delivered twice"],
    states: reads,
    why: "a read commits nothing",
  },
  {
    faults: ["403 in mid-queue", "column renamed", "choice withdrawn"],
    states: reads,
    why: "only writes are refused",
  },
  {
    faults: ["column renamed", "choice withdrawn"],
    states: ["adding an entry"],
    why: "those are columns of rows",
  },
  {
    faults: ["row deleted"],
    states: ["adding an entry", "adding a row", "looking for an added row"],
    why: "only rows that exist at the start are deleted",
  },
  {
    faults: ["change token unknown"],
    states: requests.filter((state) => state !== "polling"),
    why: "only a change query carries a token",
  },
  {
    faults: ["storage blocked"],
    states: ["other tab has row"],
    why: "a page without storage shares neither edits nor locks with another",
  },
];

/** Why the two can never meet; nothing if they can. */
export function whyNever(fault: Fault, state: State): string | undefined {
  return cannot.find((each) => each.faults.includes(fault) && each.states.includes(state))?.why;
}

/** How often each fault met each state: a row for each fault, in the order of `states`. */
export type Meetings = number[][];

export function noMeetings(): Meetings {
  return faults.map(() => states.map(() => 0));
}

export function addMeetings(to: Meetings, more: Meetings): void {
  more.forEach((row, fault) => {
    row.forEach((count, state) => {
      const sum = to[fault];
      if (sum) sum[state] = (sum[state] ?? 0) + count;
    });
  });
}

/** Pairs that can meet, and met less often than `least`. */
export function rarePairs(meetings: Meetings, least: number): string[] {
  return faults.flatMap((fault, row) =>
    states.flatMap((state, column) => {
      const count = meetings[row]?.[column] ?? 0;
      return count < least && !whyNever(fault, state) ? [`${fault} x ${state}: ${count}`] : [];
    }),
  );
}

/** The counts as a table in text, with the reasons why some pairs cannot meet. */
export function meetingsTable(meetings: Meetings): string {
  const reasons = [...new Set(cannot.map(({ why }) => why))];
  const cell = (fault: Fault, row: number, state: State, column: number) => {
    const why = whyNever(fault, state);
    return why ? `(${reasons.indexOf(why) + 1})` : String(meetings[row]?.[column] ?? 0);
  };
  const lines = [
    ["", ...states.map((_, column) => String.fromCharCode(65 + column))],
    ...faults.map((fault, row) => [fault, ...states.map((state, column) => cell(fault, row, state, column))]),
  ];
  const widths = ["", ...states].map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0)));
  const aligned = lines.map((line) =>
    line.map((text, column) => (column === 0 ? text.padEnd(widths[0] ?? 0) : text.padStart(widths[column] ?? 0))),
  );
  return [
    ...states.map((state, column) => `${String.fromCharCode(65 + column)}: ${state}`),
    ...aligned.map((line) => line.join(" ")),
    ...reasons.map((why, index) => `(${index + 1}) cannot happen: ${why}`),
  ].join("\n");
}

// What a paper has to say, counted anew from the text of its snapshots. Nothing of the product is imported here.

interface Said {
  readonly by: number;
  readonly on?: string;
  readonly words?: string;
}
type Fields = Readonly<Record<string, string | number | boolean | number[] | undefined>>;
interface Act {
  readonly id: number;
  readonly programme?: number;
  readonly status: string;
  readonly fields?: Fields;
  readonly claim?: Said;
  readonly verification?: Said;
  readonly held?: Said[];
  readonly returned?: Said;
  readonly superseded?: Said;
  readonly criteria?: object[];
  readonly evidenced?: number;
  readonly evidence?: number;
  readonly late?: number;
  readonly regressions?: number;
  readonly notUpdated?: boolean;
  readonly checks?: { text?: string }[];
  readonly moves?: { reason?: string; by: number }[];
}
interface Row {
  readonly id: number;
  readonly fields?: Fields;
}
interface File {
  readonly day: string;
  readonly takenAt: string;
  readonly round: { number: number };
  readonly previous?: { round: number; sha256: string };
  readonly checked?: boolean;
  readonly plan: {
    readonly name?: string;
    readonly firstMonth?: string;
    readonly months?: number;
    readonly reviews?: string[];
    readonly amberDays: number;
    readonly staleDays: number;
    readonly rule: { redShare: number; amberShare: number; lateDays: number };
  };
  readonly programmes?: { number: number; title?: string }[];
  readonly people?: Readonly<Record<string, { name?: string }>>;
  readonly actions?: Act[];
  readonly lists?: Readonly<Record<string, Row[]>>;
}

export interface Asked {
  readonly kind: string;
  readonly audience: "Internal" | "Public";
  readonly theme: string;
  /** The hash of each file. */
  readonly hashes: readonly string[];
}

type Cells = readonly (readonly string[])[];

export interface Expected {
  readonly tables: ReadonlyMap<string, Cells>;
  /** How each sentence with numbers begins, and its numbers in order. */
  readonly sentences: readonly (readonly [start: string, numbers: readonly number[]])[];
}

export const numbersIn = (text: string): number[] => [...text.matchAll(/\d+/gu)].map(([digits]) => Number(digits));

const f = ({ fields }: Act, key: string): string => String(fields?.[key] ?? "");
const isIn = ({ status }: Act) => status !== "Superseded";
const isDone = ({ status }: Act) => ["Claimed", "Verified", "Embedded"].includes(status);
const isChecked = ({ status }: Act) => ["Verified", "Embedded"].includes(status);
const isOpen = ({ status }: Act) => ["Red", "Amber", "Green"].includes(status);
const dueNow = (action: Act) => f(action, "revisedDue") || f(action, "due");
const whole = (part: number, of: number) =>
  part === 0 || of === 0 ? 0 : part === of ? 100 : Math.min(99, Math.max(1, Math.round((part / of) * 100)));
const order = ["Red", "Amber", "Green", "Claimed", "Verified", "Embedded"];
const shown = ["Not started", ...order];
const plain = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, " ")
    .trim();
const padded = (reference: string) => reference.replaceAll(/\d+/gu, (digits) => digits.padStart(6, "0"));
const dayNumber = (day: string) => Date.parse(day) / 86_400_000;
const numbersOfDay = (day: string) => [Number(day.slice(8)), Number(day.slice(0, 4))];

/** The plans as the paper may see them. */
function plansFor(files: readonly File[], { audience, theme }: Asked) {
  const latest = new Map<number, Act>();
  for (const { actions = [] } of files) for (const action of actions) latest.set(action.id, action);
  const now = new Map((files.at(-1)?.actions ?? []).map((action) => [action.id, action]));
  const ofTheme = (action: Act) => theme === "" || f(latest.get(action.id) ?? action, "theme") === theme;
  const plans = files.map((file) => (file.actions ?? []).filter(ofTheme));
  const whole = files.at(-1)?.actions ?? [];
  const counted = audience === "Public" ? whole : (plans.at(-1) ?? []);
  const exempt = counted.filter((action) => isIn(action) && f(action, "exempt") !== "");
  if (audience === "Internal") return { plans, exempt };
  const released = plans.map((actions) =>
    actions
      .filter(({ id }) => f(latest.get(id) as Act, "exempt") === "")
      .flatMap((action) => (f(action, "exempt") === "" ? [action] : (now.get(action.id) ?? []))),
  );
  return { plans: released, exempt };
}

function directionOf(was: Act | undefined, now: Act): string {
  const [set, why] = [f(now, "directionOverride"), plain(f(now, "directionReason"))];
  const isOld = was && f(was, "directionOverride") === set && plain(f(was, "directionReason")) === why;
  if (set && why && !isOld) return set;
  if (!was || !isIn(was)) return "New";
  const [from, to] = [order.indexOf(was.status), order.indexOf(now.status)];
  if (from !== to && from < 0) return to === 0 ? "Down" : to < 3 ? "Started" : "Up";
  if (from !== to) return to > from ? "Up" : "Down";
  const [before, after] = [dueNow(was), dueNow(now)];
  return before && after && before !== after ? (after > before ? "Down" : "Up") : "Level";
}

const kindsOfChange = {
  ...{
    worsened: "Worse",
    reopened: "Re-opened after verification",
    returned: "Claim returned",
    claimWithdrawn: "Claim withdrawn",
  },
  ...{ improved: "Better", started: "Started", claimed: "Claimed complete", verified: "Verified" },
  ...{ embedded: "Checked again, still in place", new: "New", reinstated: "Back in the plan" },
  ...{ superseded: "Replaced or withdrawn", removed: "No longer in the list", date: "Due date moved" },
  ...{ renumbered: "New reference", programme: "Moved to another programme" },
};
type Kind = keyof typeof kindsOfChange;

function statusChange(was: Act, now: Act): Kind | undefined {
  const rank = (action: Act) => order.indexOf(action.status);
  if (!isIn(now)) return isIn(was) ? "superseded" : undefined;
  if (!isIn(was)) return "reinstated";
  if ((now.regressions ?? 0) > (was.regressions ?? 0)) return "reopened";
  if (was.status === now.status) return undefined;
  if (now.status === "Embedded") return "embedded";
  if (isChecked(was)) return "reopened";
  if (now.status === "Verified") return "verified";
  if (now.status === "Claimed") return "claimed";
  if (was.status === "Claimed") return now.returned ? "returned" : "claimWithdrawn";
  if (was.status === "Not started") return now.status === "Red" ? "worsened" : "started";
  return now.status !== "Not started" && rank(now) > rank(was) ? "improved" : "worsened";
}

interface Changed {
  readonly kind: Kind;
  readonly action: Act;
  readonly from: string;
  readonly to: string;
  readonly said?: Said | undefined;
}

function changesOf(before: readonly Act[], after: readonly Act[]): Changed[] {
  const earlier = new Map(before.map((action) => [action.id, action]));
  const found = after.flatMap((action): Changed[] => {
    const was = earlier.get(action.id);
    if (!was) return [{ kind: "new", action, from: "", to: action.status }];
    const kind = statusChange(was, action);
    const said = { claimed: action.claim, verified: action.verification, embedded: action.held?.at(-1) };
    const all: Changed[] = kind
      ? [
          {
            kind,
            action,
            from: was.status,
            to: action.status,
            said: { ...said, returned: action.returned, superseded: action.superseded }[kind as "claimed"],
          },
        ]
      : [];
    if (isIn(action) && dueNow(was) !== dueNow(action))
      all.push({ kind: "date", action, from: dueNow(was), to: dueNow(action), said: movedBy(was, action) });
    if (f(was, "reference") !== f(action, "reference"))
      all.push({ kind: "renumbered", action, from: f(was, "reference"), to: f(action, "reference") });
    if (was.programme !== action.programme)
      all.push({ kind: "programme", action, from: String(was.programme ?? ""), to: String(action.programme ?? "") });
    return all;
  });
  const gone = before.filter(({ id }) => !after.some((each) => each.id === id));
  found.push(...gone.map((action): Changed => ({ kind: "removed", action, from: action.status, to: "" })));
  const place = Object.keys(kindsOfChange);
  return found.sort((a, b) => place.indexOf(a.kind) - place.indexOf(b.kind) || a.action.id - b.action.id);
}

function movedBy(was: Act, { fields, moves }: Act): Said | undefined {
  const last = moves?.at(-1);
  const reason = last?.reason || String(fields?.revisedDueReason ?? "");
  const words = plain(reason) === plain(f(was, "revisedDueReason")) ? "" : reason;
  return { by: last?.by ?? Number.NaN, words };
}

export function expectedOf(texts: readonly string[], asked: Asked): Expected {
  const files = texts.map((text) => JSON.parse(text) as File);
  const file = files.at(-1) as File;
  const [first] = files as [File];
  const { plans, exempt } = plansFor(files, asked);
  const [was, all] = [plans[0] ?? [], plans.at(-1) ?? []];
  const hasBefore = files.length > 1;
  const isInternal = asked.audience === "Internal";
  const now = all.filter(isIn);
  const changes = hasBefore ? changesOf(was, all) : [];
  const before = new Map(was.map((action) => [action.id, action]));
  const direction = (action: Act) => directionOf(before.get(action.id), action);

  const nameOf = (by: number | undefined) => {
    if (by === undefined || Number.isNaN(by)) return "";
    const own = files.findLast(({ people }) => people?.[by])?.people?.[by];
    return own?.name || "A former member";
  };
  const lead = (action: Act) =>
    isInternal
      ? ((action.fields?.leads as number[] | undefined) ?? []).map(nameOf).join(", ")
      : f(action, "leadRoles") || (action.programme === undefined ? "" : `Lead of programme ${action.programme}`);
  const programme = (number: number | undefined) =>
    number === undefined
      ? ""
      : `${number} ${file.programmes?.find((each) => each.number === number)?.title ?? ""}`.trim();
  const byReference = (actions: readonly Act[]) =>
    [...actions].sort((a, b) => {
      const [one, two] = [padded(f(a, "reference")), padded(f(b, "reference"))];
      return one < two ? -1 : one > two ? 1 : a.id - b.id;
    });
  const count = (actions: readonly Act[], holds: (action: Act) => boolean) => actions.filter(holds).length;

  const tables = new Map<string, Cells>();
  const sentences: [string, readonly number[]][] = [];
  const say = (start: string, ...numbers: number[]) => sentences.push([start, numbers]);
  const list = (caption: string, start: string, rows: Cells, more: readonly number[] = []) => {
    if (rows.length === 0) return /90/u.test(caption) ? say("No action is due", 90) : undefined;
    tables.set(caption, rows);
    say(start, rows.length, ...more);
  };
  const has = (...kinds: readonly string[]) => kinds.includes(asked.kind);
  const dates = (action: Act) => [f(action, "due"), dueNow(action)];
  const head = (action: Act) => [f(action, "reference"), f(action, "title")];
  const arrow = (action: Act) => (hasBefore ? [direction(action)] : []);

  // The headline.
  const inBefore = was.filter(isIn);
  const rated = (actions: readonly Act[]) => [
    ...["Red", "Amber", "Green"].flatMap((rating) => {
      const own = actions.filter((each) => each.status !== "Not started" && f(each, "rating") === rating);
      const complete = count(own, isDone);
      return [
        own.length,
        whole(own.length, actions.length),
        ...(complete > 0 ? [complete, count(own, isChecked)] : []),
      ];
    }),
    ...[
      count(actions, ({ status }) => status === "Not started"),
      count(actions, (each) => isOpen(each) && f(each, "rating") === ""),
      count(actions, (each) => isDone(each) && f(each, "rating") === ""),
    ].filter((others) => others > 0),
  ];
  say("On ", ...numbersOfDay(file.day).slice(0, 2), file.round.number, now.length);
  say("By the last rating given", ...rated(now));
  if (hasBefore) {
    say("On ", ...numbersOfDay(first.day), first.round.number, inBefore.length, ...rated(inBefore));
    const ways = ["Up", "Down", "Level", "Started", "New"].map((way) => count(now, (each) => direction(each) === way));
    say("Direction of travel since", first.round.number, ...ways);
  }
  tables.set(
    "Actions by status",
    shown.map((status) => {
      const [is, had] = [
        count(now, (each) => each.status === status),
        count(inBefore, (each) => each.status === status),
      ];
      const compared = [had, whole(had, inBefore.length), is - had];
      return [status, ...[is, whole(is, now.length), ...(hasBefore ? compared : [])].map(String)];
    }),
  );
  const criteria = (of: (action: Act) => number) => now.reduce((sum, action) => sum + of(action), 0);
  const late = now.filter((action) => (action.late ?? 0) > 0);
  const notUpdated = count(now, (action) => action.notUpdated ?? false);
  say(
    "Past their due date",
    late.length,
    // Internal, as the actions that it counts.
    ...(isInternal ? [file.round.number, notUpdated] : []),
    criteria(({ evidenced = 0, criteria: own = [] }) => Math.min(evidenced, own.length)),
    criteria(({ criteria: own = [] }) => own.length),
  );
  if (all.length > now.length) say("Replaced or withdrawn", all.length - now.length);
  const paragraphs = new Map<number, number>();
  for (const each of exempt) {
    const paragraph = Number(/\d/u.exec(f(each, "exempt"))?.[0]);
    paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? 0) + 1);
  }
  const byParagraph = [...paragraphs].sort(([a], [b]) => a - b).flat();
  // In the headline with the Act, and where the paper says how it was made.
  if (exempt.length > 0) say("Exempt from publication", exempt.length, 12, 1972, ...byParagraph);
  if (exempt.length > 0 && asked.kind !== "none") say("Exempt from publication", exempt.length, ...byParagraph);

  // Fixed, but for the plan's settings.
  const { amberDays, staleDays, rule, reviews = [], firstMonth, months } = file.plan;
  tables.set(
    "What each status means",
    shown.map((status) => [status, status === "Red" || status === "Amber" ? `#${amberDays}` : "#"]),
  );
  say("Amber is up to", amberDays, staleDays);
  say("Every figure is counted", file.round.number, ...(hasBefore ? [first.round.number] : []));
  tables.set(
    "Snapshots of this paper",
    files.map(({ round, takenAt, day, previous }, index) => [
      ...[String(round.number), londonDay(takenAt), day, asked.hashes[index] ?? ""],
      previous ? `Round ${previous.round}, ${previous.sha256.slice(0, 8)}…` : "The first snapshot",
    ]),
  );

  if (has("board", "government", "officers", "scrutiny"))
    list(
      "Red actions",
      "",
      byReference(now.filter(({ status }) => status === "Red")).map((action) => [
        ...[...head(action), lead(action), dueNow(action), ...arrow(action)],
        ...[f(action, "narrative"), f(action, "correctiveAction"), ...(isInternal ? [f(action, "ask")] : [])],
      ]),
    );
  const side = ({ kind, from, to }: Changed) =>
    kind === "programme"
      ? [programme(from ? Number(from) : undefined), programme(to ? Number(to) : undefined)]
      : [from, to].map((each) => (each === "Superseded" ? "Withdrawn" : each));
  const reason = ({ said }: Changed) => (isInternal ? [said?.words ?? ""] : []);
  const saidBy = (change: Changed) => [
    change.said?.on ?? "",
    ...(isInternal ? [nameOf(change.said?.by), ...reason(change)] : []),
  ];
  const of = (...kinds: Kind[]) => changes.filter(({ kind }) => kinds.includes(kind));
  const moved = of(
    "worsened",
    "improved",
    "started",
    "new",
    "reinstated",
    "superseded",
    "removed",
    "renumbered",
    "programme",
  );
  if (has("board", "government", "officers", "scrutiny"))
    list(
      "Actions that moved",
      "",
      moved.map((each) => [...head(each.action), kindsOfChange[each.kind], ...side(each), ...reason(each)]),
      [first.round.number],
    );
  if (has("board", "government", "scrutiny", "audit")) {
    list(
      "Completed and verified actions",
      "",
      [
        ...of("claimed", "verified", "embedded").map((each) => ({ each, what: kindsOfChange[each.kind] })),
        ...of("reopened").flatMap((each) => {
          const { id, status, claim, verification, held, regressions = 0 } = each.action;
          const again = { Claimed: claim, Verified: verification, Embedded: held?.at(-1) };
          if (!isDone(each.action) || regressions <= (before.get(id)?.regressions ?? 0)) return [];
          const what = status === "Embedded" ? kindsOfChange.embedded : `${status} again`;
          return [{ each: { ...each, said: again[status as "Claimed"] }, what }];
        }),
      ].map(({ each, what }) => [...head(each.action), what, ...saidBy(each)]),
      [first.round.number],
    );
    list(
      "Actions that went back",
      "",
      of("reopened", "returned", "claimWithdrawn").map((each) => [
        ...[...head(each.action), kindsOfChange[each.kind], ...side(each), ...saidBy(each)],
      ]),
      [first.round.number],
    );
  }
  list(
    "Overdue actions",
    "",
    [...late]
      .sort((a, b) => (b.late ?? 0) - (a.late ?? 0) || a.id - b.id)
      .map((action) => [
        ...head(action),
        lead(action),
        action.status,
        ...dates(action),
        String(action.late),
        f(action, "slips"),
      ]),
  );
  list(
    "Slipped actions",
    "",
    byReference(
      now.filter(
        (action) =>
          ["Red", "Amber", "Green", "Not started"].includes(action.status) &&
          !action.late &&
          f(action, "due") !== "" &&
          f(action, "revisedDue") > f(action, "due"),
      ),
    ).map((action) => [...head(action), lead(action), action.status, ...dates(action), f(action, "slips")]),
  );
  if (has("board", "government", "audit"))
    list(
      "Extensions",
      "New dates for decision",
      of("date")
        .filter(({ from, to }) => from !== "" && to > from)
        .sort(
          (a, b) =>
            dayNumber(b.to) - dayNumber(b.from) - dayNumber(a.to) + dayNumber(a.from) || a.action.id - b.action.id,
        )
        .map(({ action, from, to, said }) => [
          ...[...head(action), f(action, "due"), from, to, String(dayNumber(to) - dayNumber(from))],
          // Nobody decides in a random plan.
          ...(isInternal ? [said?.words ?? "", nameOf(said?.by), ""] : []),
        ]),
      [first.round.number],
    );
  if (has("board", "officers", "scrutiny", "audit"))
    list(
      "Actions due in the next 90 days",
      "",
      now
        .filter(
          (action) =>
            dueNow(action) !== "" &&
            dueNow(action) >= file.day &&
            dayNumber(dueNow(action)) <= dayNumber(file.day) + 90,
        )
        .sort((a, b) => dayNumber(dueNow(a)) - dayNumber(dueNow(b)) || a.id - b.id)
        .map((action) => [...head(action), lead(action), dueNow(action), action.status, ...arrow(action)]),
      [90],
    );
  const under = (action: Act) => [
    ...[...head(action), programme(action.programme), lead(action), action.status, ...arrow(action)],
    ...[...dates(action), f(action, "narrative")],
  ];
  if (has("audit")) list("Actions under way", "", byReference(now.filter(isOpen)).map(under));
  if (has("scrutiny")) list("Every action", "", byReference(now).map(under));

  if (has("board", "government")) {
    const upTo = ({ lists, day }: File) => {
      const rows = lists?.Achievements ?? [];
      const gone = new Set(rows.map(({ fields }) => fields?.about));
      return rows.filter(
        ({ fields }) =>
          fields?.kind === "Added" && !gone.has(fields.operation) && String(fields.achievedOn ?? "") <= day,
      );
    };
    const earlier = hasBefore ? upTo(first).map(({ id }) => id) : [];
    const value = (row: Row, key: string) => String(row.fields?.[key] ?? "");
    list(
      "What was achieved",
      "",
      upTo(file)
        .filter(({ id }) => !earlier.includes(id))
        .sort((a, b) => {
          const byProgramme = Number(value(a, "programme")) - Number(value(b, "programme"));
          return byProgramme || dayNumber(value(a, "achievedOn")) - dayNumber(value(b, "achievedOn")) || b.id - a.id;
        })
        .map((row) => [
          ...[
            programme(Number(value(row, "programme"))),
            value(row, "achievedOn"),
            value(row, "title"),
            value(row, "words"),
          ],
          ...(isInternal ? [value(row, "evidence")] : []),
        ]),
    );
  }

  const numbers = [...new Set(now.map((action) => action.programme))].sort((a, b) => (a ?? 1e9) - (b ?? 1e9));
  const ofProgramme = (number: number | undefined) => now.filter((action) => action.programme === number);
  if (has("board", "government", "officers") && numbers.length > 0) {
    say("A programme is Red", 1, rule.redShare, rule.lateDays, 1, rule.amberShare);
    tables.set(
      "Programmes with their own rating",
      numbers.map((number) => {
        const own = ofProgramme(number);
        const went = ["Up", "Down"].map((way) => count(own, (each) => direction(each) === way));
        const counts = [own.length, ...shown.map((status) => count(own, (each) => each.status === status))];
        return [
          ...[programme(number) || "No programme", ratingOf(own, rule)],
          ...[...counts, ...(hasBefore ? went : [])].map(String),
        ];
      }),
    );
  }
  if (has("government") && reviews.length > 0) {
    say("The plan has", reviews.length);
    tables.set(
      "Position at each review",
      reviews.map((day, index) => {
        const at = files.findLastIndex((each) => each.day <= day);
        const plan = day <= file.day && at >= 0 ? plans[at]?.filter(isIn) : undefined;
        const [n, y] = numbersOfDay(files[at]?.day ?? "2026-01-01");
        const month = new Date(files[at]?.day ?? 0).toLocaleString("en-GB", { month: "long", timeZone: "UTC" });
        const from = plan
          ? `Round ${files[at]?.round.number}, ${n} ${month} ${y}`
          : day > file.day
            ? "Still to come"
            : "No snapshot in this period";
        const counted = plan
          ? [plan.length, count(plan, isDone), count(plan, isChecked), count(plan, ({ status }) => status === "Red")]
          : ["", "", "", ""];
        return [String(index + 1), day, from, ...counted.map(String)];
      }),
    );
  }
  if (has("board", "government")) {
    const dues = now.map(dueNow).filter(Boolean).sort();
    const start = firstMonth && months ? firstMonth : dues[0];
    if (start && now.length > 0) {
      const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
      const span = Math.min(36, firstMonth && months ? months : month(dues.at(-1) ?? start) - month(start) + 1);
      const at = (action: Act) => (dueNow(action) ? month(dueNow(action)) - month(start) : Number.NaN);
      say("", now.length);
      tables.set(
        "Due dates by programme and quarter",
        numbers.map((number) => {
          const own = ofProgramme(number);
          const quarters = Array.from({ length: Math.ceil(span / 3) }, (_, quarter) =>
            count(own, (each) => at(each) >= quarter * 3 && at(each) < Math.min(span, quarter * 3 + 3)),
          );
          const outside = count(own, (each) => at(each) < 0 || at(each) >= span);
          return [
            programme(number) || "No programme",
            ...[...quarters, outside, count(own, (each) => !dueNow(each))].map(String),
          ];
        }),
      );
    }
  }

  if (isInternal && has("officers")) {
    const line = (on: (action: Act) => string) => (action: Act) => [
      ...head(action),
      lead(action),
      action.status,
      dueNow(action),
      on(action),
    ];
    const claimedOn = ({ claim }: Act) => claim?.on ?? "";
    list(
      "Actions that were not updated",
      "",
      byReference(now.filter(({ notUpdated }) => notUpdated)).map(line((each) => f(each, "updatedOn"))),
    );
    list(
      "Actions that wait for verification",
      "",
      byReference(now.filter(({ status }) => status === "Claimed")).map(line(claimedOn)),
    );
    const lacks = ({ criteria: own = [], evidenced = 0, evidence = 0 }: Act) =>
      own.length > 0 ? evidenced < own.length : evidence === 0;
    list(
      "Complete actions without all their evidence",
      "",
      byReference(now.filter((each) => isDone(each) && lacks(each))).map(line(claimedOn)),
    );
  }
  if (isInternal && has("board", "officers", "scrutiny", "audit")) {
    if (file.checked) {
      const rows = byReference(now).flatMap((action) =>
        (action.checks ?? []).map(({ text = "" }) => [...head(action), action.status, text]),
      );
      list("Checks", "", rows, [count(now, ({ checks = [] }) => checks.length > 0)]);
    } else say("The snapshot of round", file.round.number);
  }
  // Those that may begin in any way come last.
  return { tables, sentences: sentences.sort(([a], [b]) => b.length - a.length) };
}

function ratingOf(actions: readonly Act[], rule: File["plan"]["rule"]): string {
  const open = actions.filter(isOpen);
  if (open.length === 0) return "No rating";
  const of = (status: string) => open.filter((each) => each.status === status).length;
  const longLate = open.some((action) => {
    const [due, revised] = [f(action, "due"), f(action, "revisedDue")];
    const moved = due && revised ? dayNumber(revised) - dayNumber(due) : 0;
    return (action.late ?? 0) > 0 && (action.late ?? 0) + Math.max(0, moved) > rule.lateDays;
  });
  if (of("Red") / open.length >= 1 / rule.redShare || longLate) return "Red";
  return of("Red") > 0 || of("Amber") / open.length >= 1 / rule.amberShare ? "Amber" : "Green";
}

function londonDay(moment: string): string {
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: "Europe/London",
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
  });
  return parts.format(new Date(moment)).split("/").reverse().join("-");
}

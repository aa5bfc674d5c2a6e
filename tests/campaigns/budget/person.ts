// Somebody's day with the tab: looks at it, puts it away, comes back, opens it anew, writes updates, settles disputes.
import { actions } from "../../../src/plan/actions.ts";
import { memoryStorage } from "../../support/memoryStorage.ts";
import { type Random, random } from "../../sync/simulator/random.ts";
import { type OpenPage, openPage, type World } from "./page.ts";

const minute = 60_000;

/** An edit as its author made it. */
export interface Made {
  readonly operation: string;
  readonly id: number;
  readonly narrative: string;
}

export interface Habits {
  readonly name: string;
  readonly seesHeaders: boolean;
  readonly updatesPerHour: number;
  /** The actions that are mostly theirs. */
  readonly own: readonly number[];
  readonly all: readonly number[];
  readonly seed: number;
}

export interface Worker {
  readonly habits: Habits;
  /** The edits that were shown as made. */
  readonly made: readonly Made[];
  /** How many edits were asked for. */
  asked(): number;
  /** What stands before the person now. */
  open(): OpenPage;
  /** Writes an update of the action. */
  write(id: number): void;
  /** What is still to be sent, with its state. */
  owed(): readonly string[];
  /** Writes nothing more, looks on, and settles what is in dispute. */
  finish(): void;
  leave(): void;
}

export function startWork(world: World, habits: Habits): Worker {
  const { clock } = world.time;
  const chance = random(habits.seed);
  const storage = memoryStorage();
  const made: Made[] = [];
  let asked = 0;
  let open = openAnew();
  let isWorking = true;
  let isThere = true;

  function openAnew(): OpenPage {
    const { name: person, seesHeaders } = habits;
    return openPage(world, { person, seesHeaders, openStorage: storage.openTab(), withLock: storage.withLock });
  }

  function write(id: number): void {
    const narrative = `What ${habits.name} says as number ${++asked}`;
    const rating = chance.chance(0.3) ? { rating: chance.pick(["Amber", "Green"] as const) } : {};
    const stop = open.sync.subscribe(() => {
      const added = open.sync.state().edits.find((each) => each.fields.narrative === narrative);
      if (!added) return;
      stop();
      made.push({ operation: added.operation, id, narrative });
    });
    void open.sync.edit(actions, id, { narrative, ...rating });
  }

  function settle(): void {
    for (const { operation, progress } of open.sync.state().edits) {
      if (progress.kind === "conflict") open.sync.settle(operation, {});
    }
  }

  function lookOrPutAway(): void {
    if (!isWorking) return;
    if (!open.isVisible() && chance.chance(0.1)) {
      open.sync.stop();
      open = openAnew();
    } else {
      open.show(!open.isVisible());
    }
    const minutes = open.isVisible() ? 15 + chance.below(30) : 2 + chance.below(10);
    clock.after(minutes * minute, lookOrPutAway);
  }

  /** Now and then, as often an hour on average while the page is looked at. */
  function nowAndThen(perHour: number, run: () => void): void {
    if (perHour > 0) clock.after(someGap(chance, perHour), () => again(perHour, run));
  }

  function again(perHour: number, run: () => void): void {
    if (!isThere) return;
    if (isWorking && open.isVisible() && open.sync.state().board) run();
    nowAndThen(perHour, run);
  }

  function settleEachMinute(): void {
    if (!isThere) return;
    if (open.isVisible()) settle();
    clock.after(minute, settleEachMinute);
  }

  clock.after((15 + chance.below(30)) * minute, lookOrPutAway);
  nowAndThen(habits.updatesPerHour, () => write(chance.pick(chance.chance(0.85) ? habits.own : habits.all)));
  nowAndThen(2, () => void open.sync.history(actions, chance.pick(habits.own)));
  settleEachMinute();

  return {
    habits,
    made,
    asked: () => asked,
    open: () => open,
    write,
    owed: () => open.sync.state().edits.map((each) => `${each.operation}: ${JSON.stringify(each.progress)}`),
    finish() {
      isWorking = false;
      if (!open.isVisible()) open.show(true);
    },
    leave() {
      isThere = false;
      isWorking = false;
      open.sync.stop();
    },
  };
}

function someGap(chance: Random, perHour: number): number {
  return (-Math.log(1 - chance.next()) * 60 * minute) / perHour;
}

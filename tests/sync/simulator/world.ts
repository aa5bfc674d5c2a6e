// What happens around the pages of a run: changes of rights, columns, rows, network, storage and clocks, each for a while.
import type { SimulatedClock } from "./clock.ts";
import type { Device } from "./device.ts";
import type { Fault } from "./faults.ts";
import { edited, type Rating } from "./lists.ts";
import type { Met, Page } from "./page.ts";
import type { Random } from "./random.ts";
import type { ModelServer } from "./server.ts";

export interface WorldParts {
  readonly clock: SimulatedClock;
  readonly random: Random;
  readonly server: ModelServer;
  readonly device: Device;
  readonly meet: (fault: Fault, met: Met) => void;
  readonly pages: () => readonly Page[];
}

const anHour = 3_600_000;

export interface World {
  /** Makes something go wrong with that page, with a row, or everywhere. Returns what, for the trace. */
  goWrong(page: Page): string;
  /** Ends everything that went wrong. */
  recover(): void;
}

export function createWorld({ clock, random, server, device, meet, pages }: WorldParts): World {
  let ends: (() => void)[] = [];

  /** Lasts from seconds to most of a minute. */
  function forAWhile(end: () => void): void {
    let isOver = false;
    const once = () => {
      if (!isOver) end();
      isOver = true;
    };
    ends.push(once);
    clock.after(1_000 + random.below(40) * 1_000, once);
  }

  const happenings: readonly (readonly [number, string, (page: Page) => void])[] = [
    [
      8,
      "row deleted",
      () => {
        const { list, rows } = random.pick(edited);
        const id = random.pick(rows);
        server.deleteInList(list, id);
        // One in three is not restored.
        if (random.chance(0.67)) forAWhile(() => server.restore(list, id));
      },
    ],
    [
      5,
      "right taken away",
      ({ person }) => {
        server.mayNotEdit.add(person.id);
        forAWhile(() => server.mayNotEdit.delete(person.id));
      },
    ],
    [
      4,
      "column renamed",
      () => {
        server.renamed = random.pick(["narrative", "ask"] as const);
        forAWhile(() => {
          server.renamed = undefined;
        });
      },
    ],
    [
      10,
      "choice withdrawn",
      () => {
        server.onlyRating = random.pick<Rating>(["Red", "Amber", "Green"]);
        forAWhile(() => {
          server.onlyRating = undefined;
        });
      },
    ],
    [
      5,
      "offline",
      (page) => {
        meet("offline", { page });
        page.online = false;
        page.presenceChanged();
        forAWhile(() => {
          page.online = true;
          page.presenceChanged();
        });
      },
    ],
    [
      5,
      "hidden",
      (page) => {
        meet("hidden", { page });
        page.visible = false;
        page.presenceChanged();
        forAWhile(() => {
          page.visible = true;
          page.presenceChanged();
        });
      },
    ],
    [
      5,
      "clock an hour off",
      (page) => {
        meet("clock an hour off", { page });
        page.clockIsOff = random.pick([-anHour, anHour].filter((off) => off !== page.clockIsOff));
      },
    ],
    [
      4,
      "storage full",
      () => {
        device.putsUntilFull = random.below(4);
        forAWhile(() => {
          device.putsUntilFull = -1;
        });
      },
    ],
    [
      4,
      "storage handle dead",
      (page) => {
        meet("storage handle dead", { page });
        page.handleDeadUntil = clock.time() + 500 + random.below(40) * 500;
      },
    ],
    [
      4,
      "storage evicted",
      () => {
        for (const page of pages()) meet("storage evicted", { page });
        device.evict();
      },
    ],
  ];
  const weights = happenings.reduce((sum, [weight]) => sum + weight, 0);

  return {
    goWrong(page) {
      let left = random.below(weights);
      for (const [weight, name, happen] of happenings) {
        left -= weight;
        if (left >= 0) continue;
        happen(page);
        return `${page.name} ${name}`;
      }
      throw new Error("No weight left");
    },
    recover() {
      for (const end of ends) end();
      ends = [];
      // Rows that nobody restored stay deleted.
      for (const page of pages()) {
        page.handleDeadUntil = 0;
        page.challengedUntil = 0;
      }
    },
  };
}

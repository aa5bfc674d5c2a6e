// What one page costs in a site where nothing else happens: opening, looking on for a while, one update.

import { meetingLog } from "../../../src/features/meeting/list.ts";
import { actions } from "../../../src/plan/actions.ts";
import { memoryStorage } from "../../support/memoryStorage.ts";
import { atMost, type Figure, tally, told } from "./figure.ts";
import { createNetwork, type Sent } from "./network.ts";
import { openPage, type World } from "./page.ts";
import { openSite } from "./site.ts";
import { createTime } from "./time.ts";

const second = 1000;
const minute = 60 * second;
const person = "person-1";

/** The most requests that opening so many actions may take, after sign-in. */
export function openingFigures(actionCount: number, most: number): Promise<Figure[]> {
  return inQuietSite(actionCount, (world) => opening(world, actionCount, most));
}

export function quietFigures(): Promise<Figure[]> {
  return inQuietSite(150, async (world) => [
    ...(await opening(world, 150, 3)),
    ...(await idling(world)),
    ...(await updating(world)),
    ...(await following(world)),
  ]);
}

async function inQuietSite(actionCount: number, use: (world: World) => Promise<Figure[]>): Promise<Figure[]> {
  const time = createTime();
  const site = openSite(time, [person]);
  const network = createNetwork(site, time, 1);
  try {
    await site.setUp(actionCount);
    let number = 0;
    return await use({ time, site, network, guesses: [], nextNumber: () => ++number });
  } finally {
    network.close();
    site.close();
  }
}

/** A page, and what it has sent since the last time one asked. */
function newPage(world: World) {
  const { openTab, withLock } = memoryStorage();
  let before = world.network.sent.length;
  const { sync } = openPage(world, { person, seesHeaders: false, openStorage: openTab(), withLock });
  const sent = () => {
    const since = world.network.sent.slice(before);
    before += since.length;
    return since;
  };
  return { sync, sent, advance: world.time.clock.advance };
}

async function opening(world: World, actionCount: number, most: number): Promise<Figure[]> {
  const { sync, sent, advance } = newPage(world);
  await advance(5 * second);
  sync.stop();
  const rows = sync.state().board?.actions.size ?? 0;
  const requests = sent();
  return [
    { text: `opened with ${rows} of ${actionCount} actions`, holds: rows === actionCount },
    atMost(`requests to open ${actionCount} actions, after sign-in`, requests.length, most),
    told(`these: ${requests.map(described).join(", ")}`),
  ];
}

async function idling(world: World): Promise<Figure[]> {
  const { sync, sent, advance } = newPage(world);
  await advance(5 * second);
  sent();
  await advance(5 * minute);
  const idle = sent();
  await advance(60 * minute);
  const hour = sent();
  sync.stop();
  const largest = (sizes: readonly number[]) => Math.max(0, ...sizes);
  const sizes = { out: largest(idle.map((each) => each.sent)), back: largest(idle.map((each) => each.received)) };
  return [
    atMost(`requests of five idle minutes (${kindsOf(idle)})`, idle.length, 20),
    atMost("bytes of the largest of them, its token left out", sizes.out, 1023),
    atMost("bytes of the largest of their answers", sizes.back, 1023),
    told(`requests of the idle hour after: ${kindsOf(hour)}`),
    told(
      `once an hour: ${hour
        .filter(({ kind }) => kind === "outline")
        .map(described)
        .join(", ")}`,
    ),
  ];
}

async function updating(world: World): Promise<Figure[]> {
  const { sync, sent, advance } = newPage(world);
  await advance(5 * second);
  sent();
  let cost: readonly Sent[] = [];
  sync.subscribe(() => {
    if (sync.state().edits.length === 0 && cost.length === 0) cost = sent();
  });
  await sync.edit(actions, 7, { narrative: "What has happened since", rating: "Green" });
  await advance(5 * second);
  sync.stop();
  const writes = cost.filter(({ kind }) => kind === "write").length;
  return [
    { text: `writes of one update: ${writes} (exactly 1)`, holds: writes === 1 },
    atMost("reads of one update, until it shows as saved", cost.length - writes, 1),
  ];
}

/** SharePoint's limit for a person in five minutes. */
const limit = 3_000;

async function following(world: World): Promise<Figure[]> {
  const { sync, sent, advance } = newPage(world);
  await advance(5 * second);
  void sync.follow([meetingLog]);
  await advance(5 * second);
  const end = sync.followEntries(meetingLog);
  await advance(30 * second);
  sent();
  await advance(5 * minute);
  const all = sent();
  end();
  sync.stop();
  const queries = all.filter(({ kind }) => kind === "entries");
  const largest = Math.max(0, ...queries.flatMap((each) => [each.sent, each.received]));
  return [
    told(`requests of five minutes of following: ${kindsOf(all)}`),
    { text: `queries of the followed log: ${queries.length} (at least 70)`, holds: queries.length >= 70 },
    atMost("queries of the followed log", queries.length, 90),
    atMost("bytes of the largest of them or of their answers, its token left out", largest, 1023),
    atMost("requests in all, a twentieth of what SharePoint allows", all.length, limit / 20 - 1),
  ];
}

const kindsOf = (requests: readonly Sent[]) => tally(requests.map(({ kind }) => kind));

function described({ kind, operations, sent, received }: Sent): string {
  const batch = operations > 1 ? `a batch of ${operations}, ` : "";
  return `${kind} (${batch}${sent} bytes out, ${received} in)`;
}

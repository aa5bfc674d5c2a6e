// Other apps' requests under the same budget. In every hour there is a stretch in which they leave little of it, and one in
// which they leave nothing. Told to wait, they wait.
import { random } from "../../sync/simulator/random.ts";
import type { World } from "./page.ts";

const minute = 60_000;

interface OtherApps {
  sent(): number;
  refused(): number;
  stop(): void;
}

/** From which minute of an hour to which, and how many units a minute. */
const stretches = [
  { from: 10, to: 20, units: 900 },
  { from: 35, to: 45, units: 1200 },
];
/** Reading permissions is the dearest request there is. */
const unitsOfOne = 5;

export function startOtherApps({ time, site }: World, seed: number): OtherApps {
  const { clock } = time;
  const chance = random(seed);
  const began = clock.now().getTime();
  let sent = 0;
  let refused = 0;
  let isOn = true;

  async function ask(): Promise<number> {
    sent++;
    const headers = { authorization: `Bearer ${site.tokenFor("owner", 0)}` };
    const answer = await site.answer(new Request(`${site.url}/_api/web/effectiveBasePermissions`, { headers }));
    await answer.arrayBuffer();
    if (answer.status !== 429) return 0;
    refused++;
    return Number(answer.headers.get("retry-after")) * 1000;
  }

  async function go(): Promise<void> {
    if (!isOn) return;
    const now = ((clock.now().getTime() - began) / minute) % 60;
    const stretch = stretches.find(({ from, to }) => now >= from && now < to);
    const gap = stretch ? (unitsOfOne / stretch.units) * minute * (0.5 + chance.next()) : minute / 4;
    const wait = stretch ? await time.during(ask) : 0;
    clock.after(Math.max(gap, wait), () => void go());
  }

  void go();
  return {
    sent: () => sent,
    refused: () => refused,
    stop() {
      isOn = false;
    },
  };
}

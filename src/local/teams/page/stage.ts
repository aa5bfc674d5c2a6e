// The stage of the meeting, for one load of the tab: what it may share, and the failures of Teams.
import type { OnStage } from "../onStage.ts";
import type { HostState } from "./address.ts";
import { placeOf } from "./frames.ts";

const address = "/meeting/stage";

/** What is on the stage now. */
export async function readStage(): Promise<OnStage | undefined> {
  const answer = await fetch(address);
  return ((await answer.json()) as OnStage | null) ?? undefined;
}

/** An error or null, then a value; undefined when the host does not answer. */
type Answer = readonly unknown[] | undefined;

export interface StageBroker {
  capabilities(): Answer;
  state(): Promise<Answer>;
  share(url: unknown, options: unknown): Promise<Answer>;
  stop(): Promise<Answer>;
}

export function createStageBroker(state: () => HostState): StageBroker {
  let tries = 0;

  async function change(send: () => Promise<Response>): Promise<Answer> {
    const { frame, role, sharing } = state();
    if (sharing === "silent") return undefined;
    tries += 1;
    if (sharing === "500" || (sharing === "sometimes" && tries === 1)) return failed(500, "Internal error.");
    if (sharing === "501" || role === "attendee" || placeOf(frame).scope !== "meeting") {
      return failed(501, "Not supported in the current context.");
    }
    const answer = await send();
    return answer.ok ? [null, true] : failed(501, await answer.text());
  }

  return {
    capabilities: () => [null, { doesAppHaveSharePermission: state().role !== "attendee" }],
    async state() {
      const { frame, sharing } = state();
      if (sharing === "silent") return undefined;
      return [null, { isAppSharing: frame === "meetingStage" || (await readStage()) !== undefined }];
    },
    share(url, options) {
      const { sharingProtocol: protocol } = (options ?? {}) as { readonly sharingProtocol?: unknown };
      const body = JSON.stringify({ url, protocol, by: state().as });
      return change(() => fetch(address, { method: "PUT", body }));
    },
    stop: () => change(() => fetch(address, { method: "DELETE" })),
  };
}

function failed(errorCode: number, message: string): Answer {
  return [{ errorCode, message }, null];
}

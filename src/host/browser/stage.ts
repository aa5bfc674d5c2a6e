// Sharing to a meeting's stage, through teams-js: its callbacks, error numbers and silences as answers.
import { meeting, type SdkError } from "@microsoft/teams-js";
import type { StageAnswer, StageReason, StageSharing } from "../../ports/host.ts";
import { addressOf } from "./address.ts";

/** Milliseconds for a question. Teams on iOS never says whether the tab is shared (teams-js#1792). */
const questionTimeout = 5_000;
/** Milliseconds for what changes the stage: Teams opens the page in the middle of the meeting first. */
const changeTimeout = 10_000;

const protocols = { app: meeting.SharingProtocol.Collaborative, picture: meeting.SharingProtocol.ScreenShare };

export const ask: StageSharing["ask"] = async () => {
  // At the same time, so that a host that says only one of them costs one wait.
  const [may, state] = await Promise.all([
    call(meeting.getAppContentStageSharingCapabilities, questionTimeout),
    call(meeting.getAppContentStageSharingState, questionTimeout),
  ]);
  if (may.kind === "failed") return may;
  if (!may.value?.doesAppHaveSharePermission) {
    return { kind: "failed", reason: "not-allowed", detail: "Teams says that you cannot share to the stage." };
  }
  // Sharing may work although the host does not say whether the tab is shared.
  const isSharing = state.kind === "failed" ? undefined : state.value?.isAppSharing;
  return { kind: "done", ...(isSharing !== undefined && { isSharing }) };
};

export const share: StageSharing["share"] = async (query, as) => {
  const options = { sharingProtocol: protocols[as] };
  const shared = call<boolean>(
    (done) => meeting.shareAppContentToStage(done, addressOf(query), options),
    changeTimeout,
  );
  return changed(true, await shared);
};

export const stop: StageSharing["stop"] = async () =>
  changed(false, await call(meeting.stopSharingAppContentToStage, changeTimeout));

type Failed = Extract<StageAnswer, { kind: "failed" }>;
type Called<T> = { readonly kind: "told"; readonly value: T | null } | Failed;
type Done<T> = (error: SdkError | null, value: T | null) => void;

/** Calls a function of teams-js, which throws outside a meeting, answers with an error or a value, or never answers. */
function call<T>(ask: (done: Done<T>) => void, timeout: number): Promise<Called<T>> {
  return new Promise((resolve) => {
    const failed = (reason: StageReason, detail: string) => resolve({ kind: "failed", reason, detail });
    setTimeout(failed, timeout, "silent", "Teams did not answer.");
    try {
      ask((error, value) => {
        if (error) failed(reasonOf(error), `${error.errorCode} ${error.message ?? ""}`.trim());
        else resolve({ kind: "told", value });
      });
    } catch (problem) {
      failed("not-here", String(problem));
    }
  });
}

/** Neither an error nor `true` counts as a failure: nothing says that the stage has changed. */
function changed(isSharing: boolean, outcome: Called<boolean>): StageAnswer {
  if (outcome.kind === "failed") return outcome;
  if (outcome.value) return { kind: "done", isSharing };
  return { kind: "failed", reason: "again", detail: "Teams did not say whether it worked." };
}

/** The numbers of teams-js' `ErrorCode`. */
function reasonOf({ errorCode }: SdkError): StageReason {
  switch (Number(errorCode)) {
    // Not supported on the platform, not supported in the context, an old platform.
    case 100:
    case 501:
    case 9000:
      return "not-here";
    // Permission denied, not authorised.
    case 1000:
    case 5000:
      return "not-allowed";
    default:
      return "again";
  }
}

// The entry of the sign-in window: begins a sign-in for a framed tab, or ends one.
import { beginSignIn, endSignIn, relayTask } from "../host/browser/popupRelay.ts";
import { loadSettings } from "../host/browser/settings.ts";

function show(part: "begin" | "end" | "astray"): void {
  for (const each of document.querySelectorAll<HTMLElement>("main > div")) each.hidden = each.id !== part;
}

const task = relayTask();
if (task === "begin") {
  const settings = await loadSettings();
  const button = document.querySelector("button");
  if (settings.kind === "settings" && button) {
    show("begin");
    button.focus();
    button.addEventListener("click", () => {
      button.disabled = true;
      try {
        beginSignIn(settings.value.authority);
      } catch {
        // MSAL throws for a request that none of our tabs can have made.
        show("astray");
      }
    });
  } else {
    show("astray");
  }
} else if (task === "end") {
  show("end");
  await endSignIn();
} else {
  show("astray");
}

// What people read while a site is set up and people are given roles. A council may change it here.
// (What the page says of a site as it was found is in `siteWords.ts`.)
import type { PlanRole } from "../../ports/people.ts";

export const people = {
  title: "Roles",
  about: "Changes take effect straight away. The plan's owners are the owners of its SharePoint site.",
  programmes: "Programmes",
  lead: "Lead",
  coordinator: "Coordinator",
  changing: "Changing the role",
  failed: (why: string) => `The change was not completed: ${why}`,
  isNow: (who: string, role: string) => `${who} is now ${role}.`,
  isNoLonger: (who: string, role: string) => `${who} is no longer ${role}.`,
  inProgramme: (role: string, number: number) => `the ${role} of programme ${number}`,
  mayUpdate: "update this programme's actions",
  mayAddAndUpdate: "update this programme's actions and add others",
  will: (who: string, may: string) => `${who} will be able to ${may}.`,
  willNot: (who: string, may: string) => `${who} will no longer be able to ${may}.`,
  willNotUnless: (who: string, may: string) =>
    `${who} will no longer be able to ${may}, unless another role allows it.`,
};

export const planRoles: readonly {
  readonly role: PlanRole;
  readonly title: string;
  readonly spoken: string;
  readonly may: string;
}[] = [
  { role: "verifiers", title: "Verifiers", spoken: "a verifier", may: "check evidence and verify actions" },
  {
    role: "slt",
    title: "Senior leadership team",
    spoken: "a member of the senior leadership team",
    may: "view the whole plan, challenge ratings and record decisions",
  },
  {
    role: "board",
    title: "Joint Board",
    spoken: "a member of the Joint Board",
    may: "view the whole plan, challenge ratings and record decisions",
  },
];

export const setUp = {
  title: "A board for your improvement plan",
  about:
    "See every action as a card: who leads it, its status, and the evidence that it is done. The plan stays in lists on your own SharePoint site, and SharePoint keeps every change to it.",
  checking: "Checking the site",
  thisSite: "This site",
  site: "Site:",
  needs: "What the board needs",
  started: "Set-up has started.",
  finished: "The site is set up.",
  stoppedAt: (step: number, of: number, doing: string) => `It stopped at step ${step} of ${of}: ${doing}. `,
  stopped: (why: string) =>
    `${why} Nothing is lost. What has been set up stays, and set-up continues from there when you try again.`,

  notBegun: (why: string) => `${why} Nothing has been changed.`,

  stoppedTitle: "Set-up has stopped",
  byHand: "You need to fix these yourself, because the board cannot change them safely:",
  next: "Next: open the board. It leads you through adding programmes, people and the plan.",
  openBoard: "Open the board",
  tryAgain: "Try again",
  otherZone: ({ name, expected }: { name: string; expected: string }) =>
    `This site's time zone is “${name.replaceAll("-", "\u2011")}”, not ${expected}. The board shows the right days all the same, but SharePoint begins each day at that zone's midnight. Change the time zone before you enter the plan: a later change can move dates by a day.`,
  changeZone: "Change the site's time zone",
  consent:
    "This takes a minute or two. Teams may ask you once to agree to full control of your sites. Set-up needs it to create lists and groups and to set permissions. The board itself does not use it. Nothing is deleted.",
  progress: "Setting up the site",
  whileDoing:
    "You can leave this page open and do something else. If you close it, nothing is lost: open it again to continue.",
  step: (step: number, of: number, doing: string) => `Step ${step} of ${of} · ${doing}`,
  different: "What is different",
};

export const cannotLook = {
  signIn: {
    headline: "Sign in to check the site",
    text: "SharePoint needs to know who you are before it shows what this site holds.",
  },
  later: {
    headline: "The site cannot be reached",
    text: (why: string) => `${why} Nothing has been changed. Check your connection and try again.`,
  },
  gone: {
    headline: "There is no site here",
    text: "This channel's site was not found. A new channel gets its site when someone opens its Files tab for the first time. Open the Files tab, then try again.",
  },
  noAccess: {
    headline: "You do not have access to this site",
    text: "To add the board, you need access to the channel's site. Ask an owner of the team to add you, then try again.",
  },
  refused: { headline: "The site cannot be checked", text: (why: string) => `${why} Nothing has been changed.` },
  signInButton: "Sign in",
  tryAgain: "Try again",
};

// What people read around a screen, and what is shown instead of one. A council may change it here.
// (Pages shown instead of the board are in `errorPages.ts` and `signInPages.ts`; banners' words and news said aloud, which come later, in `bannerWords.ts`.)

export const words = {
  appTitle: (page: string) => `${page} · Improvement Board`,
  loading: "Loading …",
  loadingBoard: "Loading the board",
  dismiss: "Dismiss",
  undo: "Undo",
  notice: "What was just done",
  thisAction: "this action",
  thisPage: "this page",
};

/** Lists that cannot be read, and what is shown instead of a screen that needs them. */
export const lists = {
  setUp: "Set up this site",
  older: (list: string) => `The list “${list}” needs an update: a column is missing.`,
  noAccess: (list: string) => `You do not have access to the list “${list}”.`,
  missing: (list: string) => `The list “${list}” is not on this site, or you do not have access to it.`,
  cannotShow: (screen: string) => `${screen} cannot be shown`,
  ownerCan: "You own this plan, so you can fix this now. Nothing that is there is changed.",
  askOwner: (site: string) =>
    `Ask an owner of the site “${site}” to set it up again. The rest of the plan is not affected.`,
};

export const steps = {
  signingIn: "Waiting for you to sign in …",
  trying: "Trying …",
  loading: "Loading …",
  opening: "Opening …",
};

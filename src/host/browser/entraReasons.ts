// What Entra's error numbers mean for the person who signs in: what happened, and what to do. Numbers that share a remedy share a
// sentence. Numbers of mistakes in a program or in SAML are left out: nobody who signs in can do anything about them.
// https://learn.microsoft.com/entra/identity-platform/reference-error-codes
import type { EntraReason } from "../../ports/host.ts";

interface Listed extends EntraReason {
  readonly numbers: readonly number[];
}

const listed: readonly Listed[] = [
  // What the person can do.
  {
    what: "Your sign-in has expired",
    todo: "Sign in again. This is normal after a while, and after a new password.",
    helper: "person",
    numbers: [
      50085, 50089, 50132, 50133, 50139, 50173, 51006, 54005, 70000, 70008, 70019, 70043, 70044, 90086, 140000, 140001,
      700082, 700084,
    ],
  },
  {
    what: "You have not finished signing in",
    todo: "Sign in, choose the account that you use for the plan, and answer what you are asked.",
    helper: "person",
    account: true,
    numbers: [
      16000, 16001, 16002, 50136, 50140, 50143, 50168, 50180, 50197, 50199, 50201, 81012, 160011, 160021, 501314,
      500581, 700020, 1000000, 1000002,
    ],
  },
  {
    what: "You need to confirm that it is you",
    todo: "Sign in, and confirm with your phone, your security key or whatever your organisation uses.",
    helper: "person",
    numbers: [50074, 50076, 50078, 50158, 500121],
  },
  {
    what: "You need to set up a second way to prove who you are",
    todo: "Sign in at your usual place of work, on a device of your organisation, and follow the steps that are shown.",
    helper: "person",
    numbers: [50072, 50079, 53004, 53010],
  },
  {
    what: "No more codes can be sent to your phone for now",
    todo: "Wait a few minutes and sign in again, or confirm with an app on your phone instead.",
    helper: "person",
    numbers: [50088, 500881],
  },
  {
    what: "Your account name or password is not right",
    todo: "Sign in again and check both. If you have forgotten your password, reset it on the sign-in page.",
    helper: "person",
    numbers: [50056, 50064, 50126],
  },
  {
    what: "Your password has expired or must be changed",
    todo: "Change your password as you do in your organisation, or on the sign-in page, then sign in with the new one.",
    helper: "person",
    numbers: [50055, 50125, 50135, 50144],
  },
  {
    what: "Your new password was not accepted",
    todo: "Sign in again. Enter your present password correctly, and choose a new one that is longer and does not contain your name.",
    helper: "person",
    numbers: [120000, 120002, 120003, 120004, 120018],
  },
  {
    what: "Your account is locked for now",
    todo: "There were too many attempts to sign in. Wait a quarter of an hour, then sign in again. If you did not make those attempts, tell your IT help desk.",
    helper: "person",
    numbers: [50053],
  },
  {
    what: "Your account name is not known",
    todo: "Sign in again and check the name. It usually looks like an e-mail address of your organisation.",
    helper: "person",
    account: true,
    numbers: [50034, 50059, 50128, 90019, 90022, 90101, 90125, 90126],
  },
  {
    what: "Your account belongs to another organisation",
    todo: "Sign in with the account that you use in the organisation that owns the plan. If you have none, ask an owner of the plan to have your account added as a guest.",
    helper: "person",
    account: true,
    numbers: [16003, 50020, 50177, 50178, 51004, 90072, 90084],
  },
  {
    what: "You are signed in with a personal account",
    todo: "Sign in with your work account.",
    helper: "person",
    account: true,
    numbers: [500208, 9002332],
  },
  {
    what: "You have not accepted the invitation as a guest",
    todo: "Open the invitation in your e-mail and accept it, then sign in again. If you cannot find it, ask for another.",
    helper: "person",
    numbers: [50014],
  },
  {
    what: "This browser cannot be used here",
    todo: "Open the board in Teams, or in an up-to-date Microsoft Edge or Chrome on a computer.",
    helper: "person",
    numbers: [50005, 220450, 530001],
  },
  {
    what: "Your organisation does not allow this app for the board",
    todo: "Open the board in Teams or Microsoft Edge. On a phone, first install Microsoft Authenticator or Company Portal.",
    helper: "person",
    numbers: [50127, 53002, 53009, 530021],
  },
  {
    what: "This network does not allow sign-in to the organisation",
    todo: "Use another network, or ask the people who run this one to allow it.",
    helper: "person",
    numbers: [50002, 500021, 500022],
  },
  {
    what: "You cannot sign in at this hour",
    todo: "Sign in during the hours that your organisation allows.",
    helper: "person",
    numbers: [80012],
  },
  // What somebody else has to do.
  {
    what: "The board has not been given to you",
    todo: "Ask the people who look after Microsoft 365 to assign the board to you, then sign in again.",
    helper: "administrator",
    numbers: [50105],
  },
  {
    what: "This device must be enrolled in your organisation",
    todo: "Use a device of your organisation, or ask your IT help desk to enrol this one and to check that it is up to date.",
    helper: "administrator",
    numbers: [
      50097, 50129, 50155, 50187, 53000, 53001, 130004, 130006, 130007, 130008, 135010, 135011, 240001, 530002, 530003,
    ],
  },
  {
    what: "A rule of your organisation blocks this sign-in",
    todo: "The rule may depend on where you are, your network or your device. Try from your usual place of work, or ask the people who look after Microsoft 365.",
    helper: "administrator",
    numbers: [50131, 53003, 530032, 530033],
  },
  {
    what: "Your account is thought to be at risk",
    todo: "Ask your IT help desk to check your account and to allow it again.",
    helper: "administrator",
    numbers: [53011, 530034],
  },
  {
    what: "Your account is switched off",
    todo: "Ask your IT help desk to switch it on again.",
    helper: "administrator",
    numbers: [50057, 120014],
  },
  {
    what: "Your password cannot be changed here",
    todo: "Ask your IT help desk to change it with you, then sign in with the new one.",
    helper: "administrator",
    numbers: [120005, 120008, 120011, 120012, 120013, 120015, 120016, 120020, 120021],
  },
  {
    what: "Your account is marked as that of a minor",
    todo: "Ask the people who look after Microsoft 365 to correct the age group of your account.",
    helper: "administrator",
    numbers: [50015, 54000],
  },
  {
    what: "Your organisation and the plan's do not let their people sign in to each other",
    todo: "Ask the people who look after Microsoft 365 in both organisations to allow it.",
    helper: "administrator",
    numbers: [500212, 500213, 1000104],
  },
  {
    what: "Your organisation's own sign-in page failed",
    todo: "Try again in a while. If it fails again, ask your IT help desk.",
    helper: "administrator",
    numbers: [
      20001, 20012, 20033, 40008, 40009, 40015, 50008, 50107, 50161, 50170, 80010, 80013, 81004, 81009, 81010, 81011,
      90085, 90123, 5000819,
    ],
  },
  {
    what: "The board is not registered in your organisation, or is switched off there",
    todo: "Ask the people who look after Microsoft 365 to add the board, or to switch it on.",
    helper: "administrator",
    numbers: [70001, 90099, 700011, 700016, 1000031, 7000112],
  },
  {
    what: "The board's registration lacks the permission for SharePoint",
    todo: "Ask the people who installed the board to add that permission and to have it approved.",
    helper: "administrator",
    numbers: [50001, 65005, 500011, 500014, 650052, 650054, 650056, 650057],
  },
  {
    what: "The board's registration lacks the address of this page",
    todo: "Ask the people who installed the board to add it as a redirect address of the type “single-page application”.",
    helper: "administrator",
    numbers: [50011, 70004, 500113, 900971, 9002325, 9002326],
  },
  {
    what: "The board is set up for another organisation",
    todo: "Ask the people who installed the board to check the tenant in its settings.",
    helper: "administrator",
    numbers: [50049, 50194, 90002, 90038, 90051, 90124, 90130, 700005, 9001023],
  },
];

/** Entra or a service behind it is busy: trying again helps. */
const busy = [
  40010, 50033, 50087, 50166, 50196, 70012, 80001, 80002, 80005, 80007, 80014, 90006, 90012, 90024, 90033, 90055, 90090,
  90091,
];

const reasons = new Map(listed.flatMap(({ numbers, ...reason }) => numbers.map((number) => [number, reason] as const)));

export function entraReason(number: number): EntraReason | "busy" | undefined {
  return busy.includes(number) ? "busy" : reasons.get(number);
}

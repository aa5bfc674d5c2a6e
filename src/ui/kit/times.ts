// Moments as people in the UK read them.

const moment = new Intl.DateTimeFormat("en-GB", {
  day: "numeric",
  month: "long",
  year: "numeric",
  hour: "2-digit",
  minute: "2-digit",
  timeZone: "Europe/London",
});

/** `21 November 2026, 14:05`, in the council's time. */
export function formatMoment(instant: Date): string {
  return moment.format(instant);
}

const time = new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", timeZone: "Europe/London" });

/** `14:05`, in the council's time. */
export function formatTime(instant: Date): string {
  return time.format(instant);
}

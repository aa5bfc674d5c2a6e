// Provisioning cannot continue for a reason that people can correct; the message says what is wrong.

export class CannotProvision extends Error {}

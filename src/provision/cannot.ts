// Why provisioning cannot go on, where that is no failed request: the message says what is wrong, for people to put right.

export class CannotProvision extends Error {}

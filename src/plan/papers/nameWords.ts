// Words by which names are told from other words. A council may change them here. All without accents and in small letters.

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u).filter(Boolean));

/** Words of the papers themselves, which they write with a capital: never a name on their own. */
export const ownWords = words(`
  red amber green blue claimed verified embedded started up down level new none not up
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sep sept oct nov dec
  action actions board change comments council date details key meeting page paper part plan position round summary
  text theme title
`);

/** What is called so is a post, a team or an account. */
export const roleWords = words(`
  account accounts admin administrator adviser advisor app board bodies body chair chief clerk commissioner committee
  coordinator corporate council department deputy director directorate everyone executive finance group head improvement
  lead leader leads leadership manager members of office officer officers owner owners partner partners plan programme
  programmes project secretary service services sharepoint site support system team teams the user users verifier
  verifiers visitors
`);

/** Names that are other words as well: a name on their own with a capital alone, and not at the start of a sentence. */
export const commonWords = words(`
  art baker banks bell best bill bird bishop black bond bridge brook brown buck bush case cash chance chase church cliff close
  cole cook cross dale day dean drew duke earl faith fields field finch fisher ford fox frank french gale gene glen good grace
  grant gray grey grove guy hall hand hill hills holiday holly hope house hunt iris ivy jack joy king lake lamb lane law lee
  little long love lowe major mark marsh mason max miles mill miller moor moore more nice north page park parish pat penny
  per pike pond pool poole porter potter power powers price ray read reading rich rob rod rose ruby sharp shaw short small
  smart south stone street sue summer swift sunny taylor tanner terry turner wade walk walker wall ward waters way webb wells
  west white will wolf wood woods young
`);

export const formsOfAddress = words(
  "mr mrs ms miss mx dr prof professor rev cllr councillor alderman sir dame lord lady baroness",
);

/** As they are written. */
export const honours: ReadonlySet<string> = new Set([
  "OBE",
  "MBE",
  "CBE",
  "KBE",
  "DBE",
  "BEM",
  "QC",
  "KC",
  "MP",
  "JP",
  "DL",
  "CPFA",
  "FCCA",
  "PhD",
]);

/** Parts of names that say nothing alone. */
export const particles = words("de van von der den la le al bin ben da di du do dos el of ter");

/** Beside these stands a person. */
export const sayingVerbs = words(`
  said says told asked agreed replied explained thanked promised apologised warned wrote
`);

/** After these the name before them has ended. */
export const wordsAfterNames = words("that who she he they it");

/** At the start of a sentence these follow a name rather than another word. */
export const personVerbs: ReadonlySet<string> = new Set([
  ...sayingVerbs,
  ...words(
    "is was has had leads led did does joined left resigned proposed presented advised welcomed reported added confirmed stated noted suggested",
  ),
]);

// The lists of the plan as SharePoint shows them, in the order in which provisioning creates them.
import { lastFirst, orderBy } from "../../schema/caml.ts";
import type { Column } from "../../schema/column.ts";
import { type DeclaredView, inSharePoint, type ListDefinition } from "../../schema/inSharePoint.ts";
import { notInTheFuture, withoutSpaces } from "../../schema/validation.ts";
import { actions } from "../actions.ts";
import { claims, evidence, planDates, supersessions, verifications } from "../log.ts";
import { planSettings } from "../planSettings.ts";
import { programmes } from "../programmes.ts";
import { rounds } from "../rounds.ts";
import { teams } from "../teams.ts";
import { actionRules } from "./actionRules.ts";
import { actionForm } from "./actionsForm.ts";
import {
  lifecycleFormat,
  originalDueFormat,
  ratingFormat,
  revisedDueFormat,
  updatedOnFormat,
} from "./actionsFormatting.ts";
import { actionViews } from "./actionsViews.ts";
import { about, descriptions } from "./descriptions.ts";
import { referenceOrder } from "./referenceOrder.ts";

const newestFirst = (...columns: readonly Column<unknown>[]): readonly DeclaredView[] => [
  {
    title: "Newest first",
    isDefault: true,
    columns: ["LinkTitle", ...columns, "Author", "Created"],
    query: orderBy(lastFirst("Created")),
  },
];

const { number, lead, coordinator } = programmes.columns;
const { reference, claimedOn, verifiedOn, embeddedOn } = actions.columns;
const { criterion, kind, date, custodian, link } = evidence.columns;

export const lists: readonly ListDefinition[] = [
  inSharePoint(programmes, {
    description: about.programmes,
    descriptions: descriptions.programmes,
    views: [
      {
        title: "All programmes",
        isDefault: true,
        columns: [number, "LinkTitle", lead, coordinator],
        query: orderBy(number),
      },
    ],
  }),
  inSharePoint(actions, {
    description: about.actions,
    descriptions: descriptions.actions,
    views: actionViews,
    form: actionForm,
    calculated: { referenceOrder },
    filledByBoard: [
      ...[
        "programmeName",
        "travel",
        "challenge",
        "carriedForward",
        "coverage",
        "claimedBy",
        "claimedOn",
        "verifiedBy",
        "verifiedOn",
      ],
      ...["embeddedOn", "supersededBy", "supersededReason"],
    ] as const,
    validation: actionRules,
    formatters: {
      due: originalDueFormat,
      revisedDue: revisedDueFormat,
      lifecycle: lifecycleFormat,
      rating: ratingFormat,
      updatedOn: updatedOnFormat,
    },
    validations: {
      reference: withoutSpaces(reference.title),
      claimedOn: notInTheFuture(claimedOn.title),
      verifiedOn: notInTheFuture(verifiedOn.title),
      embeddedOn: notInTheFuture(embeddedOn.title),
    },
  }),
  inSharePoint(planSettings, {
    description: about.planSettings,
    descriptions: descriptions.planSettings,
    views: [{ title: "All settings", isDefault: true, columns: ["LinkTitle", planSettings.columns.value], query: "" }],
  }),
  inSharePoint(claims, {
    description: about.claims,
    descriptions: descriptions.claims,
    views: newestFirst(claims.columns.reference, claims.columns.kind, claims.columns.words),
  }),
  inSharePoint(verifications, {
    description: about.verifications,
    descriptions: descriptions.verifications,
    views: newestFirst(verifications.columns.reference, verifications.columns.kind, verifications.columns.words),
  }),
  inSharePoint(supersessions, {
    description: about.supersessions,
    descriptions: descriptions.supersessions,
    views: newestFirst(
      supersessions.columns.reference,
      supersessions.columns.kind,
      supersessions.columns.replacedBy,
      supersessions.columns.words,
    ),
  }),
  inSharePoint(rounds, {
    description: about.rounds,
    descriptions: descriptions.rounds,
    filledByBoard: ["updated", "unchanged", "missing", "byProgramme", "snapshot", "figures"],
    views: newestFirst(
      rounds.columns.kind,
      rounds.columns.words,
      rounds.columns.deadline,
      rounds.columns.updated,
      rounds.columns.unchanged,
      rounds.columns.missing,
      rounds.columns.byProgramme,
      rounds.columns.snapshot,
      rounds.columns.figures,
    ),
  }),
  inSharePoint(evidence, {
    description: about.evidence,
    descriptions: descriptions.evidence,
    filledByBoard: ["fileSize", "fileHash"],
    views: newestFirst(evidence.columns.reference, criterion, kind, date, custodian, link),
  }),
  inSharePoint(planDates, {
    description: about.planDates,
    descriptions: descriptions.planDates,
    views: newestFirst(
      planDates.columns.reference,
      planDates.columns.actionTitle,
      planDates.columns.outcome,
      planDates.columns.criteria,
      planDates.columns.due,
      planDates.columns.words,
    ),
  }),
  inSharePoint(teams, {
    description: about.teams,
    descriptions: descriptions.teams,
    filledByBoard: ["leadLeft", "coordinatorLeft"],
    views: newestFirst(teams.columns.since, teams.columns.lead, teams.columns.coordinator),
  }),
];

// The forms of an action's panel that can be asked for from elsewhere, such as a card's menu.

export type PanelForm = "update" | "evidence";

/** Another one each time, so that asking again opens the form again. */
export interface AskedForm {
  readonly id: number;
  readonly form: PanelForm;
}

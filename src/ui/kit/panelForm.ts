// The forms of an action's panel that can be asked for from elsewhere, such as a card's menu: by the key of their section.

/** Another one each time, so that asking again opens the form again. */
export interface AskedForm {
  readonly id: number;
  readonly form: string;
}

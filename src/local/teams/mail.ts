// A mail that SharePoint would send, as its control address gives it.
export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** Where "Go to comment" leads. */
  readonly link: string;
  /** Milliseconds since 1970. */
  readonly sent: number;
}

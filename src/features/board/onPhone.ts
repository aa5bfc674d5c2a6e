/** Styles for a phone: fingers need more room than a mouse. */
export const onPhone = "@media (max-width: 639px)";

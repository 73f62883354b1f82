/** Puts the focus on the first field that is wrong: once React has marked it, and before the next key is pressed. */
export function focusFirstFault(form: HTMLElement) {
  queueMicrotask(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
}

/** Whether it has the form of an e-mail address; the service and the mail itself tell the rest. */
export function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@.]+$/.test(text.trim());
}

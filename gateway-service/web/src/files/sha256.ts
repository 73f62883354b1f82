/**
 * The SHA-256 of a file, in lower-case hexadecimal. It is reckoned in this browser; the file goes nowhere.
 *
 * @throws NotPossibleHere where the page has no secure connection: browsers reckon it there alone
 */
export async function sha256(file: Blob): Promise<string> {
  // Absent without https, whatever its type says.
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (!subtle) throw new NotPossibleHere();
  const digest = await subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class NotPossibleHere extends Error {}

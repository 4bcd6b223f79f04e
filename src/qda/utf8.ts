const strict = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

/** The text with its byte order mark; undefined where it is not UTF-8. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes);
  } catch {
    return undefined;
  }
}

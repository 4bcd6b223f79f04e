/** `Children's social care` → `childrens-social-care`; nothing, where no letter begins it. */
export function slug(words: string): string {
  const plain = words
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .toLowerCase();
  return plain.replace(/[^a-z0-9]+/g, "-").replace(/^[-0-9]+|-+$/g, "");
}

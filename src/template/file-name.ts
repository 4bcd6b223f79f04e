/** `figWater` → `fig-water`: names that every disk and every code host tells apart. */
export function fileName(id: string): string {
  return id.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}

/** Numbers of the articles that a document leads to. */
export function articlesIn(document: string): number[] {
  const numbers = document.matchAll(/\/\d{4}-\d{2}\/\d{2}\/content_([1-9]\d{0,14})\.html/g);
  return [...new Set([...numbers].map(([, number]) => Number(number)))];
}

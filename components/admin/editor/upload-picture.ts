/** A picture the server has taken: named by its bytes, with its size and the address it can be seen at. */
export type UploadedPicture = { sha256: string; width: number; height: number; url: string };

/** Why a picture was not taken: a sentence of the server's, or the name of one of ours. */
export type UploadTrouble = { message: string } | { word: "notImage" | "signedOut" | "network" | "server" };

/** Sends one picture as multipart field `file`. */
export async function uploadPicture(url: string, file: File): Promise<UploadedPicture | UploadTrouble> {
  if (!file.type.startsWith("image/")) return { word: "notImage" };
  const form = new FormData();
  form.set("file", file);
  const response = await fetch(url, { method: "POST", body: form }).catch(() => null);
  if (!response) return { word: "network" };
  if (response.status === 401) return { word: "signedOut" };
  // The answer of our own handler; what is missing makes it no picture.
  const answer = (await response.json().catch(() => ({}))) as Partial<UploadedPicture> & { message?: string };
  const { sha256, width, height, url: address } = answer;
  if (response.ok && sha256 && width && height && address) return { sha256, width, height, url: address };
  return answer.message ? { message: answer.message } : { word: "server" };
}

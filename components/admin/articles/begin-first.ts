type Options = {
  createUrl: string;
  saveUrlOf: (number: number) => string;
  onBegun: (number: number) => void;
  request?: typeof fetch;
};

/**
 * Sends the saves of a piece that is not stored yet: the first one begins it, every later one goes to where it is kept.
 * Until the first has worked nothing is anywhere but on this machine.
 */
export function beginFirst({ createUrl, saveUrlOf, onBegun, request }: Options): typeof fetch {
  const send = request ?? ((...args: Parameters<typeof fetch>) => fetch(...args));
  let saveUrl: string | null = null;
  return async (_, init) => {
    if (saveUrl !== null) return send(saveUrl, init);
    const response = await send(createUrl, { ...init, method: "POST" });
    if (response.ok) {
      // The answer of our own handler.
      const { number } = (await response.clone().json()) as { number: number };
      saveUrl = saveUrlOf(number);
      onBegun(number);
    }
    return response;
  };
}

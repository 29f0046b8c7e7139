import { unstable_rethrow } from "next/navigation";

/**
 * What an action answered, or `unreached` where no answer came: the network is gone, or the house is. Left to itself
 * the error would take the screen away, and with it what was typed.
 */
export async function heard<Answer extends { error?: string | undefined }>(
  ask: () => Promise<Answer>,
  unreached: string,
): Promise<Answer | { error: string; result?: undefined; unconfirmed?: undefined }> {
  try {
    return await ask();
  } catch (error) {
    unstable_rethrow(error);
    return { error: unreached };
  }
}

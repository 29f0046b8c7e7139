/** 推送: the search engines that can be told of an address. One without its setting is off. */
import { type PushEngine, pushEngine } from "@/db/schema";
import { NoAnswer } from "@/newsroom/call-outside";
import { tellBaidu } from "@/newsroom/push/baidu";
import { tellIndexNow } from "@/newsroom/push/indexnow";
import { noVerdict, type Verdict } from "@/newsroom/push/verdict";
import { settings } from "@/settings";

/** True where the environment says how to speak to it. */
export function isOn(engine: PushEngine): boolean {
  const { baiduPushUrl, indexNow } = settings();
  return (engine === "baidu" ? baiduPushUrl : indexNow) !== undefined;
}

/** All that are on. */
export function enginesOn(): PushEngine[] {
  return pushEngine.enumValues.filter(isOn);
}

/** Tells an engine that is on of a few whole addresses; that nobody answers is a verdict too. */
export async function tell(engine: PushEngine, addresses: readonly string[]): Promise<Verdict> {
  const { baiduPushUrl, indexNow } = settings();
  try {
    if (engine === "baidu" && baiduPushUrl) return await tellBaidu(baiduPushUrl, addresses);
    if (engine === "indexnow" && indexNow) return await tellIndexNow(indexNow, addresses);
  } catch (error) {
    if (error instanceof NoAnswer) return noVerdict;
    throw error;
  }
  throw new Error(`${engine} is off`);
}

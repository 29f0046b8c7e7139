import { iconAddress, type Mode, stylesheetAddresses, wechatAddress } from "@/newsroom/addresses";
import { choicesKept, earlyScript } from "@/newsroom/early-script";
import { settings } from "@/settings";

/** What a public page loads beside its pictures, and its own small script; `wechat`: where it is signed, with WeChat on. */
export function filesOfPage(mode: Mode) {
  return {
    stylesheet: stylesheetAddresses[mode],
    script: { text: earlyScript, keeps: choicesKept[mode] },
    icon: iconAddress,
    wechat: settings().wechat && wechatAddress,
  };
}

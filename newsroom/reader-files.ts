import { iconAddress, type Mode, scriptAddress, stylesheetAddresses, wechatAddress } from "@/newsroom/addresses";
import { settings } from "@/settings";

/** What a public page loads beside its pictures, by addresses; `wechat`: where its script has it signed, with WeChat on. */
export function filesOfPage(mode: Mode) {
  return {
    stylesheet: stylesheetAddresses[mode],
    script: scriptAddress,
    icon: iconAddress,
    wechat: settings().wechat && wechatAddress,
  };
}

// @ts-check
/**
 * The script of the public site, but for the few words in each page that fetch it, and WeChat's own in its own browser. A page keeps places for it (components/site/tools.tsx) and says which tools belong
 * there; each is put in only where this browser can do what it says. Written for Chrome 86 and Safari 14; nothing of it
 * is needed to read.
 */

/** @typedef {{ start: number, end: number }} Span */
/** @typedef {{ block: Element, range: Range }} Sentence */
/** @typedef {{ place: HTMLElement, bar: Element }} Place `bar` is for buttons, and below it is room for their panels. */

/** Characters said at a stretch: some browsers fall silent after fifteen seconds. */
const longestSentence = 40;

/** What a reader can choose and finds again on the next page; "" leaves things as they are. */
const choices = /** @type {const} */ ({
  size: [
    "字号",
    [
      ["small", "小"],
      ["", "标准"],
      ["large", "大"],
      ["huge", "特大"],
    ],
  ],
  theme: [
    "深色",
    [
      ["", "跟随系统"],
      ["light", "浅色"],
      ["dark", "深色"],
    ],
  ],
});
/** @typedef {keyof typeof choices} Choice */

const speeds = /** @type {const} */ ([
  [0.75, "慢"],
  [1, "正常"],
  [1.4, "快"],
]);

/** What of an article is read out: its headlines, what must be known first, the text; no credits, no captions. */
const readOut = [".headline .kicker", "h1", ".deck", ".marks li", ".corrections p"]
  .concat([".article-body p", ".article-body h2", ".article-body h3"])
  .map((part) => `.article ${part}`)
  .join();

/** An article that was on screen so long is read. */
const readAfterMs = 5000;
/** Of 热榜, beside an article; the page has all of it. */
const shownOfHot = 5;

// It comes when the page is painted, which may be before all of it is there.
if (typeof document !== "undefined") {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", begin);
  else begin();
}

function begin() {
  // Kept out by whoever sends the page under a policy from before, or of their own.
  const styles = document.querySelector("style[data-from]");
  if (styles instanceof HTMLStyleElement && !styles.sheet) {
    document.head.append(make("link", { rel: "stylesheet", href: styles.dataset.from ?? "" }));
  }

  const view = placeFor("view");
  // 长者模式 keeps no such place: its letters have one size.
  /** @type {Choice[]} */
  const kept = view ? ["size", "theme"] : ["theme"];
  const apply = () => {
    for (const name of kept) put(name, remembered(name));
  };
  // The script in the page has done so before it was painted; something else may have been chosen since, in another window.
  apply();
  // Back from a page where something else was chosen.
  addEventListener("pageshow", ({ persisted }) => persisted && apply());
  if (view) opener(view, "字号与深色", () => kept.map(choiceOf));

  const print = placeFor("print");
  if (print) print.bar.append(button("打印", printPage));
  const share = placeFor("share");
  if (share) opener(share, "分享", () => waysToShare(share.place.dataset.qr ?? ""));
  const read = placeFor("read");
  if (read) offerReading(read);
  // Without it WeChat makes up by itself what it shows of a shared page.
  tellWechat().catch(() => {});

  // Where the site keeps a 热榜, an article has a place for it and says its number there.
  const hot = document.querySelector("[data-hot]");
  if (!(hot instanceof HTMLElement)) return;
  tellRead(hot.dataset.hot ?? "");
  // Without it the heading still leads to the list.
  showHot(hot).catch(() => {});
}

// —— Places, buttons, panels

/**
 * @param {string} tool
 * @returns {Place | null}
 */
function placeFor(tool) {
  const place = document.querySelector(`[data-tools~="${tool}"]`);
  if (!(place instanceof HTMLElement)) return null;
  const bar = place.querySelector(".tools-bar") ?? make("span", { class: "tools-bar" });
  place.prepend(bar);
  return { place, bar };
}

/**
 * A button that opens a panel, and closes what another one opened; Escape closes it from either.
 * @param {Place} at
 * @param {string} label
 * @param {() => Node[]} fill
 * @param {(isOpen: boolean) => void} [told]
 */
function opener({ place, bar }, label, fill, told) {
  const panel = make("div", { class: "tools-panel", role: "group", "aria-label": label, hidden: "" });
  const toggle = button(
    label,
    () => {
      const isOpen = panel.hasAttribute("hidden");
      if (isOpen) {
        const open = bar.querySelector('[aria-expanded="true"]');
        if (open instanceof HTMLElement) open.click();
        panel.replaceChildren(...fill());
      }
      panel.hidden = !isOpen;
      toggle.setAttribute("aria-expanded", String(isOpen));
      told?.(isOpen);
    },
    { "aria-expanded": "false" },
  );
  const leave = (/** @type {KeyboardEvent} */ { key }) => {
    if (key !== "Escape" || panel.hidden) return;
    toggle.click();
    toggle.focus();
  };
  toggle.addEventListener("keydown", leave);
  panel.addEventListener("keydown", leave);
  bar.append(toggle);
  place.append(panel);
  return toggle;
}

/**
 * Buttons of which one is pressed.
 * @template Value
 * @param {string} legend
 * @param {readonly (readonly [Value, string])[]} options
 * @param {Value} chosen
 * @param {(value: Value) => void} choose
 */
function oneOf(legend, options, chosen, choose) {
  const group = make("fieldset", {}, make("legend", {}, legend));
  for (const [value, label] of options) {
    const press = button(
      label,
      () => {
        for (const other of group.querySelectorAll("button"))
          other.setAttribute("aria-pressed", String(other === press));
        choose(value);
      },
      { "aria-pressed": String(value === chosen) },
    );
    group.append(press);
  }
  return group;
}

/**
 * @param {string} label
 * @param {() => void} press
 * @param {Record<string, string>} [attributes]
 */
function button(label, press, attributes = {}) {
  const element = make("button", { type: "button", ...attributes }, label);
  element.addEventListener("click", press);
  return element;
}

/**
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string>} attributes
 * @param {(Node | string)[]} children
 */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

// —— 字号, 深色

/** @param {Choice} name */
function choiceOf(name) {
  const [legend, options] = choices[name];
  return oneOf(legend, /** @type {readonly (readonly [string, string])[]} */ (options), remembered(name), (value) => {
    remember(name, value);
    put(name, value);
  });
}

/**
 * @param {Choice} name
 * @param {string} value
 */
function put(name, value) {
  if (value) document.documentElement.dataset[name] = value;
  else delete document.documentElement.dataset[name];
}

/** What was chosen last and can be; browsers told to keep nothing deny the question itself. @param {Choice} name */
function remembered(name) {
  let value = document.documentElement.dataset[name] ?? null;
  try {
    value = localStorage.getItem(name);
  } catch {
    // Denied: the choice holds for this page alone.
  }
  return choices[name][1].find(([known]) => known === value)?.[0] ?? "";
}

/**
 * @param {Choice} name
 * @param {string} value
 */
function remember(name, value) {
  try {
    localStorage.setItem(name, value);
  } catch {
    // As above.
  }
}

// —— 打印, 分享

/** The code is fetched for paper alone, and only now. */
async function printPage() {
  const code = document.querySelector(".print-address img");
  if (code instanceof HTMLImageElement) {
    code.loading = "eager";
    // Without it the page is printed all the same: the address stands beside it in words.
    await code.decode().catch(() => {});
  }
  window.print();
}

/** @param {string} qr */
function waysToShare(qr) {
  const url = document.querySelector('link[rel="canonical"]')?.getAttribute("href") ?? location.href;
  const title = document.querySelector(".article h1")?.textContent ?? document.title;
  const told = make("p", { role: "status" });
  const code = make("div", { hidden: "" });
  const wechat = button(
    "微信",
    () => {
      if (!code.hasChildNodes()) {
        const picture = make("img", { src: qr, alt: "本文网址的二维码", width: "180", height: "180" });
        code.append(make("p", {}, "用微信扫一扫，在手机上打开本文。"), picture);
      }
      code.hidden = !code.hidden;
      wechat.setAttribute("aria-expanded", String(!code.hidden));
    },
    { "aria-expanded": "false" },
  );
  const weibo = `https://service.weibo.com/share/share.php?${new URLSearchParams({ url, title })}`;
  const link = make("a", { class: "tool", href: weibo, target: "_blank", rel: "noopener" }, "微博（新窗口）");
  const copy = button("复制链接", async () => {
    told.textContent = "";
    told.textContent = (await copied(url)) ? "已复制" : `没有复制成功，请选中网址自行复制：${url}`;
  });
  const more = button("更多方式", () => {
    // Whoever closes the system's window has shared nothing, and knows it.
    navigator.share({ title, url }).catch(() => {});
  });
  return [wechat, " ", link, " ", copy, ...("share" in navigator ? [" ", more] : []), told, code].map((part) =>
    typeof part === "string" ? document.createTextNode(part) : part,
  );
}

/**
 * Without https, and before 2018, there is no clipboard; a selection can still be copied.
 * @param {string} text
 */
async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const focused = document.activeElement;
    const field = make("textarea", { class: "tools-copy", readonly: "" }, text);
    document.body.append(field);
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (focused instanceof HTMLElement) focused.focus();
    return done;
  }
}

// —— 热榜

/** Tells the house once that the article was read: its number, nothing else. @param {string} article */
function tellRead(article) {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const watch = () => {
    clearTimeout(timer);
    if (!document.hidden) timer = setTimeout(tell, readAfterMs);
  };
  const tell = () => {
    document.removeEventListener("visibilitychange", watch);
    const body = new URLSearchParams({ article });
    // One read more or less changes nothing for anybody.
    fetch("/hot/read", { method: "POST", body, credentials: "omit", keepalive: true }).catch(() => {});
  };
  document.addEventListener("visibilitychange", watch);
  watch();
}

/** The list beside an article; where there is none, its heading still leads to the page. @param {HTMLElement} place */
async function showHot(place) {
  const answer = await fetch("/hot.json", { credentials: "omit" }).catch(() => null);
  if (!answer?.ok) return;
  const { entries } = await answer.json();
  const list = make("ol", { class: "ranked" });
  for (const { headline, address } of entries.slice(0, shownOfHot)) {
    list.append(make("li", {}, make("a", { href: `${place.dataset.root}${address.slice(1)}` }, headline)));
  }
  place.replaceChildren(list);
}

// —— 微信

/** In WeChat's own browser: what is shared carries the page's title, words and picture. Its script has no other place. */
async function tellWechat() {
  const sign = document.documentElement.dataset.wechat;
  if (!sign || !/MicroMessenger/.test(navigator.userAgent)) return;
  const [url = ""] = location.href.split("#");
  const answer = await fetch(`${sign}?${new URLSearchParams({ url })}`);
  if (!answer.ok) return;
  const signed = await answer.json();
  const script = make("script", { src: "https://res.wx.qq.com/open/js/jweixin-1.6.0.js" });
  script.onload = () => {
    const { wx } = /** @type {any} */ (window);
    const said = (/** @type {string} */ name) =>
      document.querySelector(`meta[property="og:${name}"]`)?.getAttribute("content") ?? "";
    const shared = { title: said("title"), desc: said("description"), link: said("url") || url, imgUrl: said("image") };
    const jsApiList = ["updateAppMessageShareData", "updateTimelineShareData"];
    wx.config({ ...signed, jsApiList });
    wx.ready(() => {
      for (const name of jsApiList) wx[name](shared);
    });
  };
  document.head.append(script);
}

// —— 朗读

/** Once there is a Chinese voice; many browsers learn of their voices only after a while. @param {Place} at */
function offerReading(at) {
  const { speechSynthesis: speech, SpeechSynthesisUtterance } = window;
  if (!speech || !SpeechSynthesisUtterance) return;
  let isOffered = false;
  const offer = () => {
    const voice = chineseOf(speech.getVoices());
    if (!voice || isOffered) return;
    isOffered = true;
    const reader = readerWith(speech, voice);
    const toggle = opener(
      at,
      "朗读",
      () => {
        const pause = button("暂停", () => {
          pause.textContent = reader.isReading() ? "继续" : "暂停";
          if (reader.isReading()) reader.pause();
          else reader.read();
        });
        const stop = button("停止", () => {
          toggle.click();
          toggle.focus();
        });
        return [pause, stop, oneOf("语速", speeds, reader.speed(), reader.setSpeed)];
      },
      (isOpen) => (isOpen ? reader.start(() => toggle.click()) : reader.stop()),
    );
    addEventListener("pagehide", reader.stop);
  };
  offer();
  speech.addEventListener?.("voiceschanged", offer);
}

/** 普通话 before all else. @param {SpeechSynthesisVoice[]} voices */
function chineseOf(voices) {
  const chinese = voices.filter(({ lang }) => /^(zh|cmn)\b/i.test(lang.replace("_", "-")));
  return chinese.find(({ lang }) => /CN|Hans|cmn/i.test(lang)) ?? chinese[0];
}

/**
 * Says sentence after sentence. A pause ends what is being said and begins that sentence anew: pausing the voice itself
 * does not work everywhere.
 * @param {SpeechSynthesis} speech
 * @param {SpeechSynthesisVoice} voice
 */
function readerWith(speech, voice) {
  /** @type {Sentence[]} */
  let sentences = [];
  let at = 0;
  /** @type {number} */
  let rate = 1;
  /** @type {SpeechSynthesisUtterance | null} What is being said; kept, or browsers forget to tell its end. */
  let said = null;
  let atEnd = () => {};

  const hush = () => {
    said = null;
    speech.cancel();
  };
  const read = () => {
    hush();
    const sentence = sentences[at];
    if (!sentence) return atEnd();
    const utterance = new SpeechSynthesisUtterance(String(sentence.range));
    Object.assign(utterance, { voice, lang: voice.lang, rate });
    utterance.onend = () => {
      if (said !== utterance) return;
      at += 1;
      read();
    };
    utterance.onerror = () => said === utterance && atEnd();
    said = utterance;
    mark(sentence);
    speech.speak(utterance);
  };
  return {
    read,
    pause: hush,
    isReading: () => said !== null,
    speed: () => rate,
    /** @param {() => void} whenDone */
    start(whenDone) {
      [sentences, at, atEnd] = [sentencesToRead(), 0, whenDone];
      read();
    },
    stop() {
      hush();
      mark(null);
    },
    /** @param {number} speed */
    setSpeed(speed) {
      rate = speed;
      if (said) read();
    },
  };
}

/** @returns {Sentence[]} */
function sentencesToRead() {
  const blocks = [...document.querySelectorAll(readOut)].filter((block) => !block.closest("figure"));
  return blocks.flatMap((block) => {
    const range = rangesIn(block);
    return sentencesOf(block.textContent ?? "").map((span) => ({ block, range: range(span) }));
  });
}

/** Where a span of an element's text stands among its text nodes. @param {Element} block */
function rangesIn(block) {
  /** @type {{ node: Node, from: number }[]} */
  const nodes = [];
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let length = 0;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    nodes.push({ node, from: length });
    length += node.textContent?.length ?? 0;
  }
  const lastBefore = (/** @type {number} */ offset) => nodes.filter(({ from }) => from < offset).pop() ?? nodes[0];
  return (/** @type {Span} */ { start, end }) => {
    const [first, last] = [lastBefore(start + 1), lastBefore(end)];
    const range = document.createRange();
    if (first) range.setStart(first.node, start - first.from);
    if (last) range.setEnd(last.node, end - last.from);
    return range;
  };
}

/** @type {Element | null} */
let marked = null;

/** Marks what is being read without touching the text, so that a selection in it holds. @param {Sentence | null} sentence */
function mark(sentence) {
  if (window.CSS?.highlights) {
    if (sentence) CSS.highlights.set("spoken", new Highlight(sentence.range));
    else CSS.highlights.delete("spoken");
    return;
  }
  marked?.classList.remove("spoken");
  marked = sentence?.block ?? null;
  marked?.classList.add("spoken");
}

/**
 * Where the sentences of a text stand, by Chinese punctuation, without the space around them; a long one is cut at a
 * comma, and where it has none, at the limit.
 * @param {string} text
 * @returns {Span[]}
 */
export function sentencesOf(text) {
  return [...text.matchAll(/[^。！？!?；;…\n]+[。！？!?；;…\n]*[”’」』）)】》]*/g)]
    .flatMap(({ 0: words, index = 0 }) => cut(text, { start: index, end: index + words.length }))
    .map(({ start, end }) => {
      const words = text.slice(start, end);
      return { start: end - words.trimStart().length, end: start + words.trimEnd().length };
    })
    .filter(({ start, end }) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

/**
 * @param {string} text
 * @param {Span} span
 * @returns {Span[]}
 */
function cut(text, { start, end }) {
  if (end - start <= longestSentence) return [{ start, end }];
  const room = text.slice(start, start + longestSentence);
  const comma = Math.max(...["，", "、", "：", " "].map((sign) => room.lastIndexOf(sign)));
  // Never between the two halves of a rare character.
  const limit = /[\ud800-\udbff]$/.test(room) ? longestSentence - 1 : longestSentence;
  const middle = start + (comma > 0 ? comma + 1 : limit);
  return [{ start, end: middle }, ...cut(text, { start: middle, end })];
}

import { Node } from "@tiptap/core";

const attributes = ["sha256", "width", "height", "alt", "caption", "credit", "rights"] as const;

/** A picture of the body, named by the SHA-256 of its bytes; its address is looked up when it is shown. */
export const PictureNode = Node.create({
  name: "image",
  group: "block",
  draggable: true,
  addAttributes: () => ({
    sha256: { default: "" },
    width: { default: 1 },
    height: { default: 1 },
    alt: { default: "" },
    caption: { default: "" },
    credit: { default: "" },
    rights: { default: "" },
  }),
  parseHTML: () => [
    {
      tag: "img[data-sha256]",
      getAttrs: (element) => {
        const read = Object.fromEntries(attributes.map((name) => [name, element.getAttribute(`data-${name}`) ?? ""]));
        const [width, height] = [Number(read.width), Number(read.height)];
        if (!/^[0-9a-f]{64}$/.test(read.sha256 ?? "") || !(width > 0 && height > 0)) return false;
        return { ...read, width, height };
      },
    },
  ],
  renderHTML: ({ node }) => [
    "img",
    Object.fromEntries(attributes.map((name) => [`data-${name}`, String(node.attrs[name])])),
  ],
});

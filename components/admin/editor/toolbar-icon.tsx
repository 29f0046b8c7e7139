import type { ReactNode } from "react";

const shapes = {
  bold: <path d="M5 3h5.2a2.9 2.9 0 0 1 0 5.8H5zM5 8.8h6a3 3 0 0 1 0 6.2H5z" strokeWidth="2.2" />,
  italic: <path d="M8 3h6M4 15h6M11 3L7 15" />,
  link: <path d="M7.5 10.5l3-3M8 5.5l1.8-1.8a3 3 0 0 1 4.3 4.3L12.5 9.8M10 12.5l-1.8 1.8a3 3 0 0 1-4.3-4.3L5.5 8.2" />,
  heading2: <path d="M3 3v12M10 3v12M3 9h7M13 8.5a1.8 1.8 0 1 1 3 1.3L13 15h3.5" />,
  heading3: <path d="M3 3v12M10 3v12M3 9h7M13 8h3l-1.6 2.6a2 2 0 1 1-1.6 3.2" />,
  bulletList: <path d="M7 4h9M7 9h9M7 14h9M2.5 4h1M2.5 9h1M2.5 14h1" strokeWidth="1.8" />,
  orderedList: <path d="M8 4h8M8 9h8M8 14h8M2 3l1.5-.8v4M2 8h2.6L2 11.6h2.8M2 13.2h2.4L3.2 14.6a.9.9 0 1 1-1 1.2" />,
  blockquote: <path d="M3 4v10M6.5 5h9.5M6.5 9h9.5M6.5 13h6" />,
  table: <path d="M2.5 3.5h13v11h-13zM2.5 7h13M7 3.5v11M11.3 7v7.5" />,
  image: <path d="M2.5 3.5h13v11h-13zM3 13l3.5-4 3 3 2-2 3.5 3.5M11.5 6.5h1" />,
  horizontalRule: <path d="M2 9h14M5 4.5h8M5 13.5h8" strokeDasharray="0" />,
  dateline: <path d="M3 3.5h5v4H3zM10.5 4h5M10.5 7h5M3 11h12.5M3 14.5h9" />,
  signature: <path d="M3 4h12M3 8h12M9.5 14h6M9.5 11.5h6" />,
  undo: <path d="M6 3L2.5 6.5 6 10M3 6.5h7a4.2 4.2 0 0 1 0 8.5H6" />,
  redo: <path d="M12 3l3.5 3.5L12 10M15 6.5H8a4.2 4.2 0 0 0 0 8.5h4" />,
} satisfies Record<string, ReactNode>;

export type ToolName = keyof typeof shapes;

/** The sign of one tool; its name stands on the button. */
export function ToolbarIcon({ name }: { name: ToolName }) {
  return (
    <svg
      viewBox="0 0 18 18"
      className="size-[1.125rem]"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden="true"
    >
      {shapes[name]}
    </svg>
  );
}

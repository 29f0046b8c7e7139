import { createElement, Fragment, type ReactNode } from "react";

/** Renders a list whose order never changes on the page, so that its places are its keys. */
export function inOrder<Item>(items: readonly Item[], render: (item: Item, place: number) => ReactNode): ReactNode[] {
  return items.map((item, place) => createElement(Fragment, { key: place }, render(item, place)));
}

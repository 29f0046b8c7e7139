import { createElement, Fragment, type ReactNode } from "react";

type Render<Item> = (item: Item, place: number) => ReactNode;

/** Renders a list whose order never changes on the page, so that its places are its keys. */
export function inOrder<Item>(items: readonly Item[], render: Render<Item>): ReactNode[] {
  return items.map((item, place) => createElement(Fragment, { key: place }, render(item, place)));
}

/** The same for what stands in one line: a space between two, so that it reads well copied and without styles. */
export function inLine<Item>(items: readonly Item[], render: Render<Item>): ReactNode[] {
  return inOrder(items, (item, place) => createElement(Fragment, null, place > 0 && " ", render(item, place)));
}

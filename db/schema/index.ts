export * from "./articles";
export * from "./channels";
export * from "./grants";
export * from "./house";
export * from "./people";
export * from "./releases";
export * from "./search";

import { withdrawalCategory } from "@/db/schema";

/** Why an article is withdrawn, in the order people are offered them. */
export const withdrawalCategories = withdrawalCategory.enumValues;

/** Where a person changes their own password. */
export const accountPath = "/admin/account";

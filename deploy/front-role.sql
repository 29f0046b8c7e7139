-- A role for fronts on other machines, made once by a superuser in the house's database:
--   psql -v front_password="'…'" -f deploy/front-role.sql qianfa
-- It may do nothing yet: `npm run newsroom -- migrate` gives it what a front needs (db/front-role.ts), now and after updates.
create role qianfa_front login nosuperuser nocreatedb nocreaterole nobypassrls password :front_password;
grant connect on database qianfa to qianfa_front;

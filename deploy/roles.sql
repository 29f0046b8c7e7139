-- The two roles and the database, made once by a superuser:
--   psql -v owner_password="'…'" -v app_password="'…'" -f deploy/roles.sql postgres
-- The owner migrates and owns the tables. The application owns none of them; it may create a schema, for its queue.
create role qianfa_owner login nosuperuser nocreatedb nocreaterole nobypassrls password :owner_password;
create role qianfa_app login nosuperuser nocreatedb nocreaterole nobypassrls password :app_password;
create database qianfa owner qianfa_owner template template0 encoding 'UTF8' locale 'C.UTF-8';
revoke all on database qianfa from public;
grant connect, create, temporary on database qianfa to qianfa_app;

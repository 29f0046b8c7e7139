-- Whose page it is, its path says: a page that named no article would outlive the withdrawal of its own.
create or replace function check_edition_pages() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if exists (
    select from added where not exists (
      select from editions where number = added.edition and editions.xmin = pg_current_xact_id()::xid
    )
  ) then
    raise exception 'guard: the pages of an edition come with it' using errcode = 'QF001';
  end if;
  if exists (
    select from added left join articles on articles.number = added.article_number
    where added.status = 200 and added.article_number is not null and articles.public_state is distinct from 'live'
  ) then
    raise exception 'guard: what is not live has no page' using errcode = 'QF001';
  end if;
  if exists (
    select from added
    left join topics on topics.slug = substring(added.path from '^(?:/care)?/topics/([a-z][a-z0-9-]*)/$')
    cross join lateral (
      select coalesce(
        substring(added.path from '/content_([1-9][0-9]{0,14})\.(?:html|json|png)$')::bigint,
        topics.article_number
      ) as number
    ) named
    where added.status = 200 and named.number is not null and added.article_number is distinct from named.number
  ) then
    raise exception 'guard: the page of an article names it' using errcode = 'QF001';
  end if;
  return null;
end $$;

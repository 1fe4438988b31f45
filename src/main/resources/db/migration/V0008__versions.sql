-- Why: the chores behind the doors must find, across merchants, the versions that are for all
-- cards and have not been brought to each of them yet.
-- Locks: nothing; creates a function only.

create function merchants_with_pending_versions(most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select distinct merchant_id from program where pending_version is not null limit most
    $$;
revoke all on function merchants_with_pending_versions(integer) from public;
grant execute on function merchants_with_pending_versions(integer) to ${app_user};

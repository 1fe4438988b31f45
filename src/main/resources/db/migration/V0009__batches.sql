-- Why: the chores behind the doors must find, across merchants, the batches that are not made yet.
-- Locks: nothing; creates a function only.

create function merchants_with_batches(most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select distinct merchant_id from voucher_batch where state = 'running' limit most
    $$;
revoke all on function merchants_with_batches(integer) from public;
grant execute on function merchants_with_batches(integer) to ${app_user};

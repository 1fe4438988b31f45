-- Why: a certificate for passes ends after a year, and its owner wants to hear of it in time.
-- Locks: pass_certificate, for a moment; the column is empty at first.

-- When its end is told of next: unset as long as nothing was told, never again once it is over.
alter table pass_certificate add column warn_at timestamptz;

create function merchants_with_ending_certificates(before timestamptz, most integer)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select merchant_id from pass_certificate
    where coalesce(warn_at, expires_at - interval '30 days') <= before
    order by merchant_id limit most
$$;
revoke all on function merchants_with_ending_certificates(timestamptz, integer) from public;
grant execute on function merchants_with_ending_certificates(timestamptz, integer) to ${app_user};

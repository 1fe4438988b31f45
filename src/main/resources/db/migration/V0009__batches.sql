-- Why: the chores behind the doors must find, across merchants, the batches that are not made
-- yet and the moments at which vouchers become active and expire.
-- Locks: nothing; creates a table and functions only.

-- What the journal is still to be told, and from when on it is true. Nothing is decided by it: the
-- state of a voucher is a function of its row and the clock.
create table voucher_due (
    merchant_id uuid not null,
    due_at timestamptz not null,
    kind text not null check (kind in (
        'voucher_activated', 'voucher_expired', 'batch_activated', 'batch_expired')),
    subject_id uuid not null,
    primary key (merchant_id, due_at, kind, subject_id)
);
create index voucher_due_by_time on voucher_due (due_at);

select close_between_merchants('voucher_due');
grant select, insert, update, delete on voucher_due to ${app_user};

create function merchants_with_due_vouchers(before timestamptz, most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select merchant_id from voucher_due where due_at <= before
    group by merchant_id order by min(due_at) limit most
    $$;
revoke all on function merchants_with_due_vouchers(timestamptz, integer) from public;
grant execute on function merchants_with_due_vouchers(timestamptz, integer) to ${app_user};

create function merchants_with_batches(most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select distinct merchant_id from voucher_batch where state = 'running' limit most
    $$;
revoke all on function merchants_with_batches(integer) from public;
grant execute on function merchants_with_batches(integer) to ${app_user};

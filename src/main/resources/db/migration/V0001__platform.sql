-- Why: the waist that every write of value passes: journal, outbox and stored answers, all in one
-- transaction.
-- Locks: nothing; creates tables only.

create table instance (
    id smallint primary key check (id = 1),
    key_check bytea not null,
    created_at timestamptz not null
);

-- Answers to calls of the operator, who has no merchant.
create table operator_answer (
    key_hmac bytea primary key,
    fingerprint bytea not null,
    answer bytea not null,
    created_at timestamptz not null
);

create table journal (
    merchant_id uuid not null,
    id uuid not null,
    type text not null,
    at timestamptz not null,
    actor jsonb not null,
    location_id uuid,
    card_id uuid,
    customer_id uuid,
    voucher_id uuid,
    test boolean not null default false,
    data jsonb not null,
    effects jsonb not null,
    primary key (merchant_id, id)
);
create index journal_of_card on journal (merchant_id, card_id, id)
    where card_id is not null;

create table journal_seq (
    merchant_id uuid not null,
    seq bigint not null check (seq > 0),
    entry_id uuid not null,
    primary key (merchant_id, seq),
    constraint journal_entry_has_one_seq unique (merchant_id, entry_id)
);

create table journal_head (
    merchant_id uuid not null primary key,
    seq bigint not null check (seq >= 0)
);

create table outbox (
    merchant_id uuid not null,
    entry_id uuid not null,
    primary key (merchant_id, entry_id)
);

create table idempotency_key (
    merchant_id uuid not null,
    holder uuid not null,
    -- A fingerprint: what callers use for a key may name a person.
    key_hmac bytea not null,
    fingerprint bytea not null,
    -- Sealed; empty when a person was erased whom it was about.
    answer bytea not null,
    about uuid[] not null,
    created_at timestamptz not null,
    primary key (merchant_id, holder, key_hmac)
);
create index idempotency_key_by_age on idempotency_key (merchant_id, created_at);

-- The second belt: row-level security, forced, and closed while no merchant is set.
create function close_between_merchants(name text) returns void
    language plpgsql
    as $$
begin
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
        'create policy one_merchant on %I '
        'using (merchant_id = nullif(current_setting(''stampbook.merchant'', true), '''')::uuid)',
        name);
    -- Backups and the chores below run as the owner, who reads; writing takes a policy of its own.
    execute format('create policy owner_reads on %I for select to current_user using (true)', name);
end
$$;
revoke all on function close_between_merchants(text) from public;

select close_between_merchants('journal');
select close_between_merchants('journal_seq');
select close_between_merchants('journal_head');
select close_between_merchants('outbox');
select close_between_merchants('idempotency_key');

-- Chores that must look across merchants run as the owner, in named functions that give back no
-- more than the chore needs.
create function merchants_with_outbox(most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select distinct merchant_id from outbox limit most $$;
revoke all on function merchants_with_outbox(integer) from public;

create policy owner_forgets on idempotency_key for delete to current_user using (true);
create function forget_answers(before timestamptz) returns bigint
    language sql volatile security definer set search_path = public, pg_temp
    as $$
    with gone as (delete from idempotency_key where created_at < before returning 1)
    select count(*) from gone
    $$;
revoke all on function forget_answers(timestamptz) from public;

grant select, insert on instance to ${app_user};
grant select, insert, delete on operator_answer to ${app_user};
grant select, insert on journal to ${app_user};
grant select, insert on journal_seq to ${app_user};
grant select, insert, update on journal_head to ${app_user};
grant select, insert, delete on outbox to ${app_user};
grant select, insert, update (answer, about) on idempotency_key to ${app_user};
grant execute on function merchants_with_outbox(integer) to ${app_user};
grant execute on function forget_answers(timestamptz) to ${app_user};

-- Why: the numbered journal becomes a chain of hashes that an auditor can recompute, with signed
-- checkpoints that nobody can make who has the database alone.
-- Locks: nothing; creates tables and a function only.

-- The key that signs checkpoints, made once; its private half is sealed.
create table chain_key (
    id smallint primary key check (id = 1),
    public_key bytea not null,
    sealed bytea not null,
    created_at timestamptz not null
);

create table chain_link (
    merchant_id uuid not null,
    seq bigint not null check (seq > 0),
    hash bytea not null check (length(hash) = 32),
    primary key (merchant_id, seq)
);

create table chain_head (
    merchant_id uuid not null primary key,
    seq bigint not null check (seq >= 0),
    hash bytea not null check (length(hash) = 32)
);

create table chain_checkpoint (
    merchant_id uuid not null,
    seq bigint not null check (seq > 0),
    hash bytea not null check (length(hash) = 32),
    at timestamptz not null,
    public_key bytea not null,
    signature bytea not null,
    primary key (merchant_id, seq)
);

select close_between_merchants('chain_link');
select close_between_merchants('chain_head');
select close_between_merchants('chain_checkpoint');

-- A numbered line as it is hashed: the one place that says what belongs to it.
create view chain_line with (security_invoker = true) as
select journal_seq.merchant_id, journal_seq.seq, jsonb_build_object(
    'merchant_id', journal.merchant_id,
    'seq', journal_seq.seq,
    'id', journal.id,
    'type', journal.type,
    'at', to_char(journal.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'actor', journal.actor,
    'location_id', journal.location_id,
    'card_id', journal.card_id,
    'customer_id', journal.customer_id,
    'voucher_id', journal.voucher_id,
    'test', journal.test,
    'data', journal.data,
    'effects', journal.effects) as line
from journal_seq
join journal
    on journal.merchant_id = journal_seq.merchant_id
    and journal.id = journal_seq.entry_id;

-- What an auditor gets: lines, checkpoints, and the balances that the lines must lead to.
create view chain_evidence with (security_invoker = true) as
select chain_line.merchant_id, 1 as part, chain_line.seq, jsonb_build_object(
    'kind', 'line',
    'hash', encode(hash, 'hex'),
    'line', line) as told
from chain_line
left join chain_link
    on chain_link.merchant_id = chain_line.merchant_id
    and chain_link.seq = chain_line.seq
union all
select merchant_id, 2, seq, jsonb_build_object(
    'kind', 'checkpoint',
    'seq', seq,
    'hash', encode(hash, 'hex'),
    'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    'key', encode(public_key, 'hex'),
    'signature', encode(signature, 'hex'))
from chain_checkpoint
union all
select merchant_id, 4, 0, jsonb_build_object(
    'kind', 'card',
    'id', id,
    'cycle', cycle,
    'stamps', stamps,
    'kept', kept,
    'visits', visits,
    'counted', (
        select coalesce(sum(count), 0)
        from stamp
        where stamp.merchant_id = card.merchant_id
        and stamp.card_id = card.id))
from card
union all
select merchant_id, 5, 0, jsonb_build_object(
    'kind', 'voucher',
    'id', id,
    'redemption', redemption_id,
    'voided', voided_at is not null)
from voucher;

-- Whoever has lines without a link, or an end that no checkpoint of the last hour or later covers.
create function merchants_behind_chain(before timestamptz, most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select journal_head.merchant_id
    from journal_head
    left join chain_head on chain_head.merchant_id = journal_head.merchant_id
    where journal_head.seq > coalesce(chain_head.seq, 0)
    or not exists (
        select 1
        from chain_checkpoint
        where chain_checkpoint.merchant_id = journal_head.merchant_id
        and (chain_checkpoint.seq >= chain_head.seq or at > before))
    limit most
    $$;
revoke all on function merchants_behind_chain(timestamptz, integer) from public;

grant select, insert on chain_key to ${app_user};
grant select, insert on chain_link to ${app_user};
grant select, insert, update on chain_head to ${app_user};
grant select, insert on chain_checkpoint to ${app_user};
grant select on chain_line to ${app_user};
grant select on chain_evidence to ${app_user};
grant execute on function merchants_behind_chain(timestamptz, integer) to ${app_user};

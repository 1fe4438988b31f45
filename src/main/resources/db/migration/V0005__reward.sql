-- Why: vouchers, their redeem codes and the one redemption each of them has.
-- Locks: nothing; creates tables only.

create table code_pool (
    merchant_id uuid not null,
    id uuid not null,
    name text not null,
    symbols text[] not null default '{}',
    total integer not null default 0 check (total >= 0),
    created_at timestamptz not null,
    primary key (merchant_id, id)
);

-- An import into a pool, and what it left out, sealed piece by piece because it holds codes.
create table code_import (
    merchant_id uuid not null,
    id uuid not null,
    pool_id uuid not null,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    foreign key (merchant_id, pool_id) references code_pool (merchant_id, id)
);
create table code_import_part (
    merchant_id uuid not null,
    import_id uuid not null,
    first_row integer not null,
    rows_sealed bytea not null,
    primary key (merchant_id, import_id, first_row),
    foreign key (merchant_id, import_id) references code_import (merchant_id, id)
);

-- Every redeem code of a merchant, whatever its source, so that two equal ones cannot both exist.
create table redeem_code (
    merchant_id uuid not null,
    id uuid not null,
    source text not null check (source in ('shared', 'generated', 'pool')),
    pool_id uuid,
    position integer,
    code_hmac bytea not null,
    folded_hmac bytea,
    code_sealed bytea not null,
    handed_at timestamptz,
    voucher_id uuid,
    burnt_at timestamptz,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint one_code_per_text unique (merchant_id, code_hmac),
    constraint pool_code_has_pool check (
        (source = 'pool') = (pool_id is not null) and (pool_id is null) = (position is null)),
    constraint handed_code_has_voucher check ((handed_at is null) = (voucher_id is null)),
    constraint only_generated_codes_fold check (folded_hmac is null or source = 'generated'),
    foreign key (merchant_id, pool_id) references code_pool (merchant_id, id)
);
create unique index one_generated_code_per_folded_text on redeem_code (merchant_id, folded_hmac)
    where folded_hmac is not null;
-- In the order of the import, which is the order of handing out.
create index pool_codes_left on redeem_code (merchant_id, pool_id, position, id)
    where handed_at is null and pool_id is not null;
create index pool_codes_burnt on redeem_code (merchant_id, pool_id, id)
    where burnt_at is not null and pool_id is not null;

-- An order of many bearer vouchers of one reward. `made` counts those that exist; each chunk moves
-- it in the transaction that adds its vouchers, so a batch goes on where it stopped.
create table voucher_batch (
    merchant_id uuid not null,
    id uuid not null,
    offer jsonb not null,
    count integer not null check (count between 1 and 1000000),
    made integer not null default 0,
    chunks integer not null default 0 check (chunks >= 0),
    state text not null check (state in ('running', 'done', 'cancelled', 'failed')),
    failure text,
    location_id uuid,
    active_from timestamptz not null,
    expires_at timestamptz,
    created_at timestamptz not null,
    ended_at timestamptz,
    primary key (merchant_id, id),
    constraint made_stays_within_count check (made between 0 and count),
    constraint done_batch_is_whole check (state <> 'done' or made = count),
    constraint ended_batch_has_time check ((state = 'running') = (ended_at is null)),
    constraint failed_batch_has_reason check ((state = 'failed') = (failure is not null))
);
create index batches_running on voucher_batch (merchant_id, id) where state = 'running';

-- A voucher of a batch has the offer of its batch: a million copies would be a gigabyte. No foreign
-- keys lead to batch and code: their rows are never deleted, they are locked or written by the same
-- transaction, and the checks of a batch would cost a quarter of the time that making it takes.
create table voucher (
    merchant_id uuid not null,
    id uuid not null,
    customer_id uuid,
    card_id uuid,
    batch_id uuid,
    program_id uuid,
    offer jsonb,
    redemption text not null check (redemption in ('self', 'staff', 'code')),
    code_id uuid,
    number_hmac bytea not null,
    token_hmac bytea not null,
    view_token_hmac bytea not null,
    secrets bytea not null,
    origin text not null,
    origin_stamp_id uuid,
    origin_cycle integer,
    origin_goal integer,
    origin_visits integer,
    source_reference text,
    face_value bigint check (face_value >= 0),
    currency text,
    location_id uuid,
    issued_at timestamptz not null,
    active_from timestamptz not null,
    expires_at timestamptz,
    redemption_id uuid,
    redeemed_at timestamptz,
    voided_at timestamptz,
    void_reason text,
    test boolean not null default false,
    version bigint not null default 1,
    primary key (merchant_id, id),
    constraint voucher_found_by_number unique (merchant_id, number_hmac),
    constraint voucher_found_by_token unique (merchant_id, token_hmac),
    constraint voucher_found_by_view_token unique (merchant_id, view_token_hmac),
    constraint offer_is_its_own_or_its_batchs check ((offer is null) = (batch_id is not null)),
    constraint redeemed_voucher_has_time check ((redemption_id is null) = (redeemed_at is null)),
    constraint voided_voucher_has_reason check ((voided_at is null) = (void_reason is null)),
    constraint voucher_ends_once check (redeemed_at is null or voided_at is null),
    constraint face_value_has_currency check ((face_value is null) = (currency is null)),
    foreign key (merchant_id, customer_id) references customer (merchant_id, id)
);
create unique index one_voucher_per_source on voucher (merchant_id, source_reference)
    where source_reference is not null;
create index vouchers_of_batch on voucher (merchant_id, batch_id, id)
    where batch_id is not null;
create index vouchers_of_card on voucher (merchant_id, card_id, id)
    where card_id is not null;
create index vouchers_of_customer on voucher (merchant_id, customer_id, id)
    where customer_id is not null;
create index vouchers_of_code on voucher (merchant_id, code_id) where code_id is not null;
-- All that the answer to "what is at stake" needs, of the vouchers that still may be used. One of a
-- batch that nobody touched is as its batch says: those are counted as the batch's number less the
-- touched ones, and cost no entry while a million of them is made.
create index vouchers_outstanding on voucher (merchant_id, program_id, location_id, currency,
    active_from, expires_at, face_value)
    where redeemed_at is null and voided_at is null and not test
    and (batch_id is null or version > 1);
create index touched_vouchers_of_batch on voucher (merchant_id, batch_id)
    where batch_id is not null and version > 1;
create index vouchers_of_stamp on voucher (merchant_id, origin_stamp_id)
    where origin_stamp_id is not null;

create table redemption (
    merchant_id uuid not null,
    id uuid not null,
    voucher_id uuid not null,
    channel text not null check (channel in ('customer', 'staff', 'till', 'kiosk')),
    actor jsonb not null,
    holder uuid,
    location_id uuid,
    receipt text,
    amount bigint,
    currency text,
    note text,
    redeemed_at timestamptz not null,
    receipt_attached_at timestamptz,
    reversed_at timestamptz,
    reversed_by jsonb,
    reversal_reason text,
    primary key (merchant_id, id),
    constraint amount_has_currency check ((amount is null) = (currency is null)),
    constraint reversal_has_reason check ((reversed_at is null) = (reversal_reason is null)),
    foreign key (merchant_id, voucher_id) references voucher (merchant_id, id)
);
-- The last net under "exactly once".
create unique index one_standing_redemption_per_voucher on redemption (merchant_id, voucher_id)
    where reversed_at is null;
create index redemptions_of_voucher on redemption (merchant_id, voucher_id, id);

select close_between_merchants('code_pool');
select close_between_merchants('code_import');
select close_between_merchants('code_import_part');
select close_between_merchants('redeem_code');
select close_between_merchants('voucher_batch');
select close_between_merchants('voucher');
select close_between_merchants('redemption');

grant select, insert, update on code_pool to ${app_user};
grant select, insert on code_import to ${app_user};
grant select, insert on code_import_part to ${app_user};
grant select, insert, update on redeem_code to ${app_user};
grant select, insert, update on voucher_batch to ${app_user};
grant select, insert, update on voucher to ${app_user};
grant select, insert, update on redemption to ${app_user};

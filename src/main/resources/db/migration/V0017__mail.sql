-- Why: mail leaves after its commit, from rows that hold it sealed until then; the links in it open
-- cards for whoever reads the mail of an address.
-- Locks: nothing; creates tables and a function only.

-- Deleted when the mail server has taken it, when it never will, and when it is too late.
create table letter (
    merchant_id uuid not null,
    id uuid not null,
    address_hmac bytea not null,
    sealed bytea not null,
    tries integer not null default 0,
    due_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (merchant_id, id)
);
create index letters_by_due on letter (due_at);
create index letters_of_address on letter (merchant_id, address_hmac);

-- Somebody wants the card of an address, or has a card and wants it to have an address, and is not
-- known yet to be whoever reads its mail.
create table card_link (
    merchant_id uuid not null,
    token_hmac bytea not null,
    program_id uuid not null,
    customer_id uuid,
    address_hmac bytea not null,
    sealed bytea not null,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    primary key (merchant_id, token_hmac),
    foreign key (merchant_id, program_id) references program (merchant_id, id),
    foreign key (merchant_id, customer_id) references customer (merchant_id, id)
);
create index card_links_of_customer on card_link (merchant_id, customer_id);
create index card_links_of_address on card_link (merchant_id, address_hmac);
create index card_links_by_age on card_link (merchant_id, expires_at);

select close_between_merchants('letter');
select close_between_merchants('card_link');
grant select, insert, update, delete on letter to ${app_user};
grant select, insert, delete on card_link to ${app_user};

create function merchants_with_due_letters(before timestamptz, most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select merchant_id from letter where due_at <= before
    group by merchant_id order by min(due_at) limit most
    $$;
revoke all on function merchants_with_due_letters(timestamptz, integer) from public;
grant execute on function merchants_with_due_letters(timestamptz, integer) to ${app_user};

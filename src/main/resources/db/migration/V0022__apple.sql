-- Why: phones with cards in Apple Wallet ask for news of them, and are told when there is some.
-- Locks: nothing; creates tables and functions only.

-- A card that a phone has or had: how its pass looked when somebody looked last, as a fingerprint,
-- since when, and which change of the merchant's passes that was.
create table apple_pass (
    merchant_id uuid not null,
    card_id uuid not null,
    program_id uuid not null,
    print text not null,
    tag bigint not null,
    -- In whole seconds, and never the same twice.
    changed_at timestamptz not null,
    -- When it is to be looked at again, if ever, and whether before those that can wait.
    due_at timestamptz,
    urgent boolean not null default false,
    primary key (merchant_id, card_id),
    foreign key (merchant_id, card_id) references card (merchant_id, id),
    foreign key (merchant_id, program_id) references program (merchant_id, id)
);
create index apple_passes_by_due on apple_pass (merchant_id, urgent desc, due_at)
    where due_at is not null;
create index apple_passes_of_program on apple_pass (merchant_id, program_id);

-- A phone that wants news: where it is told, sealed, since when, and when it is to be told.
create table apple_phone (
    merchant_id uuid not null,
    -- What it calls itself opens the list of its cards, and is kept as a fingerprint alone.
    phone_hmac bytea not null,
    token bytea not null,
    token_at timestamptz not null,
    -- Grows whenever there is news, so that nothing new is lost meanwhile.
    round bigint not null default 1,
    due_at timestamptz,
    tries integer not null default 0,
    primary key (merchant_id, phone_hmac)
);
create index apple_phones_by_due on apple_phone (due_at) where due_at is not null;

-- Of which cards a phone wants news.
create table apple_registration (
    merchant_id uuid not null,
    phone_hmac bytea not null,
    pass_type text not null,
    card_id uuid not null,
    registered_at timestamptz not null,
    primary key (merchant_id, phone_hmac, pass_type, card_id),
    foreign key (merchant_id, phone_hmac) references apple_phone (merchant_id, phone_hmac),
    foreign key (merchant_id, card_id) references apple_pass (merchant_id, card_id)
);
create index apple_registrations_of_card on apple_registration (merchant_id, card_id);

-- How far the journal of a merchant was read for phones, the last change of its passes, and until
-- when Apple is left in peace because it does not know the certificate.
create table apple_reader (
    merchant_id uuid not null primary key,
    seq bigint not null,
    tag bigint not null default 0,
    shut_until timestamptz
);

select close_between_merchants('apple_pass');
select close_between_merchants('apple_phone');
select close_between_merchants('apple_registration');
select close_between_merchants('apple_reader');
grant select, insert, update on apple_pass to ${app_user};
grant select, insert, update, delete on apple_phone to ${app_user};
grant select, insert, delete on apple_registration to ${app_user};
grant select, insert, update on apple_reader to ${app_user};

create function merchants_behind_for_apple(before timestamptz, most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select apple_reader.merchant_id from apple_reader
    left join journal_head on journal_head.merchant_id = apple_reader.merchant_id
    where journal_head.seq > apple_reader.seq
    or exists (
        select from apple_pass
        where apple_pass.merchant_id = apple_reader.merchant_id and apple_pass.due_at <= before)
    order by apple_reader.merchant_id limit most
    $$;
revoke all on function merchants_behind_for_apple(timestamptz, integer) from public;
grant execute on function merchants_behind_for_apple(timestamptz, integer) to ${app_user};

create function merchants_with_phones_due(before timestamptz, most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select apple_phone.merchant_id from apple_phone
    join apple_reader on apple_reader.merchant_id = apple_phone.merchant_id
    where apple_phone.due_at <= before
    and (apple_reader.shut_until is null or apple_reader.shut_until <= before)
    group by apple_phone.merchant_id order by min(apple_phone.due_at) limit most
    $$;
revoke all on function merchants_with_phones_due(timestamptz, integer) from public;
grant execute on function merchants_with_phones_due(timestamptz, integer) to ${app_user};

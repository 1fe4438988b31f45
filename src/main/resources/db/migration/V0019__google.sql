-- Why: cards that somebody put into Google Wallet are told to Google after the commit that changed
-- them, from rows that say what is still to be told.
-- Locks: nothing; creates tables and functions only.

-- A card at Google: when it is to be told next, if ever, and what was told last, as a fingerprint.
create table google_object (
    merchant_id uuid not null,
    card_id uuid not null,
    program_id uuid not null,
    lane text not null check (lane in ('stamp', 'campaign')),
    -- Grows whenever there may be something to tell, so that nothing new is lost meanwhile.
    round bigint not null default 1,
    due_at timestamptz,
    tries integer not null default 0,
    told text,
    told_tally text,
    offered boolean not null default false,
    -- When the phone last said aloud what changed, three at most.
    loud_at timestamptz[] not null default '{}',
    primary key (merchant_id, card_id),
    foreign key (merchant_id, card_id) references card (merchant_id, id),
    foreign key (merchant_id, program_id) references program (merchant_id, id)
);
create index google_objects_by_due on google_object (lane, due_at) where due_at is not null;
create index google_objects_of_program on google_object (merchant_id, program_id);

-- What was told of the classes of a program, as a fingerprint.
create table google_class (
    merchant_id uuid not null,
    program_id uuid not null,
    told text not null,
    primary key (merchant_id, program_id),
    foreign key (merchant_id, program_id) references program (merchant_id, id)
);

-- How far the journal of a merchant with cards at Google was read.
create table google_reader (
    merchant_id uuid not null primary key,
    seq bigint not null
);

-- When the next request of an issuer may leave, for all processes of the instance together.
create table google_turn (
    issuer text primary key,
    free_at timestamptz not null
);

-- As whom a merchant goes to Google that has an issuer of its own.
create table google_key (
    merchant_id uuid not null primary key,
    issuer text not null,
    email text not null,
    -- The id of the key, and the key.
    sealed bytea not null,
    changed_at timestamptz not null
);

-- What Google has told of cards, so that it is heard once.
create table google_callback (
    merchant_id uuid not null,
    nonce text not null,
    expires_at timestamptz not null,
    primary key (merchant_id, nonce)
);

select close_between_merchants('google_object');
select close_between_merchants('google_class');
select close_between_merchants('google_reader');
grant select, insert, update on google_object to ${app_user};
grant select, insert, update on google_class to ${app_user};
grant select, insert, update on google_reader to ${app_user};
select close_between_merchants('google_key');
select close_between_merchants('google_callback');
grant select, insert, delete on google_callback to ${app_user};
grant select, insert, update on google_key to ${app_user};
grant select, insert, update on google_turn to ${app_user};

create function merchants_due_at_google(which text, before timestamptz, most integer)
    returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select merchant_id from google_object where lane = which and due_at <= before
    group by merchant_id order by min(due_at) limit most
    $$;
revoke all on function merchants_due_at_google(text, timestamptz, integer) from public;
grant execute on function merchants_due_at_google(text, timestamptz, integer) to ${app_user};

create function merchants_unread_for_google(most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select google_reader.merchant_id from google_reader
    join journal_head on journal_head.merchant_id = google_reader.merchant_id
    where journal_head.seq > google_reader.seq
    order by google_reader.merchant_id limit most
    $$;
revoke all on function merchants_unread_for_google(integer) from public;
grant execute on function merchants_unread_for_google(integer) to ${app_user};

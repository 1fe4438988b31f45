-- Why: links for first-timers, worth stamps once; forgotten a day after their time is up.
-- Locks: the rows of merchants for a moment, each of which gets a setting; creates a table.

create table join_link (
    merchant_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    token_hmac bytea not null,
    token_sealed bytea not null,
    -- Who made it, and so who will have stamped.
    maker_kind text not null,
    maker_id uuid,
    maker_name text,
    staff_id uuid,
    location_id uuid,
    count integer not null check (count > 0),
    amount bigint,
    currency text,
    -- The stamps that a new card starts with, as the rules were when the link was made.
    promised integer not null check (promised >= 0),
    created_at timestamptz not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz,
    used_at timestamptz,
    card_id uuid,
    stamp_id uuid,
    primary key (merchant_id, id),
    constraint join_link_found_by_token unique (merchant_id, token_hmac),
    constraint join_link_amount_has_currency check ((amount is null) = (currency is null)),
    constraint join_link_used_for_a_stamp
        check ((used_at is null) = (stamp_id is null) and (used_at is null) = (card_id is null)),
    constraint join_link_ends_one_way check (used_at is null or withdrawn_at is null),
    foreign key (merchant_id, program_id) references program (merchant_id, id),
    foreign key (merchant_id, card_id) references card (merchant_id, id),
    foreign key (merchant_id, stamp_id) references stamp (merchant_id, id)
);
create index join_links_by_age on join_link (merchant_id, expires_at);

select close_between_merchants('join_link');

grant select, insert, update, delete on join_link to ${app_user};

-- Businesses that are there already: links work for five minutes.
alter table merchant no force row level security;
update merchant
set settings = settings || '{"join_link_seconds": 300}'
where settings -> 'join_link_seconds' is null;
alter table merchant force row level security;

-- Why: programs, the customers' cards, and the stamps on them.
-- Locks: nothing; creates tables only.

create table program (
    merchant_id uuid not null,
    id uuid not null,
    slug text not null,
    version integer not null check (version > 0),
    pending_version integer,
    published_at timestamptz,
    archived_at timestamptz,
    stopped_at timestamptz,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint one_program_per_slug unique (merchant_id, slug)
);

create table program_version (
    merchant_id uuid not null,
    program_id uuid not null,
    version integer not null check (version > 0),
    apply text not null check (apply in ('new_cycles', 'all_cards')),
    rules jsonb not null,
    design jsonb not null,
    created_at timestamptz not null,
    primary key (merchant_id, program_id, version),
    foreign key (merchant_id, program_id) references program (merchant_id, id)
);

create table card (
    merchant_id uuid not null,
    id uuid not null,
    program_id uuid not null,
    program_version integer not null,
    customer_id uuid not null,
    cycle integer not null check (cycle > 0),
    stamps integer not null check (stamps >= 0),
    kept integer not null check (kept >= 0),
    visits integer not null check (visits >= 0),
    remainder bigint not null default 0 check (remainder >= 0),
    holding_voucher_id uuid,
    reached integer[] not null default '{}',
    last_stamp_at timestamptz,
    welcomed_at timestamptz,
    number_hmac bytea not null,
    scan_token_hmac bytea not null,
    view_token_hmac bytea not null,
    short_number text not null,
    browser_hmac bytea,
    secrets bytea not null,
    expires_at timestamptz,
    closed_at timestamptz,
    -- The card that its tokens lead to since two customers became one.
    merged_into_id uuid,
    test boolean not null default false,
    version bigint not null default 1,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint card_found_by_number unique (merchant_id, number_hmac),
    constraint card_found_by_scan_token unique (merchant_id, scan_token_hmac),
    constraint card_found_by_view_token unique (merchant_id, view_token_hmac),
    foreign key (merchant_id, program_id, program_version)
        references program_version (merchant_id, program_id, version),
    foreign key (merchant_id, customer_id) references customer (merchant_id, id)
);
create unique index one_open_card_per_program on card (merchant_id, program_id, customer_id)
    where closed_at is null;
create unique index one_open_card_per_browser on card (merchant_id, program_id, browser_hmac)
    where closed_at is null and browser_hmac is not null;
create unique index one_open_card_per_short_number on card (merchant_id, short_number)
    where closed_at is null;
create index cards_of_program on card (merchant_id, program_id, id);
create index programs_behind on program (merchant_id) where pending_version is not null;
create index cards_merged_into on card (merchant_id, merged_into_id)
    where merged_into_id is not null;
create index cards_of_customer on card (merchant_id, customer_id, id);

create table stamp (
    merchant_id uuid not null,
    id uuid not null,
    card_id uuid not null,
    program_id uuid not null,
    kind text not null check (kind in ('stamp', 'welcome', 'merged', 'reversal')),
    count integer not null,
    at timestamptz not null,
    local_day date not null,
    mode text check (mode in ('manual', 'kiosk', 'autopilot', 'api')),
    location_id uuid,
    actor jsonb not null,
    staff_id uuid,
    amount bigint,
    currency text,
    receipt text,
    scan_id uuid,
    before jsonb not null,
    after jsonb not null,
    reverses_id uuid,
    reversed_by_id uuid,
    reason text,
    created_at timestamptz not null,
    primary key (merchant_id, id),
    constraint stamp_has_mode check ((kind = 'stamp') = (mode is not null)),
    constraint reversal_names_its_stamp check ((kind = 'reversal') = (reverses_id is not null)),
    constraint amount_has_currency check ((amount is null) = (currency is null)),
    foreign key (merchant_id, card_id) references card (merchant_id, id)
);
create unique index one_reversal_per_stamp on stamp (merchant_id, reverses_id)
    where reverses_id is not null;
create index stamps_of_card on stamp (merchant_id, card_id, at);
create index stamps_of_card_by_id on stamp (merchant_id, card_id, id);

select close_between_merchants('program');
select close_between_merchants('program_version');
select close_between_merchants('card');
select close_between_merchants('stamp');

grant select, insert, update on program to ${app_user};
grant select, insert on program_version to ${app_user};
grant select, insert, update on card to ${app_user};
grant select, insert, update on stamp to ${app_user};

-- Why: the end of a card by the day of its program is told to the journal, once, with the instant
-- at which it became true.
-- Locks: nothing; creates tables and a function only.

-- Versions of programs whose cards end on a day, until all their cards were told. A scan of the
-- cards goes in the order of their ids and remembers how far it came.
create table program_end (
    merchant_id uuid not null,
    program_id uuid not null,
    version integer not null,
    ends_on date not null,
    told_to_card_id uuid,
    primary key (merchant_id, program_id, version),
    foreign key (merchant_id, program_id, version)
        references program_version (merchant_id, program_id, version)
);
create index program_end_by_day on program_end (ends_on);

-- What was told already: a card that is brought back by a later day ends once more.
create table card_end (
    merchant_id uuid not null,
    card_id uuid not null,
    ended_at timestamptz not null,
    primary key (merchant_id, card_id, ended_at),
    foreign key (merchant_id, card_id) references card (merchant_id, id)
);

select close_between_merchants('program_end');
select close_between_merchants('card_end');
grant select, insert, update, delete on program_end to ${app_user};
grant select, insert on card_end to ${app_user};

create function merchants_with_ending_cards(day date, most integer) returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
    select merchant_id from program_end where ends_on <= day
    group by merchant_id order by min(ends_on) limit most
    $$;
revoke all on function merchants_with_ending_cards(date, integer) from public;
grant execute on function merchants_with_ending_cards(date, integer) to ${app_user};
